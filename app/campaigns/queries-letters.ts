import { graphql, type ResultOf } from '../graphql.ts';

export const Letter = graphql(`
  fragment Letter on Statement {
    id
    slug
    state
    publishedAt
    referenceLanguage
    titles {
      language
      title
    }
    signOn {
      state
      closesAt
      zone
      whoMaySign
      addressees {
        name(language: $language)
      }
      tally {
        organizations
      }
      ours {
        may {
          sign
          propose
          approve
        }
        signature {
          state
        }
      }
    }
  }
`);

export type LetterAnswer = ResultOf<typeof Letter>;

/** The letters of a campaign, and the coalition's texts it could take in. */
export const CampaignLettersQuery = graphql(
  `
    query CampaignLetters($coalition: String!, $slug: String!, $language: Language!) {
      coalition(slug: $coalition) {
        statements(first: 200) {
          edges {
            node {
              id
              referenceLanguage
              titles {
                language
                title
              }
            }
          }
        }
        campaign(slug: $slug) {
          statements {
            ...Letter
          }
        }
      }
    }
  `,
  [Letter],
);
