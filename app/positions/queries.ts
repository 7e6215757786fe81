import { Seats } from '../accounts/seats.ts';
import { graphql } from '../graphql.ts';
import { TagChoices, TagShown } from '../tags/shown.ts';
import { Around } from './fragments.ts';

const Bodies = graphql(`
  fragment Bodies on Coalition {
    bodies {
      id
      kind
      name(language: $language)
      members {
        role
        seat {
          person {
            id
          }
        }
      }
    }
  }
`);

/** What the form for sharing one chooses from; and the one it takes the place of. */
export const NewPositionQuery = graphql(
  `
    query NewPosition($coalition: String!, $language: Language!, $older: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        ...Around
        ...Bodies
        position(slug: $older) {
          id
          title
          own
          organization {
            id
          }
        }
      }
    }
  `,
  [Around, Seats, Bodies],
);

const Whole = graphql(`
  fragment Whole on Position {
    id
    slug
    owner
    own
    organization {
      id
    }
    audience
    body {
      id
      name(language: $language)
    }
    datedOn
    expiresOn
    standing
    withdrawnAt
    publicPath(language: $language)
    wordings {
      language
      title
      kind
      words
      url
      file {
        name
        mime
        size
        path
      }
    }
    permissions {
      change
      rule
      withdraw
      showToPublic
      endorse
    }
  }
`);

export const PositionQuery = graphql(
  `
    query Position($coalition: String!, $slug: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        ...Around
        ...Bodies
        ...TagChoices
        position(slug: $slug) {
          ...Whole
          tags {
            ...TagShown
          }
          endorsements {
            name
            own
            shown
            since
            organization {
              id
            }
          }
          uses {
            kind
            at
            language
            statement {
              id
              slug
              state
              referenceLanguage
              titles {
                language
                title
              }
            }
          }
          supersededBy {
            slug
            owner
            title
          }
          supersedes {
            slug
            title
            datedOn
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
        statements(states: [draft, comments], first: 100) {
          edges {
            node {
              id
              languages
              referenceLanguage
              titles {
                language
                title
              }
              permissions {
                editText
              }
            }
          }
        }
      }
    }
  `,
  [Around, Seats, Bodies, Whole, TagChoices, TagShown],
);

/** The other positions of one organisation, to say which took the place of which. */
export const SiblingsQuery = graphql(`
  query Siblings($coalition: String!, $organization: ID!) {
    coalition(slug: $coalition) {
      register(kinds: [position], standings: [inForce], organization: $organization, first: 100) {
        edges {
          node {
            __typename
            ... on Position {
              id
              title
              datedOn
            }
          }
        }
      }
    }
  }
`);

export const EditPositionQuery = graphql(
  `
    query EditPosition($coalition: String!, $slug: String!, $language: Language!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        ...Around
        position(slug: $slug) {
          ...Whole
        }
      }
    }
  `,
  [Around, Seats, Whole],
);

/** How a published statement stands, and what could take its place. */
export const StandingQuery = graphql(
  `
    query Standing($coalition: String!, $slug: String!) {
      viewer {
        ...Seats
      }
      coalition(slug: $coalition) {
        slug
        statement(slug: $slug) {
          id
          referenceLanguage
          titles {
            language
            title
          }
          permissions {
            setStanding
          }
          registered {
            expiresOn
            supersededBy {
              id
            }
          }
        }
        statements(states: [published], first: 200) {
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
      }
    }
  `,
  [Seats],
);
