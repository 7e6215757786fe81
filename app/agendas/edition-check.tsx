import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import type { Language } from '../../domain/words/words.ts';
import { languageName } from '../texts/languages.ts';
import { Facts } from '../ui/facts.tsx';
import type { Edition } from './read-edition.ts';

/** What anyone can compare to see that an edition is as it was closed. */
export function EditionCheck({ edition, language }: { edition: Edition; language: Language }) {
  const words = agendaEditionWords[language].page;
  const sum = (value: string) => <code className="digest">{value}</code>;
  return (
    <>
      <p className="small quiet measure">{words.digestHelp}</p>
      <Facts
        plain
        facts={[
          ...edition.languages.map(({ language: tag, digest }) => ({
            term: words.wordsDigest(languageName(tag, language)),
            fact: sum(digest),
          })),
          { term: words.allWords, fact: sum(edition.wordsDigest) },
        ]}
      />
    </>
  );
}
