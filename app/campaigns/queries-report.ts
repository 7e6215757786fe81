import { graphql, type ResultOf } from '../graphql.ts';

/** What a report counts. */
export const Figures = graphql(`
  fragment Figures on CampaignReport {
    asOf
    zone
    partnerCount
    chapterCount
    pressCount
    partnersByCountry {
      country
      count
    }
    letters {
      title
      organizations
      named
      withheld
      countries
      byCountry {
        label
        named
        withheld
      }
      byLanguage {
        language
        count
      }
      byClass {
        class
        count
      }
      statement {
        slug
      }
    }
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
        institution
        url
        file
        fileName
      }
    }
    timeline {
      on
      kind
      title
      url
      answer
    }
    costs {
      currency
      amount
      count
    }
  }
`);

export type ReportFigures = ResultOf<typeof Figures>;

/** A campaign's report for members: its figures, and the text that tells what happened. */
export const CampaignReportQuery = graphql(
  `
    query CampaignReport($coalition: String!, $slug: String!) {
      viewer {
        seats {
          secretariat
          coalition {
            slug
          }
        }
      }
      coalition(slug: $coalition) {
        campaign(slug: $slug) {
          body {
            members {
              role
              seat {
                person {
                  id
                }
              }
            }
          }
          text {
            id
            state
            languages
          }
          report {
            ...Figures
          }
          statements {
            slug
            referenceLanguage
            titles {
              language
              title
            }
            signOn {
              state
            }
          }
          tasks {
            id
            title
            doneAt
            organization {
              name
            }
          }
          partners {
            state
            organization {
              name
            }
          }
          chapters {
            id
            title
            state
          }
        }
      }
    }
  `,
  [Figures],
);

export type CampaignOfReport = NonNullable<
  NonNullable<ResultOf<typeof CampaignReportQuery>['coalition']>['campaign']
>;
