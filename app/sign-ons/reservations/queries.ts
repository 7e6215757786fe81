import { graphql, type ResultOf } from '../../graphql.ts';

/** With what reservation a signature is given, as it is printed. */
export const ReservationOf = graphql(`
  fragment ReservationOf on Signature {
    reservation {
      except(language: $language)
      note(language: $language) {
        text
        language
      }
    }
  }
`);

export type Said = NonNullable<ResultOf<typeof ReservationOf>['reservation']>;

/** The same with what a form sends back. */
export const ReservationToSend = graphql(
  `
    fragment ReservationToSend on Signature {
      reservation {
        paragraphs
        noteEs
        noteEn
      }
      ...ReservationOf
    }
  `,
  [ReservationOf],
);

/** The same of what comes late. */
export const LateReservation = graphql(`
  fragment LateReservation on LateRequest {
    reservation {
      paragraphs
      noteEs
      noteEn
      except(language: $language)
      note(language: $language) {
        text
        language
      }
    }
  }
`);
