import { Seats } from '../../accounts/seats.ts';
import { graphql, type ResultOf } from '../../graphql.ts';
import { Piece } from '../drafts/queries.ts';

/** Whose text it is, for the page of its languages. */
export const AlignedStatementQuery = graphql(
  `
    query AlignedStatement($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
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
            mayArrangeLanguages
          }
        }
      }
    }
  `,
  [Seats],
);

export const AlignedAgendaQuery = graphql(
  `
    query AlignedAgenda($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        timeZone
        agenda(slug: $slug) {
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
            mayArrangeLanguages
          }
        }
      }
    }
  `,
  [Seats],
);

export const Standing = graphql(`
  fragment Standing on LanguageStanding {
    language
    all
    inStep
    behind
    unreviewed
    absent
    machine
    typos
    translator {
      person
      organisation
    }
    translatorSeat
    reviewer {
      person
      organisation
    }
    reviewerSeat
    dueOn
  }
`);

/** A text beside one of its languages. */
export const AlignmentQuery = graphql(
  `
    query Alignment($text: ID!, $language: String!) {
      node(id: $text) {
        __typename
        ... on Text {
          state
          mayCheck(language: $language)
          mayExcuse
          mayArrangeLanguages
          askable {
            seat
            voice {
              person
              organisation
            }
          }
          languageStandings {
            ...Standing
          }
          alignment(language: $language) {
            block
            source
            language
            state
            changed
            removed
            typo
            machine
            mayDraftByMachine
            seen
            own
            latest {
              kind
              role
              at
              voice {
                person
                organisation
              }
            }
            sourceChange {
              ...Piece
            }
            translationChange {
              ...Piece
            }
          }
        }
      }
    }
  `,
  [Standing, Piece],
);

type Node = NonNullable<ResultOf<typeof AlignmentQuery>['node']>;
export type AlignmentShown = Extract<Node, { __typename: 'Text' }>;
export type PairShown = AlignmentShown['alignment'][number];
export type StandingShown = ResultOf<typeof Standing>;

/** How far the languages of one text are. */
export const StandingsQuery = graphql(
  `
    query Standings($text: ID!) {
      node(id: $text) {
        __typename
        ... on Text {
          languageStandings {
            ...Standing
          }
        }
      }
    }
  `,
  [Standing],
);

/** All open texts by language, and the rule on what nobody has reviewed. */
export const LanguagesBoardQuery = graphql(
  `
    query LanguagesBoard($coalition: String!, $after: String) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        unreviewed
        mayRuleUnreviewed
        machineDrafts
        machineTranslator
        mayRuleMachines
        agendas {
          id
          slug
          referenceLanguage
          titles {
            language
            title
          }
          text {
            id
            state
            languageStandings {
              ...Standing
            }
          }
        }
        statements(first: 20, after: $after, states: [draft, comments]) {
          edges {
            node {
              id
              slug
              referenceLanguage
              titles {
                language
                title
              }
              text {
                id
                state
                languageStandings {
                  ...Standing
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
  `,
  [Seats, Standing],
);

/** What a coalition does with what nobody has reviewed. */
export const RuleQuery = graphql(`
  query Rule($coalition: String!) {
    coalition(slug: $coalition) {
      id
      unreviewed
    }
  }
`);
