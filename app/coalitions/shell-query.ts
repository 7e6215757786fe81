import { graphql } from '../graphql.ts';

/** What stands around every signed-in page of a coalition. */
export const ShellQuery = graphql(`
  query CoalitionShell($slug: String!) {
    coalition(slug: $slug) {
      id
      slug
      name
      shortName
      timeZone
      waiting {
        kind
      }
      decisionsWaiting {
        kind
      }
      campaignsWaiting {
        kind
      }
      alignmentWaiting {
        role
      }
      alsoWaiting {
        kind
      }
      commentsWaiting {
        mentioned {
          id
        }
        unanswered {
          threads
        }
      }
    }
    viewer {
      seats {
        id
        organization {
          id
          name
        }
        coalition {
          slug
        }
      }
    }
  }
`);
