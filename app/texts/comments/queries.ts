import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';

/** A thread with all that was said in it. */
export const ThreadShown = graphql(`
  fragment ThreadShown on Thread {
    id
    language
    kind
    block
    paragraph
    gone
    quote
    at
    state
    mentionsMe
    round {
      number
      redLines
    }
    voice {
      person
      organisation
      country
      tone
    }
    resolvedBy {
      person
    }
    answer {
      answer
      note
      at
      voice {
        person
        organisation
        country
      }
    }
    mayReadByMachine
    permissions {
      reply
      resolve
      reopen
      answer
    }
    comments {
      id
      at
      body
      reading
      removed
      mayRemove
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
      mentions {
        person
      }
    }
  }
`);

/** What the panel of comments shows: the threads asked for, and whom one may mention. */
export const CommentsQuery = graphql(
  `
    query Comments($text: ID!, $filter: ThreadFilter) {
      node(id: $text) {
        __typename
        ... on Text {
          languages
          mayComment {
            comment
            redLine
          }
          mentionable {
            seat
            voice {
              person
              organisation
            }
          }
          threadCounts {
            open
            resolved
            mine
            begun
            mentionsMe
            redLines
            languages
            rounds {
              number
              redLines
            }
          }
          threads(first: 100, filter: $filter) {
            edges {
              node {
                ...ThreadShown
              }
            }
            pageInfo {
              hasNextPage
            }
          }
        }
      }
    }
  `,
  [ThreadShown],
);

/** One thread that was asked for by its id, and the seats by which it can be seen. */
export const OneThreadQuery = graphql(
  `
    query OneThread($thread: ID!) {
      viewer {
        ...Seats
      }
      node(id: $thread) {
        __typename
        ... on Thread {
          ...ThreadShown
          text {
            id
          }
          statement {
            coalition {
              slug
            }
          }
        }
      }
    }
  `,
  [Seats, ThreadShown],
);

/** Where the open threads of a text stand, and whether one may begin another. */
export const ThreadPlacesQuery = graphql(`
  query ThreadPlaces($text: ID!) {
    node(id: $text) {
      __typename
      ... on Text {
        openThreads
        mayComment {
          comment
          redLine
        }
        threads(first: 200, filter: { state: open }, order: newest) {
          edges {
            node {
              id
              language
              block
              quote
              anchor {
                from
                to
              }
            }
          }
        }
      }
    }
  }
`);

type CommentsAnswer = Extract<ResultOf<typeof CommentsQuery>['node'], { __typename: 'Text' }>;
export type ThreadRow = CommentsAnswer['threads']['edges'][number]['node'];
export type CommentRow = ThreadRow['comments'][number];
export type ThreadCounts = CommentsAnswer['threadCounts'];
export type VoiceShown = Pick<ThreadRow['voice'], 'person' | 'organisation' | 'country' | 'tone'>;
