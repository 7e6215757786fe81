import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { TagChoices } from '../tags/shown.ts';
import { Change } from './history-query.ts';
import { Head, Row } from './queries.ts';
import { Said } from './said.ts';

const Wording = graphql(`
  fragment Wording on WordingChange {
    language
    before
    now
  }
`);

export type WordingNode = ResultOf<typeof Wording>;

/** A paragraph of a statement that says an ask. */
const Passage = graphql(
  `
    fragment PassageOfAsk on AskPassage {
      id
      block
      standing
      statement {
        id
        slug
        title(language: $content)
      }
      askWords {
        ...Wording
      }
      passageWords {
        ...Wording
      }
    }
  `,
  [Wording],
);

export type PassageNode = ResultOf<typeof Passage>;

/** One ask whole, in its agenda. */
export const AskPageQuery = graphql(
  `
    query AskPage($coalition: String!, $slug: String!, $language: Language!, $content: String!, $ask: ID!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        timeZone
        mayKeepTargets
        ...TagChoices
        agenda(slug: $slug) {
          ...AgendaHead
          asks {
            id
            number
            ...SaidByAsk
          }
        }
      }
      node(id: $ask) {
        __typename
        ... on Ask {
          ...AskRow
          removedAt
          agenda {
            id
          }
          permissions {
            edit
            support
            add
            restore
          }
          evidenceWhole: evidence {
            id
            title
            language
            url
            file
            at
            by {
              id
              organization {
                name
              }
            }
          }
          passagesWhole: passages {
            ...PassageOfAsk
          }
          answers {
            id
            answer
            answeredOn
            note
            url
            file
            fileName
            by {
              id
            }
            target {
              office(language: $language)
              institution(language: $language)
              country
            }
          }
          campaigns {
            id
            slug
            title(language: $language)
          }
          historyCount
          history {
            ...FullChange
          }
        }
      }
    }
  `,
  [Seats, Head, Said, Row, Passage, Change, TagChoices],
);

/** What an ask says in one language. */
export const AskWordsQuery = graphql(`
  query AskWords($ask: ID!, $language: String!) {
    node(id: $ask) {
      __typename
      ... on Ask {
        words(language: $language) {
          language
          priority
          ask
        }
      }
    }
  }
`);

/** The statements whose paragraphs may say an ask. */
export const LinkableQuery = graphql(`
  query LinkableStatements($coalition: String!, $content: String!) {
    coalition(slug: $coalition) {
      statements(first: 100) {
        edges {
          node {
            id
            title(language: $content)
            referenceLanguage
            languages
            permissions {
              readText
            }
            text {
              id
            }
          }
        }
      }
    }
  }
`);
