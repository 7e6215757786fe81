import { Seats } from '../accounts/seats.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** A task as lists show it. */
export const TaskLine = graphql(`
  fragment TaskLine on Task {
    id
    title
    dueOn
    doneAt
    mayChange
    organization {
      id
      name
    }
    campaign {
      slug
      title
    }
  }
`);

export type TaskFacts = ResultOf<typeof TaskLine>;

/** What the viewer's organisations have taken on, open and done. */
export const OwnTasksQuery = graphql(
  `
    query OwnTasks($coalition: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        shortName
        myTasks {
          ...TaskLine
        }
      }
    }
  `,
  [Seats, TaskLine],
);

/** The tasks of a campaign, and the members one can be given to. */
export const CampaignTasksQuery = graphql(
  `
    query CampaignTasks($coalition: String!, $slug: String!) {
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
          partners {
            state
            organization {
              id
            }
          }
          tasks {
            ...TaskLine
          }
        }
      }
    }
  `,
  [TaskLine],
);
