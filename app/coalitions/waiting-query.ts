import { graphql, type ResultOf } from '../graphql.ts';

/** Something that waits for one of the viewer's organisations, as a row tells of it. */
export const WaitingRow = graphql(`
  fragment WaitingRow on Waiting {
    kind
    due
    seat {
      id
      organization {
        id
        name
      }
    }
    statement {
      id
      slug
      mode
      stateSince
      referenceLanguage
      titles {
        language
        title
      }
      body {
        name(language: $language)
      }
      coalition {
        timeZone
      }
      signOn {
        zone
        tally {
          organizations
        }
        ours {
          seat {
            id
          }
          may {
            sign
          }
          approvers {
            person {
              name
            }
          }
          proposers {
            person {
              name
            }
          }
          signature {
            id
            acts {
              kind
              seat {
                person {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
`);

export type WaitingItem = ResultOf<typeof WaitingRow>;
