import { graphql, type ResultOf } from '../graphql.ts';
import { ActLine } from './acts-query.ts';
import { WaitingRow } from './waiting-query.ts';

const TextTold = graphql(`
  fragment TextTold on Statement {
    slug
    referenceLanguage
    titles {
      language
      title
    }
  }
`);

/** What one person sees first in their coalition. */
export const TodayQuery = graphql(
  `
    query Today($slug: String!, $language: Language!) {
      viewer {
        seats {
          id
          organization {
            id
          }
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
        decisionsWaiting {
          kind
          due
          seat {
            organization {
              name
            }
          }
          decision {
            slug
            question(language: $language)
          }
        }
        campaignsWaiting {
          kind
          campaign {
            slug
            title
            lead {
              name
            }
          }
          organization {
            name
          }
        }
        alsoWaiting {
          kind
          count
          due
          alertKey
          organization {
            name
          }
          statement {
            ...TextTold
          }
        }
        commentsWaiting {
          mentioned {
            id
            mentionedBy {
              person
              organisation
            }
            statement {
              ...TextTold
            }
          }
          unanswered {
            threads
            statement {
              ...TextTold
            }
          }
        }
        alignmentWaiting {
          language
          role
          count
          dueOn
          statement {
            ...TextTold
          }
          agenda {
            slug
            referenceLanguage
            titles {
              language
              title
            }
          }
        }
        ourActivities(days: 14) {
          at
          zone
          activity {
            id
            title
            wholeDay
          }
          campaign {
            slug
            title
          }
        }
        upcoming(days: 14) {
          at
          statement {
            id
            slug
            referenceLanguage
            titles {
              language
              title
            }
            signOn {
              zone
            }
          }
        }
        myTasks {
          id
          title
          dueOn
          organization {
            id
            name
          }
          campaign {
            slug
            title
          }
        }
        acts(first: 3) {
          edges {
            node {
              ...ActLine
            }
          }
        }
        open: statements(states: [signOn], first: 20) {
          edges {
            node {
              id
              slug
              referenceLanguage
              titles {
                language
                title
              }
              signOn {
                state
                closesAt
                zone
                goalOrganizations
                goalCountries
                convenors {
                  name
                }
                tally {
                  organizations
                  countries
                  byCountry {
                    key
                    named
                    withheld
                  }
                }
              }
            }
          }
        }
        underway: statements(states: [draft, comments, closed], first: 20) {
          edges {
            node {
              id
              slug
              state
              stateSince
              referenceLanguage
              titles {
                language
                title
              }
              body {
                name(language: $language)
              }
              permissions {
                editText
                readText
              }
            }
          }
        }
      }
    }
  `,
  [WaitingRow, ActLine, TextTold],
);

type Home = NonNullable<ResultOf<typeof TodayQuery>['coalition']>;
export type TodayTask = Home['myTasks'][number];
export type AlignmentWaitingItem = NonNullable<Home['alignmentWaiting']>[number];
export type CommentsWaiting = NonNullable<Home['commentsWaiting']>;
export type DecisionWaitingItem = Home['decisionsWaiting'][number];
export type CampaignWaitingItem = Home['campaignsWaiting'][number];
export type AlsoWaitingItem = Home['alsoWaiting'][number];
export type OurActivity = Home['ourActivities'][number];
export type UpcomingItem = Home['upcoming'][number];
export type LatestAct = NonNullable<Home['acts']>['edges'][number]['node'];
export type OpenStatement = Home['open']['edges'][number]['node'];
export type UnderwayStatement = Home['underway']['edges'][number]['node'];
