import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const BodiesQuery = graphql(`
  query Bodies($slug: String!, $language: Language!) {
    coalition(slug: $slug) {
      id
      slug
      shortName
      bodies {
        id
        kind
        name(language: $language)
        texts {
          id
        }
        members {
          role
          seat {
            id
            person {
              id
            }
            organization {
              id
            }
          }
        }
      }
    }
  }
`);

export const BodyQuery = graphql(
  `
    query Body($slug: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $slug) {
        id
        slug
        shortName
        bodies {
          id
          kind
          name(language: $language)
          mayManage
          texts {
            id
            slug
            state
            stateSince
            referenceLanguage
            titles {
              language
              title
            }
            permissions {
              readText
            }
          }
          members {
            role
            from
            until
            seat {
              id
              title
              person {
                id
                name
              }
              organization {
                id
                name
              }
            }
          }
        }
      }
    }
  `,
  [Seats],
);

/** Everyone who could be given a place in a body. */
export const CandidatesQuery = graphql(`
  query Candidates($slug: String!) {
    coalition(slug: $slug) {
      members(first: 200) {
        edges {
          node {
            organization {
              name
            }
            seats {
              id
              title
              person {
                name
              }
            }
          }
        }
      }
    }
  }
`);

export const AddBodyMember = graphql(
  `
    mutation AddBodyMember($input: AddBodyMemberInput!) {
      result: addBodyMember(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const EndBodyMember = graphql(
  `
    mutation EndBodyMember($input: EndBodyMemberInput!) {
      result: endBodyMember(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export type BodyDetails = NonNullable<ResultOf<typeof BodyQuery>['coalition']>['bodies'][number];
export type BodyPlace = BodyDetails['members'][number];
