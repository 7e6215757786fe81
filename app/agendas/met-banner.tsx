import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { Banner } from '../ui/banner.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { UndoForm } from './changed-note.tsx';
import type { Met } from './load-met.ts';

/** Whose change one's own has just replaced, and the way back to it. */
export function MetBanner({ met, seat }: { met: Met; seat: string }) {
  const words = agendaPageWords[useLanguage()];
  return (
    <Banner
      tone="waiting"
      live
      action={<UndoForm change={met.change} seat={seat} label={`${words.undo}: ${met.who}`} />}
    >
      <p>{met.what === null ? words.metEmpty(met.who) : words.met(met.who, met.what)}</p>
      <p className="small">{words.metSaved}</p>
    </Banner>
  );
}
