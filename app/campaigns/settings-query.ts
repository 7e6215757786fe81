import { graphql } from '../graphql.ts';
import { Around } from '../public-pages/queries.ts';
import { Shown } from './public-queries.ts';
import { AskOfCampaign } from './queries-parts.ts';
import { Dated } from './queries.ts';

/** What a campaign may show, what it does, and what its page looks like for it. */
export const CampaignSettingsQuery = graphql(
  `
    query CampaignSettings($coalition: String!, $slug: String!, $tag: String!, $language: Language!) {
      coalition(slug: $coalition) {
        ...Around
        campaign(slug: $slug) {
          shows
          asks {
            ...AskOfCampaign
          }
          activities {
            ...Dated
          }
          preview {
            ...Shown
          }
        }
      }
    }
  `,
  [Around, AskOfCampaign, Dated, Shown],
);
