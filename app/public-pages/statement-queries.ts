import { graphql } from '../graphql.ts';
import { ReservationOf } from '../sign-ons/reservations/queries.ts';
import { PaperOf } from '../sign-ons/paper/on-paper.ts';
import { SinceOf } from '../sign-ons/since.ts';
import { Companions } from '../texts/companions/queries.ts';
import { Around } from './queries.ts';

/** A statement's own facts, whatever edition of it is read. */
const About = graphql(
  `
    fragment About on Statement {
      slug
      mode
      state
      publishedAt
      referenceLanguage
      urgent {
        beganAt
        textClosedAt
        decidedAt
        signOnOpenedAt
        signOnClosesAt
        publishedAt
      }
      ...Companions
      putToSigners {
        dueAt
      }
      titles {
        language
        title
      }
      editions {
        number
        code
        publishedAt
      }
    }
  `,
  [Companions],
);

/** A closed text, in every language, with what it cites. */
const Closed = graphql(`
  fragment Closed on Version {
    number
    digest
    closedAt
    referenceLanguage
    languages {
      language
      title
      digest
      unreviewed
      blocks
      sources {
        address
        state
        title
        titleLanguage
        readAt
        archived
      }
    }
  }
`);

const Issued = graphql(`
  fragment Issued on Edition {
    number
    code
    publishedAt
    signatureCount
    corrected {
      kind
      note(language: $language)
      signedVersion
      corrects {
        number
      }
    }
    deliveredTo {
      addressee(language: $language)
      on
    }
    prints {
      kind
      format
      paper
      language
      size
      path
    }
  }
`);

/** An opening for signature and who signs, as far as each lets it be known. */
const Signing = graphql(
  `
    fragment Signing on SignOn {
      id
      othersMayAsk
      state
      opensAt
      closesAt
      zone
      goalOrganizations
      goalCountries
      ...SinceOf
      ...PaperOf
      meaning(language: $language)
      reconfirmationRule
      whoMaySign
      addressees {
        kind
        name(language: $language)
      }
      convenors {
        id
        name
      }
      tally {
        organizations
        named
        withheld
        withReservation
        byCountry {
          key
          label(language: $language)
          named
          withheld
        }
      }
      groups(language: $language) {
        key
        label
        withheld
        signatures {
          id
          name
          logo
          organization {
            place
          }
          ...ReservationOf
        }
      }
    }
  `,
  [SinceOf, PaperOf, ReservationOf],
);

/** With what reservation an organisation signed an edition. */
const ReservedThen = graphql(`
  fragment ReservedThen on EditionSignatory {
    reservation {
      except(language: $language)
      note(language: $language) {
        text
        language
      }
    }
  }
`);

/** Who signed exactly one edition, and what it counted. */
export const Signed = graphql(
  `
    fragment Signed on EditionSignatories {
      counted {
        organizations
        named
        withheld
        withReservation
        onPaper
      }
      groups(language: $language) {
        key
        label
        withheld
        signatories {
          name
          place
          ...ReservedThen
        }
      }
      paper {
        id
        name
        countries
      }
      since {
        published
        standing
        late
        withdrawn {
          name
          at
        }
        unconfirmedCount
        unconfirmed {
          name
          place
        }
      }
      lateDays {
        day
        signatories {
          name
          place
          ...ReservedThen
        }
      }
    }
  `,
  [ReservedThen],
);

/** A statement as anyone may read it. */
export const StatementQuery = graphql(
  `
    query PublicStatement($coalition: String!, $slug: String!, $language: Language!) {
      coalition(slug: $coalition) {
        ...Around
        statement(slug: $slug) {
          ...About
          version {
            ...Closed
          }
          edition {
            ...Issued
          }
          signOn {
            ...Signing
          }
        }
      }
    }
  `,
  [Around, About, Closed, Issued, Signing],
);

/** One of its editions, as it was published, with the names as they may be read now. */
export const EditionQuery = graphql(
  `
    query PublicEdition($coalition: String!, $slug: String!, $language: Language!, $number: Int!) {
      coalition(slug: $coalition) {
        ...Around
        statement(slug: $slug) {
          ...About
          edition: editionNumbered(number: $number) {
            ...Issued
            version {
              ...Closed
            }
            signOn {
              ...Signing
            }
            signatories {
              ...Signed
            }
          }
        }
      }
    }
  `,
  [Around, About, Closed, Issued, Signing, Signed],
);
