import { Link } from '@remix-run/react';
import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { Badge } from '../../ui/badge.tsx';
import { dayNamed } from '../../ui/dates.ts';
import { Table } from '../../ui/table.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';
import { careOf } from './care.tsx';
import type { StandingShown } from './queries.ts';
import { StandingBar } from './standing-bar.tsx';

/** One language of one text. */
export interface BoardRow {
  key: string;
  to: string;
  title: { title: string; language: string };
  agenda: boolean;
  standing: StandingShown;
}

/** All open texts by language: how far each is, by when, and who sees to it. What is due first stands first. */
export function LanguagesBoard({ rows, today }: { rows: readonly BoardRow[]; today: string }) {
  const ours = useLanguage();
  const { board, care } = alignmentPageWords[ours];
  return (
    <Table
      caption={board.caption}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          name: board.text,
          cell: ({ to, title, agenda }) => (
            <>
              <Link to={to} lang={title.language === ours ? undefined : title.language}>
                {title.title}
              </Link>
              {agenda ? <span className="min quiet"> · {board.agenda}</span> : null}
            </>
          ),
        },
        { name: board.language, cell: ({ standing }) => languageName(standing.language, ours) },
        {
          name: board.state,
          cell: ({ standing }) => (
            <>
              <span className="figures">{board.percent(percentBehind(standing))}</span>
              <StandingBar standing={standing} named />
            </>
          ),
        },
        {
          name: board.due,
          cell: ({ standing: { dueOn } }) =>
            dueOn === null ? (
              '—'
            ) : (
              <>
                {dayNamed(dueOn, ours)}{' '}
                {dueOn < today ? (
                  <Badge icon="clock" tone="slow">
                    {care.overdue}
                  </Badge>
                ) : null}
              </>
            ),
        },
        {
          name: board.who,
          cell: ({ standing }) => careOf({ ...standing, dueOn: null }, ours) || board.nobody,
        },
      ]}
    />
  );
}

/** What is not in step, of what was to be translated. */
export function percentBehind({ all, inStep }: Pick<StandingShown, 'all' | 'inStep'>): number {
  return all === 0 ? 0 : Math.ceil(((all - inStep) / all) * 100);
}
