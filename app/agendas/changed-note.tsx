import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { Form } from '../ui/form.tsx';
import { timeAgo } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { Looking } from './fact-cell.tsx';
import type { FactChange } from './view.ts';

/** Who else has just changed a fact, and the way back. */
export function ChangedNote({ change, looking }: { change: FactChange | undefined; looking: Looking }) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  if (change === undefined || change.personId === looking.personId || change.at < looking.since) return null;
  return (
    <div className="changed-note">
      <span>{words.changedBy(change.first, timeAgo(change.at, looking.now, language))}</span>
      {looking.mayEdit ? (
        <>
          {' · '}
          <UndoForm change={change.id} seat={looking.seat} label={words.undoChange(change.who)} />
        </>
      ) : null}
    </div>
  );
}

/** Sets a fact back to what it was before a change. */
export function UndoForm({ change, seat, label }: { change: string; seat: string; label: string }) {
  const words = agendaPageWords[useLanguage()];
  return (
    <Form method="post" className="undo-form" preventScrollReset>
      <input type="hidden" name="do" value="undo" />
      <input type="hidden" name="seat" value={seat} />
      <input type="hidden" name="change" value={change} />
      <button className="text-button" aria-label={label}>
        {words.undo}
      </button>
    </Form>
  );
}
