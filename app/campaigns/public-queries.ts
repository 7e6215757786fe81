import { graphql, type ResultOf } from '../graphql.ts';
import { Around, Listed } from '../public-pages/queries.ts';
import { Figures } from './queries-report.ts';

/** The campaigns anyone may read of. */
export const PublicCampaignsQuery = graphql(
  `
    query PublicCampaigns($coalition: String!, $language: Language!) {
      coalition(slug: $coalition) {
        ...Around
        publishedCampaigns {
          slug
          title(language: $language)
          goal(language: $language)
          startsOn
          endsOn
          closed
          askCount
          nextDate {
            startsAt
            zone
            wholeDay
          }
        }
      }
    }
  `,
  [Around],
);

/** What a campaign chose to show. */
export const Shown = graphql(
  `
    fragment Shown on PublicCampaign {
      slug
      title(language: $language)
      goal(language: $language)
      startsOn
      endsOn
      closed
      shows
      asks {
        status
        words {
          language
          priority
          ask
        }
        answers {
          answer
          answeredOn
          institution(language: $language)
          url
        }
      }
      letters {
        ...Listed
      }
      dates {
        id
        kind
        title(language: $language)
        place
        wholeDay
        startsAt
        endsAt
        zone
      }
      partners {
        name
        place
        countries
        lead
      }
      chapters {
        title(language: $language)
        plan(language: $language)
        country
        place
        organization
      }
      press {
        id
        title
        outlet
        url
        language
        country
        publishedOn
      }
      report {
        narrative(language: $language)
        ...Figures
      }
    }
  `,
  [Listed, Figures],
);

export type ShownCampaign = ResultOf<typeof Shown>;

/** A campaign as anyone may read it: what it chose to show. */
export const PublicCampaignQuery = graphql(
  `
    query PublicCampaign($coalition: String!, $slug: String!, $language: Language!) {
      coalition(slug: $coalition) {
        ...Around
        publicCampaign(slug: $slug) {
          ...Shown
        }
      }
    }
  `,
  [Around, Shown],
);
