import { graphql, type ResultOf } from '../../graphql.ts';

/** An amendment as it is drawn, without those to it. */
export const AmendmentShown = graphql(`
  fragment AmendmentShown on Amendment {
    id
    label
    kind
    state
    language
    block
    paragraph
    after
    afterParagraph
    reason
    at
    amendableBy
    words
    shape {
      kind
      level
      marker
    }
    shapeBefore {
      kind
      level
      marker
    }
    changes {
      change
      text
    }
    said {
      person
      organisation
    }
    voice {
      person
      organisation
      country
      tone
      mine
    }
    treatment {
      kind
      note
      published
    }
    reply {
      reply
      note
    }
    decision {
      verdict
      note
      at
      voice {
        person
      }
    }
    permissions {
      withdraw
      amend
      treat
      publish
      reply
      decide
    }
  }
`);

/** The amendments to a text, with those to them. */
export const AmendmentsQuery = graphql(
  `
    query Amendments($text: ID!) {
      node(id: $text) {
        __typename
        ... on Text {
          right
          mayAmend
          amendments {
            ...AmendmentShown
            children {
              ...AmendmentShown
            }
          }
        }
      }
    }
  `,
  [AmendmentShown],
);

/** At which paragraphs amendments to a text are undecided. */
export const AmendmentPlacesQuery = graphql(`
  query AmendmentPlaces($text: ID!) {
    node(id: $text) {
      __typename
      ... on Text {
        amendments {
          label
          state
          block
          after
        }
      }
    }
  }
`);

/** What merging some amendments comes to. */
export const MergeQuery = graphql(
  `
    query Merge($text: ID!, $amendments: [ID!]!) {
      node(id: $text) {
        __typename
        ... on Text {
          merge(amendments: $amendments) {
            seen
            amendments {
              ...AmendmentShown
            }
            waiting {
              id
              label
            }
            collisions {
              key
              reason
              options
              count
              amendments {
                label
              }
            }
          }
        }
      }
    }
  `,
  [AmendmentShown],
);

type Answer = Extract<ResultOf<typeof AmendmentsQuery>['node'], { __typename: 'Text' }>;
export type AmendmentRow = Answer['amendments'][number];
/** One, be it to the text or to another amendment. */
export type AmendmentOne = AmendmentRow['children'][number];
export type AmendmentKind = AmendmentOne['kind'];
export type Shape = NonNullable<AmendmentOne['shape']>;

type MergeAnswer = Extract<ResultOf<typeof MergeQuery>['node'], { __typename: 'Text' }>;
export type MergePlan = NonNullable<MergeAnswer['merge']>;
export type CollisionRow = MergePlan['collisions'][number];
