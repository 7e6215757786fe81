import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';
import { Refused } from '../../refused.ts';
import { SuggestionShown } from '../suggestions/queries.ts';

/** One paragraph of a text: its words, what is said of it, and what the reader may say. */
export const ParagraphQuery = graphql(
  `
    query Paragraph($coalition: String!, $slug: String!, $block: String!, $language: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        slug
        timeZone
        statement(slug: $slug) {
          id
          slug
          referenceLanguage
          titles {
            language
            title
          }
          text {
            id
            state
            right
            languages
            mayComment {
              comment
              redLine
            }
            mentionable {
              seat
              voice {
                person
                organisation
              }
            }
            round {
              kind
              asked
            }
            blocks(language: $language)
            suggestions {
              ...SuggestionShown
            }
            threads(first: 50, filter: { block: $block, language: $language }) {
              edges {
                node {
                  id
                  kind
                  at
                  state
                  quote
                  voice {
                    person
                    organisation
                    country
                  }
                  comments {
                    id
                    body
                    removed
                    at
                    said {
                      person
                      organisation
                    }
                    voice {
                      person
                      organisation
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [Seats, SuggestionShown],
);

type Known = NonNullable<NonNullable<ResultOf<typeof ParagraphQuery>['coalition']>['statement']>;
export type ParagraphThread = NonNullable<Known['text']>['threads']['edges'][number]['node'];

export const SuggestWording = graphql(
  `
    mutation SuggestWording($input: SuggestWordingInput!) {
      result: suggestWording(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
