import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { TagChoices, TagShown } from '../tags/shown.ts';

const Dated = graphql(`
  fragment Dated on Activity {
    id
    kind
    title
    place
    wholeDay
    startsAt
    endsAt
    zone
    public
    reminders
    cancelled
    chapterId
  }
`);

export type DatedActivity = ResultOf<typeof Dated>;

/** Every campaign the viewer may know, with what its line says. */
export const CampaignsQuery = graphql(
  `
    query Campaigns($coalition: String!) {
      coalition(slug: $coalition) {
        id
        slug
        shortName
        bodies {
          mayCreateCampaign
        }
        campaigns {
          id
          slug
          title
          goal
          state
          lead {
            name
          }
          asks {
            status
          }
          activities {
            ...Dated
          }
        }
      }
    }
  `,
  [Dated],
);

type Campaigns = NonNullable<ResultOf<typeof CampaignsQuery>['coalition']>['campaigns'];
export type CampaignState = Campaigns[number]['state'];
export type AskStatus = Campaigns[number]['asks'][number]['status'];

/** What the form of a campaign chooses from. */
export const CampaignChoicesQuery = graphql(
  `
    query CampaignChoices($coalition: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        bodies {
          id
          name(language: $language)
          mayCreateCampaign
          mayNameAnyLead
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
      }
    }
  `,
  [Seats],
);

/** What stands around every part of a campaign's page. */
export const CampaignFrameQuery = graphql(
  `
    query CampaignFrame($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        ...TagChoices
        campaign(slug: $slug) {
          id
          slug
          title
          tags {
            ...TagShown
          }
          state
          startsOn
          endsOn
          readers
          closedAt
          publicAt
          reportPublicAt
          mayRun
          mayEdit
          mayAnswerPartners
          mayContribute
          mayReadContacts
          lead {
            id
            name
          }
          answersFor {
            id
          }
        }
      }
    }
  `,
  [Seats, TagChoices, TagShown],
);

/** What a campaign is, as its form shows it to be changed. */
export const CampaignFactsQuery = graphql(`
  query CampaignFacts($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      campaign(slug: $slug) {
        titleEs: title(language: es)
        titleEn: title(language: en)
        goalEs: goal(language: es)
        goalEn: goal(language: en)
        startsOn
        endsOn
        readers
        lead {
          id
          name
        }
        mayAnswerPartners
        partners {
          state
          organization {
            id
            name
          }
        }
        answersFor {
          id
          name
        }
      }
    }
  }
`);

/** The dates of a campaign, and the chapters they may be of. */
export const CampaignDatesQuery = graphql(
  `
    query CampaignDates($coalition: String!, $slug: String!) {
      coalition(slug: $coalition) {
        campaign(slug: $slug) {
          chapters {
            id
            title
            state
          }
          activities {
            ...Dated
            titleEs: title(language: es)
            titleEn: title(language: en)
            firstDay
            lastDay
          }
        }
      }
    }
  `,
  [Dated],
);

/** The organisations and chapters of a campaign, and whom it may invite. */
export const CampaignPartnersQuery = graphql(`
  query CampaignPartners($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
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
        lead {
          id
        }
        partners {
          state
          shown
          organization {
            id
            name
            countries
          }
        }
        chapters {
          id
          country
          place
          title
          plan
          state
          public
          organization {
            id
            name
          }
        }
      }
    }
  }
`);

/** The press and the costs of a campaign. */
export const CampaignPressQuery = graphql(`
  query CampaignPress($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      campaign(slug: $slug) {
        press {
          id
          title
          outlet
          url
          language
          country
          publishedOn
          shown
        }
        costs {
          id
          label
          amount
          currency
          spentOn
          by {
            id
          }
        }
      }
    }
  }
`);

export { Dated };
