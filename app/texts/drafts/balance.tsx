import { draftPagesWords } from '../../../domain/words/draft-pages.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { Table } from '../../ui/table.tsx';
import { languageName } from '../languages.ts';
import { countryName } from '../../campaigns/countries.ts';

type Share = { key: string; words: number; suggested: number; accepted: number };
export type Dimension = 'country' | 'language' | 'size';

const capital = (name: string, language: string) =>
  name.charAt(0).toLocaleUpperCase(language) + name.slice(1);

/** How the words and suggestions of a text are shared out by one dimension; null where it would single somebody out. */
export function Balance({ dimension, shares }: { dimension: Dimension; shares: readonly Share[] | null }) {
  const ours = useLanguage();
  const words = draftPagesWords[ours].balance;
  const called = (key: string): string => {
    if (key === 'others') return words.others;
    if (key === 'several') return words.several;
    if (dimension === 'country') return countryName(key, ours) ?? key;
    if (dimension === 'language') return capital(languageName(key, ours), ours);
    return key === 'small' || key === 'medium' || key === 'large' ? words.sizes[key] : key;
  };
  return (
    <Section id={`by-${dimension}`} title={words.dimensions[dimension]}>
      {shares === null ? (
        <p className="quiet">{words.hidden}</p>
      ) : (
        <Table
          caption={<span className="hidden-words">{words.dimensions[dimension]}</span>}
          keyOf={({ key }) => key}
          rows={shares}
          columns={[
            { name: words.group, cell: ({ key }) => called(key) },
            { name: words.words, numeric: true, cell: (share) => words.percent(share.words) },
            { name: words.suggested, numeric: true, cell: ({ suggested }) => suggested },
            { name: words.accepted, numeric: true, cell: ({ accepted }) => accepted },
          ]}
        />
      )}
    </Section>
  );
}
