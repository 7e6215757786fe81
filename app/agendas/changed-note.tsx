import type { AskFact } from '../../domain/agendas/rules.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { Form } from '../ui/form.tsx';
import { timeAgo } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { Looking } from './looking.ts';
import type { FactChange } from './view.ts';

const LONGEST_BEFORE = 80;

/** Which fact somebody else has just changed, what it was, and the way back to that. */
export function ChangedNote({
  fact,
  change,
  looking,
}: {
  fact: AskFact;
  change: FactChange | undefined;
  looking: Looking;
}) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  if (change === undefined || change.personId === looking.personId || change.at < looking.since) return null;
  const label = askFactWords[language].labels[fact];
  return (
    <div className="changed-note">
      <span>
        {change.before === null ? words.factWasEmpty(label) : words.factWas(label, shortened(change.before))}
      </span>{' '}
      <span>{words.changedBy(change.first, timeAgo(change.at, looking.now, language))}</span>
      {looking.mayEdit ? (
        <>
          {' · '}
          <UndoForm change={change.id} seat={looking.seat} label={words.undoChange(change.who, label)} />
        </>
      ) : null}
    </div>
  );
}

const shortened = (words: string) =>
  words.length > LONGEST_BEFORE ? `${words.slice(0, LONGEST_BEFORE).trimEnd()}…` : words;

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
