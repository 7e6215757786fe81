import { Refused } from '../refused.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** What every public page says of its coalition. */
export const Around = graphql(`
  fragment Around on Coalition {
    slug
    shortName
    name(language: $language)
    timeZone
  }
`);

export const Listed = graphql(`
  fragment Listed on Statement {
    slug
    mode
    publishedAt
    referenceLanguage
    titles {
      language
      title
    }
    signOn {
      state
      opensAt
      closesAt
      zone
      tally {
        organizations
        named
        withheld
      }
    }
  }
`);

export type ListedStatement = ResultOf<typeof Listed>;

/** What is open for signature, and the latest of what is published. */
export const FrontQuery = graphql(
  `
    query Front($coalition: String!, $language: Language!) {
      coalition(slug: $coalition) {
        ...Around
        open: statements(states: [signOn], first: 200) {
          edges {
            node {
              ...Listed
            }
          }
        }
        published: statements(states: [published], first: 20) {
          edges {
            node {
              ...Listed
            }
          }
        }
      }
    }
  `,
  [Around, Listed],
);

/** A stretch of what a coalition has published. */
export const PublishedQuery = graphql(
  `
    query Published($coalition: String!, $language: Language!, $after: String) {
      coalition(slug: $coalition) {
        ...Around
        statements(states: [published, archived], first: 200, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...Listed
            }
          }
        }
      }
    }
  `,
  [Around, Listed],
);

export const RequestToSign = graphql(
  `
    mutation RequestToSign($input: RequestToSignInput!) {
      result: requestToSign(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const DisputeSignature = graphql(
  `
    mutation DisputeSignature($token: String!) {
      result: disputeSignature(token: $token) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ConfirmRequest = graphql(
  `
    mutation ConfirmSignRequest($token: String!) {
      result: confirmSignRequest(token: $token) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

/** The coalitions of this installation. */
export const CoalitionsQuery = graphql(`
  query Coalitions($language: Language!) {
    coalitions {
      slug
      shortName
      name(language: $language)
    }
  }
`);

/** Whether there is a coalition at an address. */
export const ThereQuery = graphql(`
  query There($coalition: String!) {
    coalition(slug: $coalition) {
      slug
    }
  }
`);

/** A statement's state and the files that were hashed. */
export const ExactQuery = graphql(`
  query Exact($coalition: String!, $slug: String!, $tag: String!) {
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        slug
        state
        version {
          manifest
          language(tag: $tag) {
            canonical
          }
        }
        signOn {
          terms
        }
      }
    }
  }
`);

/** Whether a statement is published, so that its letter is handed out. */
export const LetterQuery = graphql(`
  query PublishedLetter($coalition: String!, $slug: String!) {
    coalition(slug: $coalition) {
      statement(slug: $slug) {
        id
        state
        edition {
          id
        }
      }
    }
  }
`);

/** A stretch of what search engines may find of one coalition. */
export const MapQuery = graphql(`
  query Map($coalition: String!, $after: String) {
    coalition(slug: $coalition) {
      statements(states: [signOn, published, archived], first: 200, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            slug
            referenceLanguage
            stateSince
            version {
              languages {
                language
              }
            }
          }
        }
      }
    }
  }
`);
