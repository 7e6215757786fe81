import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { Banner } from '../ui/banner.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { UndoForm } from './changed-note.tsx';
import type { Met } from './load-met.ts';

/** Whose change one's own has just replaced, and the way back to it. */
export function MetBanner({ met, seat }: { met: Met; seat: string }) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  const fact = askFactWords[language].facts[met.fact];
  return (
    <Banner
      tone="waiting"
      live
      action={<UndoForm change={met.change} seat={seat} label={words.undoChange(met.who, fact)} />}
    >
      <p>{met.what === null ? words.metEmpty(met.who, fact) : words.met(met.who, fact, met.what)}</p>
      <p className="small">{words.metSaved}</p>
    </Banner>
  );
}
