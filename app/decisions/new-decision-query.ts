import { Seats } from '../accounts/seats.ts';
import { graphql } from '../graphql.ts';

/** What the form for a new one chooses from, and the closed text it is about. */
export const NewDecisionQuery = graphql(
  `
    query NewDecision($coalition: String!, $text: String!, $from: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        slug
        shortName
        timeZone
        bodiesToAsk {
          id
          kind
          name(language: $language)
        }
        decision(slug: $from) {
          id
          kind
          proposal(language: $language)
          questionEs: question(language: es)
          questionEn: question(language: en)
          body {
            name(language: $language)
          }
          bodiesToForwardTo {
            id
            kind
            name(language: $language)
          }
        }
        statement(slug: $text) {
          id
          slug
          referenceLanguage
          mayPutToDecision
          titles {
            language
            title
          }
          version {
            number
          }
        }
      }
    }
  `,
  [Seats],
);
