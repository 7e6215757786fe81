import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import type { SeatChoice } from '../texts/seats.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { ChangedNote } from './changed-note.tsx';
import { CELLS, type Cell } from './cells.ts';
import type { Looking } from './looking.ts';
import { FactForm, targetLine, type FactChoices } from './fact-form.tsx';
import type { Choices } from './load-choices.ts';
import { dayWords, momentWords } from './moments.ts';
import { NewTargetForm } from './new-target-form.tsx';
import { StatusBadge } from './status-badge.tsx';
import { said, wordsIn, type AskRow } from './view.ts';

interface FactsSectionProps {
  ask: AskRow;
  /** All asks of the agenda, in their order. */
  asks: FactChoices['asks'];
  looking: Looking;
  /** Null where nothing can be changed. */
  choices: Choices | null;
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** What the ask is tagged with, as a row of its own. */
}

const ORDER: readonly Cell[] = ['status', 'target', 'when', 'lead', 'after', 'assumption', 'review-on'];

/** Everything known of an ask, each fact with a small form of its own, folded until it is wanted. */
export function FactsSection({ ask, asks, looking, choices, seats, last }: FactsSectionProps) {
  const language = useLanguage();
  const words = askPageWords[language];
  const refused = last?.values['ask'] === ask.id ? last.values : {};
  return (
    <Section id="facts" title={words.facts}>
      {looking.mayEdit ? <p className="small quiet">{words.factsHelp}</p> : null}
      <div className="fact-rows">
        {ORDER.map((cell) => (
          <FactRow
            key={cell}
            id={`fact-${cell}`}
            label={askFactWords[language].labels[cell]}
            changes={CELLS[cell].flatMap((fact) => ask.changes[fact] ?? [])}
            value={valueOf(cell, ask, asks, language, looking.now)}
            note={CELLS[cell].map((fact) => (
              <ChangedNote key={fact} fact={fact} change={ask.changes[fact]} looking={looking} />
            ))}
            open={refused['cell'] === cell || (refused['do'] === 'new-target' && cell === 'target')}
          >
            {looking.mayEdit && choices !== null ? (
              <>
                <FactForm
                  ask={ask}
                  cell={cell}
                  choices={{ ...choices, asks }}
                  seats={seats}
                  last={last}
                  prefix="row-"
                />
                {cell === 'target' && choices.mayAddTargets ? (
                  <NewTargetForm ask={ask} countries={choices.countries} seats={seats} last={last} />
                ) : null}
              </>
            ) : null}
          </FactRow>
        ))}
      </div>
    </Section>
  );
}

/** One fact: what it is, what is known, who has just changed it, and behind it the form that changes it. */
export function FactRow({
  id,
  label,
  value,
  note,
  changes,
  open,
  children,
}: {
  id: string;
  label: string;
  value: ReactNode;
  note?: ReactNode;
  /** The last change of each fact the form holds. */
  changes: readonly { id: string }[];
  open: boolean;
  /** The form; nothing where it can only be read. */
  children: ReactNode;
}) {
  const words = agendaPageWords[useLanguage()];
  const { box, summary, turn } = useFolded(open, changes);
  const line = (
    <>
      <span className="fact-label">{label}</span>
      <span className="fact-value">{value ?? <span className="quiet">—</span>}</span>
    </>
  );
  return (
    <div className="fact-row" id={id}>
      {children === null ? (
        <div className="fact-line">{line}</div>
      ) : (
        <details {...box}>
          <summary className="fact-line" ref={summary}>
            {line}
            <span className="fact-change">
              <Icon name="edit" />
              <span>{value === null ? words.set : words.edit}</span>
            </span>
          </summary>
          <div className="fact-edit" key={turn}>
            {children}
          </div>
        </details>
      )}
      {note}
    </div>
  );
}

/**
 * Whether a fact's form is open, and how often what it was opened on has begun anew: when it was saved, which folds
 * it, and with every change while it is folded. What others change takes nothing away from somebody who is writing.
 */
function useFolded(refused: boolean, changes: readonly { id: string }[]) {
  const { key } = useLocation();
  const ids = changes.map(({ id }) => id).join(' ');
  const [open, setOpen] = useState(refused);
  const [sent, setSent] = useState(false);
  const [known, know] = useState({ ids, key, turn: 0, saved: 0 });
  const summary = useRef<HTMLElement>(null);
  if (ids !== known.ids || key !== known.key) {
    const answered = sent && key !== known.key;
    const saved = answered && !refused;
    const anew = saved || (!open && ids !== known.ids);
    know({ ids, key, turn: known.turn + (anew ? 1 : 0), saved: known.saved + (saved ? 1 : 0) });
    if (answered) setSent(false);
    if (saved) setOpen(false);
  }
  useEffect(() => {
    if (known.saved > 0) summary.current?.focus();
  }, [known.saved]);
  const box = {
    open,
    onToggle: ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => setOpen(currentTarget.open),
    onSubmit: () => setSent(true),
  };
  return { box, summary, turn: known.turn };
}

function valueOf(
  cell: Cell,
  ask: AskRow,
  asks: FactChoices['asks'],
  language: Language,
  now: string,
): ReactNode {
  switch (cell) {
    case 'status':
      return <StatusBadge status={ask.status} />;
    case 'target':
      return ask.target === null ? null : targetLine(ask.target, language);
    case 'when': {
      const venue = said(ask.venue, language);
      if (venue === null && ask.moment === null) return null;
      return (
        <>
          {venue === null ? null : <span lang={venue.lang}>{venue.text}</span>}
          {venue === null || ask.moment === null ? null : ', '}
          {ask.moment === null ? null : momentWords(ask.moment, language, { length: 'long' })}
        </>
      );
    }
    case 'lead':
      return ask.lead?.name ?? null;
    case 'after': {
      const first = asks.find(({ id }) => id === ask.after?.id);
      if (first === undefined) return null;
      return agendaPageWords[language].afterAsk(first.number, wordsIn(first.words, language).priority ?? '');
    }
    case 'assumption': {
      const assumption = said(ask.assumption, language);
      return assumption === null ? null : <span lang={assumption.lang}>{assumption.text}</span>;
    }
    case 'review-on':
      return ask.reviewOn === null ? null : dayWords(ask.reviewOn, language, now);
  }
}
