import { useLocation } from '@remix-run/react';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { FilterChips } from '../../ui/chips.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { withQuery } from '../comments/choice.ts';
import { useReadAgain } from './live-places.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SuggestionCard } from './card.tsx';
import type { SuggestionsData } from './load.ts';
import { PastSuggestions } from './past.tsx';
import type { SuggestionRow } from './queries.ts';
import { DecideSeveral } from './several.tsx';

interface SuggestionsPanelProps {
  data: SuggestionsData;
  frame: PanelFrame;
}

/** What is suggested in the text, in the order of its words and by paragraph, and then what was decided. */
export function SuggestionsPanel({ data, frame }: SuggestionsPanelProps) {
  const words = suggestionCardWords[useLanguage()].panel;
  const { search } = useLocation();
  const { open, shown, counts } = data;
  useReadAgain(open);
  const decidable = open.filter(({ permissions }) => permissions.decide);
  const several = decidable.length > 1;
  const mine = shown === 'mine';
  return (
    <div className="stack suggestions">
      {counts.mine + counts.ownPast === 0 && !mine ? null : (
        <FilterChips
          label={words.filter}
          items={[
            { to: withQuery(search, { suggestions: null }), label: words.all(counts.all), current: !mine },
            { to: withQuery(search, { suggestions: 'mine' }), label: words.mine(counts.mine), current: mine },
          ]}
        />
      )}
      {several ? <DecideSeveral open={decidable} frame={frame} /> : null}
      {open.length === 0 ? (
        <p className="quiet">
          {mine ? words.noneMine : words.none} {data.maySuggest ? words.howTo : null}
        </p>
      ) : null}
      {byParagraph(open, frame.numbers).map(({ key, number, suggestions }) => (
        <section key={key} className="by-paragraph">
          <h3 className="only-narrow">{number === null ? words.inNotes : words.paragraph(number)}</h3>
          {suggestions.map((suggestion) => (
            <SuggestionCard
              key={suggestion.id}
              suggestion={suggestion}
              frame={frame}
              now={data.now}
              several={several && suggestion.permissions.decide}
            />
          ))}
        </section>
      ))}
      <PastSuggestions data={data} frame={frame} />
    </div>
  );
}

/** Those that follow each other in one paragraph stand together. */
function byParagraph(open: readonly SuggestionRow[], numbers: PanelFrame['numbers']) {
  const groups: { key: string; number: number | null; suggestions: SuggestionRow[] }[] = [];
  const begun = new Map<number | null, number>();
  for (const suggestion of open) {
    const number = numbers[suggestion.places[0]?.block ?? ''] ?? null;
    const last = groups.at(-1);
    if (last && last.number === number) last.suggestions.push(suggestion);
    else {
      const before = begun.get(number) ?? 0;
      begun.set(number, before + 1);
      groups.push({ key: `${number} ${before}`, number, suggestions: [suggestion] });
    }
  }
  return groups;
}
