import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';

/** What goes with a statement, language by language. */
export const Companions = graphql(`
  fragment Companions on Statement {
    companions {
      language
      summary
      recording {
        path
        mime
        size
        version
        current
      }
    }
  }
`);

export type CompanionShown = ResultOf<typeof Companions>['companions'][number];

/** What the page of a statement's summaries and recordings shows. */
export const CompanionsQuery = graphql(
  `
    query Companions($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        statement(slug: $slug) {
          id
          slug
          referenceLanguage
          languages
          titles {
            language
            title
          }
          mayKeepCompanions
          ...Companions
        }
      }
    }
  `,
  [Seats, Companions],
);
