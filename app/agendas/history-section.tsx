import { askFactWords } from '../../domain/words/ask-facts.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { momentOf } from '../ui/dates.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { UndoForm } from './changed-note.tsx';
import type { ChangeNode } from './history-query.ts';
import { factOf, valueWords, whoOf } from './read-ask.ts';

const SHOWN = 6;

/** The changes of facts, the newest first; the last one of each fact can be undone. */
export function HistorySection({
  history,
  older,
  mayEdit,
  seat,
  zone,
}: {
  history: readonly ChangeNode[];
  /** How many came before these. */
  older: number;
  mayEdit: boolean;
  seat: string;
  zone: string;
}) {
  const words = askPageWords[useLanguage()];
  const last = new Set(
    history
      .filter((change, at) => history.findIndex(({ fact }) => fact === change.fact) === at)
      .map(({ id }) => id),
  );
  const rows = (changes: readonly ChangeNode[]) => (
    <ol className="parts">
      {changes.map((change) => (
        <li key={change.id}>
          <ChangeLine change={change} zone={zone} />
          {mayEdit && last.has(change.id) ? (
            <UndoForm change={change.id} seat={seat} label={`${words.undoLast} ${whoOf(change.by)}`} />
          ) : null}
        </li>
      ))}
    </ol>
  );
  return (
    <Section id="history" title={words.history}>
      {history.length === 0 ? (
        <p className="small quiet">{words.historyNone}</p>
      ) : (
        rows(history.slice(0, SHOWN))
      )}
      {history.length <= SHOWN ? null : (
        <details className="folded">
          <summary>{words.historyMore(history.length - SHOWN)}</summary>
          {rows(history.slice(SHOWN))}
          {older === 0 ? null : <p className="small quiet">{words.historyOlder(older)}</p>}
        </details>
      )}
    </Section>
  );
}

function ChangeLine({ change, zone }: { change: ChangeNode; zone: string }) {
  const language = useLanguage();
  const { at, by, undoing, fact } = change;
  return (
    <span>
      <b>{askFactWords[language].labels[factOf(fact)]}</b>: {became(change, language)}
      <small className="quiet own-line">
        {whoOf(by)}
        {undoing ? ` (${askPageWords[language].undid})` : ''} · {momentOf(at, zone, language)}
      </small>
    </span>
  );
}

function became({ fact, before, after }: ChangeNode, language: Language): string {
  const words = askPageWords[language];
  const [from, to] = [valueWords(fact, before, language), valueWords(fact, after, language)];
  if (to === null) return words.cleared(from ?? '');
  return from === null ? words.became(to) : words.becameFrom(from, to);
}
