import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** A decision as a row of the register tells of it. */
export const DecisionRow = graphql(`
  fragment DecisionRow on Decision {
    id
    slug
    kind
    secret
    state
    result
    takesAnswers
    question(language: $language)
    opensAt
    closesAt
    announcedAt
    asked
    answered
    standing
    expiresOn
    finalAt
    appealsWaiting
    body {
      name(language: $language)
    }
  }
`);

export const DecisionsQuery = graphql(
  `
    query Decisions($coalition: String!, $language: Language!, $search: String!) {
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        bodiesToAsk {
          id
        }
        decisions(search: $search) {
          ...DecisionRow
        }
      }
    }
  `,
  [DecisionRow],
);

const Said = graphql(`
  fragment Said on DecisionAnswer {
    id
    choice
    reason
    wording
    language
    at
    version
    givenTo
    standing
    party {
      name
      country
      ours
    }
    reply {
      accepted
      reason
      language
      at
      voice {
        person
        organisation
      }
    }
  }
`);

export const DecisionQuery = graphql(
  `
    query Decision($coalition: String!, $slug: String!, $language: Language!) {
      viewer {
        timeZone
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        decisions {
          id
          state
          result
          standing
          question(language: $language)
        }
        decision(slug: $slug) {
          ...DecisionRow
          proposal(language: $language)
          rule(language: $language)
          twoKeys
          missing(language: $language)
          outcome(language: $language)
          outcomeEs: outcome(language: es)
          outcomeEn: outcome(language: en)
          withdrawnReason
          statement {
            slug
            state
            referenceLanguage
            titles {
              language
              title
            }
          }
          version {
            number
          }
          counts {
            asked
            answered
            for
            neither
            against
          }
          closedAt
          wording
          earlierWordings {
            number
            proposal(language: $language)
          }
          proposalEs: proposal(language: es)
          proposalEn: proposal(language: en)
          bodiesToForwardTo {
            id
          }
          lineage {
            versions
            decision {
              ...DecisionRow
              outcome(language: $language)
            }
          }
          options {
            number
            label(language: $language)
            at
            leads
            chosen
            tally {
              answers
              sum
              mean
              yes
              ifNeedBe
              no
            }
          }
          runOff {
            out
            firsts {
              option
              ballots
            }
          }
          voters {
            answered
            marks {
              option
              mark
            }
            party {
              name
              country
              ours
            }
            answer {
              choice
              reason
              language
              version
              givenTo
            }
          }
          objections {
            ...Said
          }
          ours {
            seat {
              id
              organization {
                name
              }
            }
            answered
            mayAnswer
            mayAppeal
            why
            marks {
              option
              mark
            }
            answer {
              ...Said
            }
          }
          appeals {
            id
            reason
            language
            at
            outcome(language: $language)
            party {
              name
            }
            answer {
              upheld
              reason
              language
              voice {
                person
                organisation
              }
            }
          }
          writtenBy {
            person
            organisation
          }
          confirmedBy {
            person
            organisation
          }
          supersededBy {
            slug
            question(language: $language)
          }
          supersedes {
            slug
            question(language: $language)
          }
          permissions {
            reply
            remind
            resume
            close
            whyNotClose
            announce
            confirm
            answerAppeals
            withdraw
          }
          acts(first: 50) {
            edges {
              node {
                id
                at
                sentence
                seat {
                  organization {
                    name
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [DecisionRow, Said, Seats],
);

export type DecisionSaid = ResultOf<typeof Said>;
