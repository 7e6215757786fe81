import { Seats } from '../accounts/seats.ts';
import { graphql } from '../graphql.ts';

/** What opening a text for signature chooses from. */
export const OpeningQuery = graphql(
  `
    query Opening($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        timeZone
        deadLinks
        members(first: 200) {
          edges {
            node {
              organization {
                id
                name
              }
            }
          }
        }
        bodies {
          kind
          members {
            seat {
              organization {
                id
                name
              }
            }
          }
        }
        statement(slug: $slug) {
          id
          slug
          state
          mode
          referenceLanguage
          titles {
            language
            title
          }
          permissions {
            openSignOn
          }
          urgent {
            beganAt
          }
          version {
            number
            lostLinks
            referenceLanguage
            languages {
              language
              unreviewed
              blocks
            }
          }
        }
      }
    }
  `,
  [Seats],
);

/** What running a sign-on needs besides what everybody reads. */
export const DeskQuery = graphql(`
  query SignOnDesk($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      timeZone
      members(first: 200) {
        edges {
          node {
            organization {
              id
            }
            signingRule
            contacts {
              id
              name
              email
              language
            }
            seats {
              id
              maySign
              person {
                name
              }
            }
          }
        }
      }
      statement(slug: $slug) {
        id
        edition {
          code
          publishedAt
          signatureCount
        }
        acts(first: 30) {
          edges {
            node {
              id
              at
              sentence
              actor
              seat {
                id
                organization {
                  name
                }
              }
            }
          }
        }
        mayBeginCorrection
        correction {
          id
        }
        ladder {
          deliveryAt
          rungs {
            step
            at
          }
        }
        signOn {
          othersMayAsk
          mayExportPrivileged
          requests {
            state
            setAside
            duplicateOf
          }
          papers {
            state
          }
          disputes {
            id
            name
            state
            raisedAt
            reason
          }
          closingReason
          declines {
            reason
            at
            stands
            organization {
              id
              name
              place
              countries
            }
            seat {
              id
              title
              person {
                name
              }
            }
          }
          unanswered {
            id
            name
            place
            countries
          }
          reminders {
            at
            asked
            seat {
              id
              person {
                name
              }
            }
          }
          reminderPlan {
            afterDays
            everyDays
            next
          }
          lateRequests {
            id
            kind
            state
            name
            visibility
            stampedAt
            askedAt
            decidedAt
            reason
            organization {
              place
              countries
            }
            signedBy {
              title
              person {
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** Which statement a letter is of. */
export const LetterQuery = graphql(`
  query LetterOf($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        id
      }
    }
  }
`);
