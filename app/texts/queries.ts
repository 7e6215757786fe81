import { Seats } from '../accounts/seats.ts';
import { AskSaying } from '../agendas/saying-query.ts';
import { graphql, type ResultOf } from '../graphql.ts';
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
              id
              name
            }
            stations {
              state
              current
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
    query Text($coalition: String!, $slug: String!) {
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
          stateSince
          referenceLanguage
          languages
          titles {
            language
            title
          }
          drafters {
            id
            name
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
          asksSaying {
            ...AskSaying
          }
          tags {
            ...TagShown
          }
          permissions {
            setStanding
            editText
            tag
            readText
            openComments
            close
            openSignOn
            publish
            reopen
          }
        }
      }
    }
  `,
  [Seats, AskSaying, TagChoices, TagShown],
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
