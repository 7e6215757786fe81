import { graphql, type ResultOf } from '../graphql.ts';
import { Letter } from './queries-letters.ts';
import { Dated } from './queries.ts';

/** Somebody addressed, as lists and forms name them. */
export const Named = graphql(`
  fragment Named on Target {
    id
    personName
    office
    institution
    country
  }
`);

/** An ask of a campaign with its words in one language, and in the reference language where it lacks them. */
export const AskOfCampaign = graphql(
  `
    fragment AskOfCampaign on CampaignAsk {
      status
      shownStatus
      shownWords {
        language
      }
      ask {
        id
        words(language: $tag) {
          language
          priority
          ask
        }
        reference: words {
          language
          priority
          ask
        }
        addressee {
          ...Named
        }
        answers {
          id
          answer
          answeredOn
          url
          file
          fileName
          note
          shown
          target {
            ...Named
          }
        }
        permissions {
          edit
        }
        agenda {
          title
          slug
        }
      }
    }
  `,
  [Named],
);

export type AskAnswerOf = ResultOf<typeof AskOfCampaign>;
export type AnswerKind = AskAnswerOf['ask']['answers'][number]['answer'];

/** What the first part of a campaign's page shows: its goal, and something of every other part. */
export const CampaignOverviewQuery = graphql(
  `
    query CampaignOverview($coalition: String!, $slug: String!, $tag: String!, $language: Language!) {
      coalition(slug: $coalition) {
        campaign(slug: $slug) {
          goal
          asks {
            ...AskOfCampaign
          }
          statements {
            ...Letter
          }
          activities {
            ...Dated
          }
          partners {
            state
            organization {
              id
              countries
            }
          }
          targets {
            role
            target {
              ...Named
            }
          }
          tasks {
            id
            title
            dueOn
            doneAt
            organization {
              name
            }
          }
        }
      }
    }
  `,
  [AskOfCampaign, Letter, Dated, Named],
);

/** The asks of a campaign, those it could take in, and who can have answered. */
export const CampaignAsksQuery = graphql(
  `
    query CampaignAsks($coalition: String!, $slug: String!, $tag: String!) {
      coalition(slug: $coalition) {
        agendas {
          title
          asks {
            id
            words(language: $tag) {
              language
              priority
              ask
            }
            reference: words {
              language
              priority
              ask
            }
          }
        }
        campaign(slug: $slug) {
          asks {
            ...AskOfCampaign
          }
          targets {
            target {
              ...Named
            }
          }
        }
      }
    }
  `,
  [AskOfCampaign, Named],
);

/** The targets and the contacts log of a campaign, and whom the coalition knows besides. */
export const CampaignTargetsQuery = graphql(
  `
    query CampaignTargets($coalition: String!, $slug: String!) {
      coalition(slug: $coalition) {
        mayKeepTargets
        targets(first: 200) {
          edges {
            node {
              ...Named
            }
          }
        }
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
        campaign(slug: $slug) {
          targets {
            role
            target {
              ...Named
              level
              language
              position
              relationHolder {
                name
              }
            }
          }
          mayReadContacts
          contacts {
            id
            kind
            metOn
            summary
            followUp
            organization {
              name
            }
            by {
              id
            }
            target {
              ...Named
            }
          }
        }
      }
    }
  `,
  [Named],
);
