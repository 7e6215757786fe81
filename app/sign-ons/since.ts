import { graphql, type ResultOf } from '../graphql.ts';
import { ReservationOf } from './reservations/queries.ts';

/** What became of the signatures of a published statement. */
export const SinceOf = graphql(
  `
    fragment SinceOf on SignOn {
      since {
        published
        standing
        late
        lateDays {
          day
          signatures {
            id
            name
            logo
            organization {
              place
            }
            ...ReservationOf
          }
        }
        withdrawn {
          name
          at
        }
        unconfirmedCount
        unconfirmed {
          name
          place
        }
      }
    }
  `,
  [ReservationOf],
);

type Since = NonNullable<ResultOf<typeof SinceOf>['since']>;

/** What became of the signatures since publication, as pages list it. */
export function sinceOf(since: ResultOf<typeof SinceOf>['since']) {
  return since === null
    ? null
    : { ...since, changed: hasChanged(since), lateDays: since.lateDays.map(listed) };
}

export type SincePage = NonNullable<ReturnType<typeof sinceOf>>;

const hasChanged = ({ published, standing, late }: Since) => late > 0 || standing !== published;

const listed = ({ day, signatures }: Since['lateDays'][number]) => ({
  day,
  signatures: signatures.map(({ id, name, logo, reservation, organization }) => ({
    ...{ id, name, logo, reservation },
    place: organization.place,
  })),
});
