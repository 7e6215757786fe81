import { graphql } from '../graphql.ts';

/** What an ask says. */
export const Said = graphql(`
  fragment SaidByAsk on Ask {
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
  }
`);

/** An ask away from its agenda: what it says, and whose it is. */
export const AskElsewhere = graphql(
  `
    fragment AskElsewhere on Ask {
      id
      ...SaidByAsk
      agenda {
        slug
        referenceLanguage
        titles {
          language
          title
        }
      }
    }
  `,
  [Said],
);
