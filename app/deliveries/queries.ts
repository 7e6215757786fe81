import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { Refused } from '../refused.ts';

/** The editions of a statement, and how each reached people. */
export const DeliveriesQuery = graphql(
  `
    query Deliveries($coalition: String!, $slug: String!, $language: Language!) {
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
          signOn {
            addressees {
              name(language: $language)
            }
          }
          editions {
            id
            number
            publishedAt
            mayKeepDeliveries
            deliveries {
              id
              addressee(language: $language)
              method
              deliveredAt
              zone
              place
              shown
              receipt
              chaseOn
              repliedOn
              reply
              replyLanguage
              replyFile
            }
          }
        }
      }
    }
  `,
  [Seats],
);

type Statement = NonNullable<NonNullable<ResultOf<typeof DeliveriesQuery>['coalition']>['statement']>;
export type DeliveredEdition = Statement['editions'][number];
export type DeliveryShown = NonNullable<DeliveredEdition['deliveries']>[number];

export const NoteDelivery = graphql(
  `
    mutation NoteDelivery($input: NoteDeliveryInput!) {
      result: noteDelivery(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const NoteReply = graphql(
  `
    mutation NoteReply($input: NoteReplyInput!) {
      result: noteReply(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ChaseDelivery = graphql(
  `
    mutation ChaseDelivery($input: ChaseDeliveryInput!) {
      result: chaseDelivery(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const RemoveDelivery = graphql(
  `
    mutation RemoveDelivery($input: DeliveryInput!) {
      result: removeDelivery(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);
