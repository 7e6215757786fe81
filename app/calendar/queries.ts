import { Seats } from '../accounts/seats.ts';
import { Dated } from '../campaigns/queries.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refused } from '../refused.ts';

/** What is on the calendar between two days, the campaigns it can be narrowed to, and the viewer's own addresses. */
export const CalendarQuery = graphql(
  `
    query Calendar($coalition: String!, $from: Date!, $to: Date!, $campaign: String, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        shortName
        campaigns {
          id
          slug
          title
        }
        calendarFeeds {
          id
          createdAt
          campaign {
            title
          }
        }
        calendar(from: $from, to: $to, campaign: $campaign) {
          kind
          at
          zone
          round
          decision {
            id
            slug
            question(language: $language)
          }
          activity {
            ...Dated
          }
          campaign {
            slug
            title
          }
          step
          statement {
            id
            slug
            referenceLanguage
            titles {
              language
              title
            }
          }
        }
      }
    }
  `,
  [Dated, Seats],
);

export type CalendarAnswer = NonNullable<ResultOf<typeof CalendarQuery>['coalition']>;

export const CreateFeed = graphql(
  `
    mutation CreateFeed($input: CreateFeedInput!) {
      result: createFeed(input: $input) {
        __typename
        ...Refused
        ... on NewCalendarFeed {
          address
        }
      }
    }
  `,
  [Refused],
);

export const RevokeFeed = graphql(
  `
    mutation RevokeFeed($input: RevokeFeedInput!) {
      result: revokeFeed(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
