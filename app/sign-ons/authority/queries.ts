import { graphql } from '../../graphql.ts';
import { LateReservation } from '../reservations/queries.ts';

/** By which rule the organisation signs, which approvals of what waits it has, and with what reservation it comes late. */
export const OursByRule = graphql(
  `
    fragment OursByRule on OurSignature {
      rule {
        rule
        approvals
        minuteRequired
      }
      approvals {
        at
        seat {
          id
          person {
            id
            name
          }
        }
      }
      late {
        request {
          ...LateReservation
        }
      }
    }
  `,
  [LateReservation],
);
