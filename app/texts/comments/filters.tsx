import { useLocation } from '@remix-run/react';
import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { FilterChips } from '../../ui/chips.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';
import { SHOWN, withQuery, type Choice, type Shown } from './choice.ts';
import type { ThreadCounts } from './queries.ts';

/** Which threads are shown, as links; what would show nothing is left out, but for what is chosen. */
export function ThreadFilters({ choice, counts }: { choice: Choice; counts: ThreadCounts }) {
  const ours = useLanguage();
  const words = commentPageWords[ours].filters;
  const { search } = useLocation();
  const n: Record<Shown, number> = {
    open: counts.open,
    resolved: counts.resolved,
    mine: counts.mine,
    mentions: counts.mentionsMe,
    'red-lines': counts.redLines,
  };
  const label: Record<Shown, (n: number) => string> = { ...words, 'red-lines': words.redLines };
  const to = (changed: Record<string, string | null>) => withQuery(search, { thread: null, ...changed });
  return (
    <div className="stack tight">
      <FilterChips
        label={words.label}
        items={SHOWN.filter((one) => one === 'open' || n[one] > 0 || one === choice.shown).map((one) => ({
          to: to({ show: one === 'open' ? null : one }),
          label: label[one](n[one]),
          current: one === choice.shown,
        }))}
      />
      {counts.rounds.length < 2 && choice.round === null ? null : (
        <FilterChips
          label={words.rounds}
          items={[
            { to: to({ round: null }), label: words.allRounds, current: choice.round === null },
            ...counts.rounds.map(({ number, redLines }) => ({
              to: to({ round: String(number) }),
              label: redLines ? words.redRound(number) : words.round(number),
              current: choice.round === number,
            })),
          ]}
        />
      )}
      {counts.languages.length < 2 && choice.language === null ? null : (
        <FilterChips
          label={words.languages}
          items={[
            { to: to({ 'threads-in': null }), label: words.allLanguages, current: choice.language === null },
            ...counts.languages.map((tag) => ({
              to: to({ 'threads-in': tag }),
              label: <span className="first-letter">{languageName(tag, ours)}</span>,
              current: choice.language === tag,
            })),
          ]}
        />
      )}
    </div>
  );
}
