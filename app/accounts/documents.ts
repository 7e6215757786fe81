import { graphql } from '../graphql.ts';
import { Refused } from '../refused.ts';

export const DemoCast = graphql(`
  query DemoCast {
    demoCast {
      person
      email
      name
      organization
      line
    }
  }
`);

export const RequestSignIn = graphql(
  `
    mutation RequestSignIn($email: String!, $returnTo: String, $language: Language!) {
      result: requestSignIn(email: $email, returnTo: $returnTo, language: $language) {
        __typename
        ... on SignInRequested {
          email
          ticket
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SignInWithCode = graphql(
  `
    mutation SignInWithCode($ticket: ID!, $code: String!, $shared: Boolean!) {
      result: signInWithCode(ticket: $ticket, code: $code, shared: $shared) {
        __typename
        ... on SignedIn {
          returnTo
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SignInWithLink = graphql(
  `
    mutation SignInWithLink($token: String!, $shared: Boolean!) {
      result: signInWithLink(token: $token, shared: $shared) {
        __typename
        ... on SignedIn {
          returnTo
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SignInAsCast = graphql(
  `
    mutation SignInAsCast($email: String!) {
      result: signInAsCast(email: $email) {
        __typename
        ... on SignedIn {
          returnTo
        }
        ...Refused
      }
    }
  `,
  [Refused],
);

export const SignOut = graphql(`
  mutation SignOut {
    result: signOut {
      __typename
    }
  }
`);

/** The coalitions where the viewer has a seat, the one offered first in front. */
export const HomesQuery = graphql(`
  query Homes {
    viewer {
      officesBehindPasskey {
        id
      }
      seats {
        coalition {
          slug
        }
      }
    }
  }
`);

export const AccountQuery = graphql(`
  query Account {
    viewer {
      person {
        name
        email
      }
      language
      timeZone
      defaultSeat {
        id
      }
      seats {
        id
        title
        until
        organization {
          name
        }
        coalition {
          slug
          shortName
        }
      }
      sessions {
        id
        device
        createdAt
        seenAt
        current
      }
    }
  }
`);

export const UpdateProfile = graphql(
  `
    mutation UpdateProfile($input: UpdateProfileInput!) {
      result: updateProfile(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const EndSession = graphql(
  `
    mutation EndSession($session: ID!) {
      result: endSession(session: $session) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const MailboxQuery = graphql(`
  query Mailbox {
    mailbox(first: 100) {
      id
      to
      subject
      text
      at
    }
  }
`);
