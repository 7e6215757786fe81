import { graphql } from '../graphql.ts';

/** Where one is, and by which seats one speaks there. */
export const Around = graphql(`
  fragment Around on Coalition {
    id
    slug
    shortName
    timeZone
    voices {
      id
      organization {
        id
      }
    }
  }
`);
