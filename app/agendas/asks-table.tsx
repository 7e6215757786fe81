import { useEffect, useRef, useState } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { useNarrow } from '../texts/editor/use-narrow.ts';
import type { ShownTag } from '../tags/shown.ts';
import { keyOf } from '../tags/tag-chips.tsx';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { AskRowOf } from './ask-row.tsx';
import type { Looking } from './looking.ts';
import { stepsOf } from './move.tsx';
import { useDrag } from './use-drag.ts';
import { useMovesInTurn } from './use-moves-in-turn.ts';
import type { AskRow } from './view.ts';

/** The asks in their one order: a table on a desk, cards on a phone. */
export function AsksTable({
  asks,
  order,
  base,
  at,
  tags,
  languages,
  year,
  looking,
}: {
  asks: readonly AskRow[];
  /** The ids of all asks, hidden ones too. */
  order: readonly string[];
  /** "/c/red-ceiba". */
  base: string;
  /** The agenda's page. */
  at: string;
  /** What the agenda itself is tagged with: no row says it again. */
  tags: readonly ShownTag[];
  languages: readonly string[];
  year: string | null;
  looking: Looking;
}) {
  const words = agendaPageWords[useLanguage()];
  const table = useRef<HTMLTableElement>(null);
  const narrow = useNarrow();
  const shown = asks.map(({ id }) => id);
  const steps = stepsOf(shown, order);
  const { dragging, handle } = useDrag({ table, shown, order, seat: looking.seat });
  const news = useMoves(order);
  const turn = useMovesInTurn({ shown, order, seat: looking.seat });
  const { columns } = words;
  const heads = [
    columns.number,
    columns.words,
    columns.target,
    columns.when,
    columns.lead,
    columns.status,
    columns.objectives,
  ];
  return (
    <>
      <table className={classes('asks', dragging && 'dragged')} role="table" ref={table}>
        <caption className="hidden-words">{words.table}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
            <th role="columnheader" scope="col" className="ask-edit">
              {words.open}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {asks.map((ask, n) => (
            <AskRowOf
              key={ask.id}
              ask={ask}
              tags={ask.tags.filter((one) => !tags.some((all) => keyOf(all) === keyOf(one)))}
              base={base}
              to={`${at}/asks/${encodeURIComponent(ask.id)}`}
              languages={languages}
              inPlace={!narrow}
              year={year}
              looking={looking}
              steps={steps[n]!}
              waits={turn.waiting.includes(ask.id)}
              onTap={(way) => turn.tapped({ ask: ask.id, way })}
              handle={handle(ask.id)}
              drop={dropAt(dragging, ask.id, n, asks.length)}
            />
          ))}
        </tbody>
      </table>
      <p className="hidden-words" role="status">
        {news === null ? null : words.moved(news.from, news.to)}
      </p>
    </>
  );
}

function dropAt(
  dragging: { ask: string; before: number } | null,
  ask: string,
  n: number,
  count: number,
): 'before' | 'after' | 'held' | null {
  if (dragging === null) return null;
  if (dragging.before === n) return 'before';
  if (dragging.before === count && n === count - 1) return 'after';
  return dragging.ask === ask ? 'held' : null;
}

/** Keeps the focus on the button that moved a row, which goes with the row, and tells where it now stands. */
function useMoves(order: readonly string[]): { from: number; to: number } | null {
  const [news, setNews] = useState<{ from: number; to: number } | null>(null);
  const touched = useRef<string | null>(null);
  const before = useRef(order);
  const key = order.join(' ');
  useEffect(() => {
    const note = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest('.move-button') : null;
      touched.current = button === null ? null : button.id;
    };
    addEventListener('focusin', note);
    return () => removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const now = key.split(' ');
    const was = before.current;
    before.current = now;
    const id = touched.current;
    if (id === null) return;
    const [way = '', ask = ''] = [id.slice(0, id.indexOf('-')), id.slice(id.indexOf('-') + 1)];
    const [from, to] = [was.indexOf(ask), now.indexOf(ask)];
    if (from === to || from === -1 || to === -1) return;
    setNews({ from: from + 1, to: to + 1 });
    const other = way === 'up' ? 'down' : 'up';
    const buttons = [way, other].map(
      (one) => document.getElementById(`${one}-${ask}`) as HTMLButtonElement | null,
    );
    if (document.activeElement === document.body || document.activeElement?.id !== id)
      buttons.find((button) => button !== null && !button.disabled)?.focus();
  }, [key]);
  return news;
}
