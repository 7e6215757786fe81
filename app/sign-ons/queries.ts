import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { ReservationOf, ReservationToSend } from './reservations/queries.ts';
import { PaperOf } from './paper/on-paper.ts';
import { OursByRule } from './authority/queries.ts';
import { SinceOf } from './since.ts';
import { Companions } from '../texts/companions/queries.ts';

const Tally = graphql(`
  fragment TallyOf on SignOn {
    state
    opensAt
    closesAt
    zone
    goalOrganizations
    goalCountries
    tally {
      organizations
      named
      withheld
      countries
      waitingForApproval
      withReservation
      byCountry {
        key
        label(language: $language)
        named
        withheld
      }
    }
  }
`);

/** An organisation's own answer, and what one of its seats may do about it. */
const Answer = graphql(
  `
    fragment Answer on OurSignature {
      seat {
        id
        title
        person {
          id
          name
        }
      }
      organization {
        id
        name
        place
        countries
      }
      nameSuggested
      ...OursByRule
      approvers {
        id
        title
        person {
          id
          name
        }
      }
      proposers {
        person {
          name
        }
      }
      may {
        propose
        sign
        approve
        decline
        withdraw
        codeNeeded
        why
      }
      ratification {
        state
      }
      late {
        ask
        propose
        approve
        takeBack
        codeNeeded
        request {
          id
          kind
          state
          name
          visibility
          namedFrom
          stampedAt
          reason
          proposedBy {
            person {
              name
            }
          }
        }
      }
      signature {
        id
        name
        state
        visibility
        namedFrom
        signatoryName
        signatoryTitle
        signedAt
        receipt {
          number
          digest
          versionNumber
          language
          at
        }
        acts {
          kind
          at
          note
          mandateOn
          minute
          seat {
            id
            title
            person {
              id
              name
            }
          }
        }
        ...ReservationToSend
      }
    }
  `,
  [ReservationToSend, OursByRule],
);

export type OurAnswer = ResultOf<typeof Answer>;

/** All sign-ons of a coalition that the viewer may know of. */
export const SignOnsQuery = graphql(
  `
    query SignOns($coalition: String!, $language: Language!) {
      coalition(slug: $coalition) {
        id
        slug
        shortName
        deskWaiting {
          requests
          papers
          late
          deliveries
        }
        statements(states: [closed, signOn, published, archived], first: 100) {
          edges {
            node {
              id
              slug
              mode
              state
              stateSince
              publishedAt
              referenceLanguage
              titles {
                language
                title
              }
              permissions {
                openSignOn
                publish
                closeSignOn
              }
              edition {
                signatureCount
              }
              signOn {
                id
                ...TallyOf
                ours {
                  seat {
                    id
                  }
                  organization {
                    id
                    name
                  }
                  may {
                    sign
                    propose
                    approve
                  }
                  signature {
                    id
                    state
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [Tally],
);

/** One sign-on with all that is read before signing. */
export const SignOnQuery = graphql(
  `
    query SignOn($coalition: String!, $slug: String!, $language: Language!) {
      viewer {
        confirmedRecently
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        name(language: $language)
        memberCount
        deadLinks
        statement(slug: $slug) {
          id
          slug
          state
          referenceLanguage
          publishedAt
          ...Companions
          titles {
            language
            title
          }
          permissions {
            closeSignOn
            publish
          }
          signOn {
            id
            ...TallyOf
            ...SinceOf
            ...PaperOf
            reconfirmationRule
            whoMaySign
            termsDigest
            meaning(language: $language)
            addressees {
              kind
              name(language: $language)
            }
            convenors {
              id
              name
            }
            mandateCalls {
              signAt
              ending
              organization {
                id
              }
            }
            whoKnowsWithheld {
              id
              name
            }
            groups(language: $language) {
              key
              label
              withheld
              signatures {
                id
                name
                logo
                organization {
                  id
                  place
                }
                ...ReservationOf
              }
            }
            paragraphs(language: $language) {
              number
              block
              beginning
            }
            ours {
              ...Answer
            }
            version {
              id
              number
              lostLinks
              referenceLanguage
              languages {
                language
                title
                unreviewed
                blocks
              }
            }
          }
        }
      }
    }
  `,
  [Seats, Tally, Answer, SinceOf, PaperOf, Companions, ReservationOf],
);
