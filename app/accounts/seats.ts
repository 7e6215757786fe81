import { graphql } from '../graphql.ts';

/** Who looks, and the seats they may act by. */
export const Seats = graphql(`
  fragment Seats on Viewer {
    person {
      id
    }
    seats {
      id
      secretariat
      organization {
        id
        name
      }
      coalition {
        slug
      }
    }
    defaultSeat {
      id
    }
  }
`);

/** Whether a viewer serves in the secretariat of a coalition. */
export function isSecretariat(
  viewer: { seats: readonly { secretariat: boolean; coalition: { slug: string } }[] } | null,
  coalition: string,
) {
  return viewer?.seats.some((seat) => seat.secretariat && seat.coalition.slug === coalition) ?? false;
}
