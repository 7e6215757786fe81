import { graphql, type ResultOf } from '../../graphql.ts';

/** The drafts and versions of a text, for the panel. */
export const DraftsQuery = graphql(`
  query Drafts($text: ID!) {
    node(id: $text) {
      __typename
      ... on Text {
        mayNameDraft
        mayReadBalance
        drafts {
          id
          label
          kind
          name
          at
          wordsAdded
          wordsRemoved
          restoredFrom
          voice {
            person
            organisation
            country
            tone
          }
        }
        versions {
          id
          number
          digest
          closedAt
          languages {
            language
            title
            digest
          }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof DraftsQuery>['node']>;
type TextNode = Extract<Node, { __typename: 'Text' }>;
export type DraftRow = TextNode['drafts'][number];
export type VersionRow = TextNode['versions'][number];

export const Piece = graphql(`
  fragment Piece on ComparedPiece {
    change
    text
    note
    look {
      bold
      italic
      link
    }
    was {
      bold
      italic
      link
    }
  }
`);

/** How two states of a text differ in one language. */
export const Differences = graphql(
  `
    fragment Differences on Comparison {
      title {
        ...Piece
      }
      sums {
        changed
        added
        removed
        moved
        wordsAdded
        wordsRemoved
      }
      blocks {
        id
        change
        moved
        before
        after
        note
        shape {
          kind
          level
          marker
        }
        was {
          kind
          level
          marker
        }
        pieces {
          ...Piece
        }
      }
    }
  `,
  [Piece],
);

/** Two moments of a text, side by side in one. */
export const CompareQuery = graphql(
  `
    query Compare($coalition: String!, $slug: String!, $language: String!, $from: String!, $to: String!) {
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
            drafts {
              label
              name
              at
            }
            versions {
              id
              number
              closedAt
            }
            comparison(language: $language, from: $from, to: $to) {
              ...Differences
            }
          }
        }
      }
    }
  `,
  [Differences],
);

type Compared = NonNullable<ResultOf<typeof CompareQuery>['coalition']>;
type ComparedText = NonNullable<NonNullable<Compared['statement']>['text']>;
export type ComparisonShown = NonNullable<ComparedText['comparison']>;
export type BlockShown = ComparisonShown['blocks'][number];
export type PieceShown = BlockShown['pieces'][number];

/** Which moments there are of a text, and in which languages. */
export const MomentsQuery = graphql(`
  query Moments($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      id
      statement(slug: $slug) {
        id
        text {
          id
          languages
          drafts {
            label
          }
        }
      }
    }
  }
`);

/** Who wrote the accepted words of one language. */
export const AuthorshipQuery = graphql(`
  query Authorship($text: ID!, $language: String!) {
    node(id: $text) {
      __typename
      ... on Text {
        blocks(language: $language)
        authorship(language: $language) {
          voices {
            person
            organisation
            country
          }
          blocks {
            id
            runs {
              length
              voice
            }
          }
        }
      }
    }
  }
`);

const Share = graphql(`
  fragment Share on BalanceShare {
    key
    words
    suggested
    accepted
  }
`);

/** How the words and suggestions of a text are shared out. */
export const BalanceQuery = graphql(
  `
    query Balance($coalition: String!, $slug: String!) {
      coalition(slug: $coalition) {
        id
        slug
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
            balance {
              byCountry {
                ...Share
              }
              byLanguage {
                ...Share
              }
              bySize {
                ...Share
              }
            }
          }
        }
      }
    }
  `,
  [Share],
);
