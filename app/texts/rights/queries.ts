import { graphql, type ResultOf } from '../../graphql.ts';
import { Refused } from '../../refused.ts';

/** The rights given on one text alone. */
export const TextRights = graphql(`
  fragment TextRights on Text {
    id
    mayGiveRights
    rights {
      id
      right
      organisation
      country
      person
      body {
        name(language: $language)
      }
    }
  }
`);

export type RightsOfText = ResultOf<typeof TextRights>;
export type GivenRight = RightsOfText['rights'][number];

/** Whom a right can be given to. */
export const GranteesQuery = graphql(`
  query Grantees($coalition: String!, $language: Language!) {
    coalition(slug: $coalition) {
      bodies {
        id
        name(language: $language)
      }
      members(first: 100) {
        edges {
          node {
            organization {
              id
              name
            }
            seats {
              id
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

export type Grantees = NonNullable<ResultOf<typeof GranteesQuery>['coalition']>;

export const GiveTextRight = graphql(
  `
    mutation GiveTextRight($input: GiveTextRightInput!) {
      result: giveTextRight(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const TakeTextRight = graphql(
  `
    mutation TakeTextRight($input: TakeTextRightInput!) {
      result: takeTextRight(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
