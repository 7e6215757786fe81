import { Seats } from '../accounts/seats.ts';
import { AskSaying } from '../agendas/saying-query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Companions } from './companions/queries.ts';
import { TextRights } from './rights/queries.ts';
import { TextRound } from './rounds/queries.ts';
import { TagChoices, TagShown } from '../tags/shown.ts';

/** The texts of a coalition that the viewer may know of. */
export const TextsQuery = graphql(`
  query Texts($coalition: String!, $after: String) {
    viewer {
      person {
        id
      }
    }
    coalition(slug: $coalition) {
      id
      slug
      shortName
      timeZone
      bodies {
        id
        kind
        mayManage
        members {
          role
          seat {
            person {
              id
            }
          }
        }
      }
      statements(first: 60, after: $after) {
        edges {
          node {
            id
            slug
            mode
            state
            stateSince
            referenceLanguage
            languages
            titles {
              language
              title
            }
            body {
              id
              name
            }
            drafters {
              name
            }
            stations {
              state
              current
            }
            text {
              id
              round {
                number
                kind
                closesAt
              }
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

export type TextRow = NonNullable<
  ResultOf<typeof TextsQuery>['coalition']
>['statements']['edges'][number]['node'];

/** What the form for a new text chooses from. */
export const NewTextQuery = graphql(
  `
    query NewText($coalition: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        bodies {
          id
          kind
          name(language: $language)
          members {
            role
            seat {
              person {
                id
              }
            }
          }
        }
      }
    }
  `,
  [Seats],
);

/** One text with all that its page shows, but for its words. */
export const TextQuery = graphql(
  `
    query Text($coalition: String!, $slug: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        ...TagChoices
        statement(slug: $slug) {
          id
          slug
          mode
          state
          mayBeginCorrection
          correction {
            state
          }
          stateSince
          referenceLanguage
          languages
          titles {
            language
            title
          }
          drafters {
            name
            country
          }
          stations {
            state
            reached
            current
            since
          }
          text {
            id
            state
            languages
            openAmendments
            languageStandings {
              language
              all
              inStep
              behind
              unreviewed
              absent
              machine
            }
            mayBringBack
            returnsWaiting
            ...TextRound
            ...TextRights
            right
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
              unreviewed
            }
          }
          signOn {
            id
            state
          }
          positionUses {
            kind
            at
            position {
              slug
              owner
              datedOn
              title
            }
          }
          registered {
            standing
            expiresOn
            supersededBy {
              slug
              title
            }
          }
          ...Companions
          mayKeepCompanions
          asksSaying {
            ...AskSaying
          }
          tags {
            ...TagShown
          }
          mayPutToDecision
          decision {
            slug
            state
            permissions {
              resume
            }
          }
          permissions {
            setStanding
            editText
            tag
            readText
            openRound
            close
            openSignOn
            publish
            reopen
          }
        }
      }
    }
  `,
  [Seats, AskSaying, Companions, TagChoices, TagShown, TextRound, TextRights],
);

export type TextPage = ResultOf<typeof TextQuery>;
export type TextCoalition = NonNullable<TextPage['coalition']>;
export type TextStatement = NonNullable<TextCoalition['statement']>;

/** The words of one language of a text. */
export const TextWordsQuery = graphql(`
  query TextWords($text: ID!, $language: String!) {
    node(id: $text) {
      __typename
      ... on Text {
        blocks(language: $language)
        words(language: $language)
      }
    }
  }
`);

/** The words of a text with what is proposed in them, side by side. */
export const TextMarkedWordsQuery = graphql(`
  query TextMarkedWords($text: ID!, $left: String!, $right: String!) {
    node(id: $text) {
      __typename
      ... on Text {
        leftBlocks: markedBlocks(language: $left)
        leftWords: words(language: $left)
        rightBlocks: markedBlocks(language: $right)
        rightWords: words(language: $right)
        openSuggestions
        ownSuggestions
      }
    }
  }
`);

/** What the coalition's texts are called. */
export const TitlesQuery = graphql(`
  query Titles($coalition: String!) {
    coalition(slug: $coalition) {
      statements(first: 100) {
        edges {
          node {
            titles {
              title
            }
          }
        }
      }
    }
  }
`);
