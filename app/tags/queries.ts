import { Seats } from '../accounts/seats.ts';
import { AskElsewhere } from '../agendas/said.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** Linked work as lists show it. */
export const WorkListed = graphql(
  `
    fragment WorkListed on TaggedWork {
      statements {
        id
        slug
        state
        stateSince
        referenceLanguage
        titles {
          language
          title
        }
        body {
          name
        }
      }
      agendas {
        id
        slug
        edition
        referenceLanguage
        titles {
          language
          title
        }
        body {
          name
        }
      }
      asks {
        status
        ...AskElsewhere
      }
      campaigns {
        id
        slug
        state
        title
        goal
      }
      positions {
        id
        slug
        standing
        owner
        datedOn
        wordings {
          language
          title
        }
      }
    }
  `,
  [AskElsewhere],
);

export type ListedWork = ResultOf<typeof WorkListed>;

/** The corridors and themes of a coalition. */
export const CorridorsQuery = graphql(
  `
    query Corridors($slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $slug) {
        id
        slug
        shortName
        mayKeepTags
        corridors {
          id
          slug
          name
          countries {
            country
            name
          }
        }
        themes {
          id
          slug
          name
        }
      }
    }
  `,
  [Seats],
);

/** A corridor: what there is where, and the list behind one number. */
export const CorridorQuery = graphql(
  `
    query Corridor(
      $coalition: String!
      $slug: String!
      $theme: ID
      $place: String
      $organizations: Boolean!
    ) {
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        themes {
          id
          slug
          name
        }
        corridor(slug: $slug) {
          id
          slug
          name
          mayChange
          countries {
            country
            name
            roles
          }
          figures(filter: { theme: $theme }) {
            countries {
              country
              whole {
                work
                asks
                organizations
              }
              undivided {
                work
                asks
                organizations
              }
              parts {
                place
                figures {
                  work
                  asks
                  organizations
                }
              }
            }
            region {
              work
              asks
              organizations
            }
          }
          all: work(filter: { theme: $theme }) {
            asks {
              id
              status
              moment
              venue(language: es)
              venueEn: venue(language: en)
              tags {
                place
              }
            }
          }
          work(filter: { theme: $theme, place: $place }) {
            ...WorkListed
          }
          organizations(place: $place) @include(if: $organizations) {
            named {
              id
              name
              place
            }
            unnamed
          }
        }
      }
    }
  `,
  [WorkListed],
);

export type CorridorPage = NonNullable<NonNullable<ResultOf<typeof CorridorQuery>['coalition']>['corridor']>;

/** The themes by their addresses. */
export const ThemesQuery = graphql(`
  query Themes($slug: String!) {
    coalition(slug: $slug) {
      themes {
        id
        slug
      }
    }
  }
`);

/** A theme and all its work, or as much of it as the filters leave. */
export const ThemeQuery = graphql(
  `
    query Theme($coalition: String!, $slug: String!, $objective: Int, $place: String) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        timeZone
        theme(slug: $slug) {
          id
          slug
          name
          nameEs: name(language: es)
          nameEn: name(language: en)
          mayChange
          figures(filter: { objective: $objective }) {
            countries {
              country
              whole {
                work
                asks
              }
              undivided {
                work
                asks
              }
              parts {
                place
                figures {
                  work
                  asks
                }
              }
            }
            region {
              work
              asks
            }
          }
          work(filter: { objective: $objective, place: $place }) {
            ...WorkListed
          }
        }
      }
    }
  `,
  [Seats, WorkListed],
);

/** A corridor as the form to change it begins with. */
export const CorridorFormQuery = graphql(
  `
    query CorridorForm($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        id
        slug
        shortName
        mayKeepTags
        corridor(slug: $slug) {
          id
          slug
          name
          nameEs: name(language: es)
          nameEn: name(language: en)
          countries {
            country
            name
            roles
          }
        }
      }
    }
  `,
  [Seats],
);
