import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Around } from './fragments.ts';

/** A page of what the coalition and its members say. */
export const RegisterQuery = graphql(
  `
    query Register(
      $coalition: String!
      $search: String
      $kinds: [RegisterKind!]
      $standings: [Standing!]
      $organization: ID
      $after: String
    ) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        ...Around
        registerOrganizations {
          id
          name
        }
        register(
          search: $search
          kinds: $kinds
          standings: $standings
          organization: $organization
          after: $after
          first: 40
        ) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              ... on Statement {
                id
                slug
                publishedAt
                referenceLanguage
                languages
                titles {
                  language
                  title
                }
                registered {
                  standing
                }
              }
              ... on Position {
                id
                slug
                owner
                datedOn
                standing
                audience
                wordings {
                  language
                  title
                  kind
                }
                endorsements {
                  name
                }
              }
            }
          }
        }
      }
    }
  `,
  [Around, Seats],
);

export type RegisterNode = NonNullable<
  ResultOf<typeof RegisterQuery>['coalition']
>['register']['edges'][number]['node'];
