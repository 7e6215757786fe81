import { graphql, type ResultOf } from '../graphql.ts';
import type { ViewerSummary } from '../load-context.d.ts';

/** What every page asks of who is looking. */
export const SummaryQuery = graphql(`
  query Summary {
    viewer {
      person {
        id
        name
      }
      timeZone
      sharedDevice
      defaultSeat {
        id
      }
      seats {
        id
        organization {
          id
          name
        }
      }
    }
  }
`);

/** Enough of the viewer for the shell, or null for the public. */
export function summaryOf({ viewer }: ResultOf<typeof SummaryQuery>): ViewerSummary | null {
  if (viewer === null) return null;
  const seat = viewer.seats.find(({ id }) => id === viewer.defaultSeat?.id) ?? viewer.seats[0] ?? null;
  return {
    person: viewer.person,
    seats: viewer.seats,
    seat,
    zone: viewer.timeZone,
    shared: viewer.sharedDevice,
  };
}
