import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';
import { ThreadShown } from './queries.ts';

/** Every thread of a text with its answer, page by page. */
export const CommentTableQuery = graphql(
  `
    query CommentTable(
      $coalition: String!
      $slug: String!
      $after: String
      $filter: ThreadFilter
      $order: ThreadOrder
    ) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        slug
        timeZone
        statement(slug: $slug) {
          slug
          referenceLanguage
          titles {
            language
            title
          }
          text {
            id
            threadCounts {
              open
              resolved
              rounds {
                number
                redLines
              }
            }
            threads(first: 50, after: $after, filter: $filter, order: $order) {
              edges {
                node {
                  ...ThreadShown
                  number
                }
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
      }
    }
  `,
  [Seats, ThreadShown],
);

type Answered = NonNullable<
  NonNullable<ResultOf<typeof CommentTableQuery>['coalition']>['statement']
>['text'];
export type TableThread = NonNullable<Answered>['threads']['edges'][number]['node'];
