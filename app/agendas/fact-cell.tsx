import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { ChangedNote } from './changed-note.tsx';
import { CELLS, editPath, type Cell } from './cells.ts';
import type { Looking } from './looking.ts';
import type { AskRow } from './view.ts';

/** A fact in its place: whoever may change it does so right there. Under it, who else has just changed it. */
export function FactCell({
  ask,
  cell,
  looking,
  children,
}: {
  ask: AskRow;
  cell: Cell;
  looking: Looking;
  /** What is known; null where nothing is. */
  children: ReactNode;
}) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  const { search } = useLocation();
  const fact = askFactWords[language].facts[cell];
  const shown = children ?? <span className="quiet">{looking.mayEdit ? words.set : '—'}</span>;
  return (
    <>
      {looking.mayEdit ? (
        <Link
          className="fact"
          id={`fact-${ask.number}-${cell}`}
          to={editPath(search, ask.id, cell)}
          preventScrollReset
        >
          {shown}
          <span className="hidden-words">
            {' '}
            {(children === null ? words.setFact : words.changeFact)(fact, ask.number)}
          </span>
          <Icon name="edit" />
        </Link>
      ) : (
        shown
      )}
      {CELLS[cell].map((name) => (
        <ChangedNote key={name} fact={name} change={ask.changes[name]} looking={looking} />
      ))}
    </>
  );
}
