import type { Piece } from '../../../domain/texts/word-changes.ts';
import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';

/** The files that came back to a text. */
export const ReturnsQuery = graphql(
  `
    query Returns($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
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
            languages
            mayBringBack
            returns {
              id
              number
              language
              fileName
              at
              voice {
                person
                organisation
              }
              permissions {
                settle
                credit
              }
              counts {
                placed
                waiting
                dropped
              }
            }
          }
        }
      }
    }
  `,
  [Seats],
);

/** Some of what one of them brought, and who speaks in it. */
export const ReturnQuery = graphql(`
  query ReturnedChanges($id: ID!, $state: ReturnedState!, $skip: Int!) {
    node(id: $id) {
      __typename
      ... on Return {
        authors {
          person
          organisation
        }
        changes(state: $state, skip: $skip) {
          id
          kind
          state
          why
          block
          suggestion
          amendment
          thread
          content
          said {
            person
            organisation
            at
          }
        }
      }
    }
  }
`);

type Page = NonNullable<
  NonNullable<NonNullable<ResultOf<typeof ReturnsQuery>['coalition']>['statement']>['text']
>;
export type ReturnRow = Page['returns'][number];
type Held = Extract<NonNullable<ResultOf<typeof ReturnQuery>['node']>, { __typename: 'Return' }>;
export type ReturnAuthor = Held['authors'][number];
export type ChangeAsked = Held['changes'][number];
/** A change as it is shown: the words it begins with, unless all of it was asked for. */
export type ChangeRow = Omit<ChangeAsked, 'content'> & { content: Content; cut: boolean };

/** What a change says, by its kind. */
export type Content = {
  struck?: string;
  put?: string;
  before?: string;
  after?: string;
  words?: string;
  mark?: 'bold' | 'italic';
  on?: boolean;
  act?: 'insert' | 'delete' | 'replace' | 'move' | 'retype';
  body?: string;
  quote?: string | null;
  /** What makes the file's words of those that were read here, where nothing recorded it. */
  pieces?: Piece[];
};
