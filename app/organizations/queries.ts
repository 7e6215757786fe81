import { WaitingRow } from '../coalitions/waiting-query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { OwnRule } from './own-rule.ts';
import { TaskLine } from '../tasks/queries.ts';

export const MembersQuery = graphql(`
  query Members($slug: String!, $after: String) {
    coalition(slug: $slug) {
      id
      slug
      shortName
      memberCount
      members(first: 200, after: $after) {
        edges {
          node {
            id
            class
            verified
            logo
            organization {
              id
              name
              place
              countries
            }
            seats {
              id
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const MemberQuery = graphql(
  `
    query Member($slug: String!, $organization: ID!, $language: Language!) {
      viewer {
        seats {
          id
          secretariat
          coalition {
            slug
          }
        }
      }
      coalition(slug: $slug) {
        id
        slug
        shortName
        waiting {
          ...WaitingRow
        }
        member(organization: $organization) {
          id
          class
          from
          verified
          logo
          mayChangeLogo
          signingRule
          size
          atRisk
          riskConfided
          alias
          mayGiveSeats
          someoneSigns
          mayGiveSigning
          maySetSole
          ...OwnRule
          organization {
            id
            name
            place
            countries
            website
          }
          contacts {
            id
            name
            email
            language
          }
          seats {
            id
            title
            steward
            mayPropose
            maySign
            from
            until
            person {
              id
              name
              email
            }
            coalition {
              slug
            }
          }
          tasks {
            ...TaskLine
          }
          statements {
            id
            name
            state
            visibility
            signedAt
            receipt {
              number
            }
            signOn {
              statement {
                slug
                referenceLanguage
                titles {
                  language
                  title
                }
              }
            }
          }
        }
      }
    }
  `,
  [TaskLine, WaitingRow, OwnRule],
);

export type MemberDetails = NonNullable<NonNullable<ResultOf<typeof MemberQuery>['coalition']>['member']>;
export type MemberSeat = MemberDetails['seats'][number];
export type MemberSignature = MemberDetails['statements'][number];
export type MemberRow = NonNullable<
  NonNullable<ResultOf<typeof MembersQuery>['coalition']>['members']
>['edges'][number]['node'];
