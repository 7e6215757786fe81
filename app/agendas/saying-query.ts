import { graphql, type ResultOf } from '../graphql.ts';

/** An ask that a paragraph of a statement says. */
export const AskSaying = graphql(`
  fragment AskSaying on AskPassage {
    id
    block
    standing
    ask {
      id
      number
      es: words(language: "es") {
        language
        priority
        ask
      }
      en: words(language: "en") {
        language
        priority
        ask
      }
      reference: words {
        language
        priority
        ask
      }
      agenda {
        slug
        titles {
          language
          title
        }
        referenceLanguage
      }
    }
  }
`);

export type AskSayingNode = ResultOf<typeof AskSaying>;
