import { useLocation } from '@remix-run/react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { FilterChips } from '../../ui/chips.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { withQuery } from './choice.ts';
import type { ThreadCounts } from './queries.ts';
import { ANSWERS, ORDERS, type TableChoice } from './table-choice.ts';

/** By round, by answer, and in which order, as links. */
export function TableFilters({ choice, rounds }: { choice: TableChoice; rounds: ThreadCounts['rounds'] }) {
  const { page, filters } = commentPageWords[useLanguage()];
  const { search } = useLocation();
  const to = (name: string, value: string | null) => withQuery(search, { after: null, [name]: value });
  return (
    <div className="stack tight">
      {rounds.length === 0 ? null : (
        <FilterChips
          label={filters.rounds}
          items={[
            { to: to('round', null), label: filters.allRounds, current: choice.round === null },
            ...rounds.map(({ number, redLines }) => ({
              to: to('round', String(number)),
              label: redLines ? filters.redRound(number) : filters.round(number),
              current: choice.round === number,
            })),
          ]}
        />
      )}
      <FilterChips
        label={page.filterAnswer}
        items={[
          { to: to('answer', null), label: page.answers.all, current: choice.answer === null },
          ...ANSWERS.map((one) => ({
            to: to('answer', one),
            label: page.answers[one],
            current: choice.answer === one,
          })),
        ]}
      />
      <FilterChips
        label={page.sort}
        items={ORDERS.map((one) => ({
          to: to('order', one === 'text' ? null : one),
          label: page.sorts[one],
          current: choice.order === one,
        }))}
      />
    </div>
  );
}
