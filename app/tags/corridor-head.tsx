import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { FilterChips } from '../ui/chips.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { asking, modes, type Asked } from './filters.ts';

/** What the map counts, and on which theme: each choice an address. */
export function CorridorChips({
  at,
  asked,
  themes,
}: {
  at: string;
  asked: Asked;
  themes: readonly { slug: string; name: string }[];
}) {
  const words = tagPageWords[useLanguage()];
  const rest = { place: null, status: null };
  return (
    <div className="filters">
      <span className="small quiet" aria-hidden="true">
        {words.show}
      </span>
      <FilterChips
        label={words.show}
        items={modes.map((show) => ({
          to: asking(at, asked, { show, ...rest }),
          label: words.modes[show],
          ...(show === asked.show && { icon: 'done' as const, current: true }),
        }))}
      />
      {themes.length === 0 || asked.show === 'organizations' ? null : (
        <details className="chip-choice" key={asked.theme}>
          <summary className="chip">
            {`${words.onTheme}: ${themes.find(({ slug }) => slug === asked.theme)?.name ?? words.anyTheme}`}
          </summary>
          <FilterChips
            label={words.onTheme}
            items={[{ slug: null, name: words.anyTheme }, ...themes].map(({ slug, name }) => ({
              to: asking(at, asked, { theme: slug, ...rest }),
              label: name,
              ...(slug === asked.theme && { icon: 'done' as const, current: true }),
            }))}
          />
        </details>
      )}
    </div>
  );
}
