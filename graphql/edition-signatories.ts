import { signedOf, type SignedEdition } from '../domain/editions/reads-signed.ts';
import type { NamedSignature } from '../domain/sign-ons/reads-signatures.ts';
import { groupSignatories, type SignatoryGroup } from '../domain/sign-ons/signatory-list.ts';
import { builder } from './builder.ts';
import { EditionCounted } from './editions-of.ts';
import { Edition } from './editions.ts';
import { Language } from './language.ts';
import { Since as SincePublication } from './late-requests.ts';
import { PaperSignatory } from './paper.ts';
import { Reservation } from './reservations.ts';

/** With the version whose paragraphs its reservation counts. */
type Signatory = NamedSignature & { versionId: string };

const EditionSignatory = builder.objectRef<Signatory>('EditionSignatory').implement({
  description: 'An organisation as it signed an edition, where it may be named today.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    name: t.exposeString('name'),
    place: t.exposeString('place'),
    reservation: t.field({
      type: Reservation,
      nullable: true,
      description: 'With what reservation it signed this edition.',
      resolve: ({ reservation, versionId }) => reservation && { reservation, versionId },
    }),
  }),
});

const EditionGroup = builder.objectRef<SignatoryGroup<Signatory>>('EditionGroup').implement({
  description: 'The signatories of a country, a pair of countries or the region.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    key: t.string({ resolve: ({ countries }) => countries.join('+') || 'region' }),
    label: t.exposeString('label'),
    signatories: t.field({ type: [EditionSignatory], resolve: ({ entries }) => entries }),
    withheld: t.exposeInt('withheld', { description: 'Names withheld; only ever in the region.' }),
  }),
});

const EditionDay = builder.objectRef<{ day: string; signatures: Signatory[] }>('EditionDay').implement({
  description: 'Who joined an edition on one day after it was published, by name.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    day: t.field({ type: 'Date', resolve: ({ day }) => day }),
    signatories: t.field({ type: [EditionSignatory], resolve: ({ signatures }) => signatures }),
  }),
});

const EditionSignatories = builder
  .objectRef<SignedEdition & { versionId: string }>('EditionSignatories')
  .implement({
    description:
      'Who signed exactly this edition, through each signature’s present visibility. The same for every viewer.',
    extensions: { policy: 'everybody' },
    fields: (t) => ({
      counted: t.field({ type: EditionCounted, resolve: ({ counted }) => counted }),
      groups: t.field({
        type: [EditionGroup],
        description: 'Those it counted and that have not taken it back.',
        args: { language: t.arg({ type: Language }) },
        resolve: ({ named, since, versionId }, { language }, context) =>
          groupSignatories(
            ofVersion(named, versionId),
            since.standing - named.length,
            language ?? context.language,
          ),
      }),
      paper: t.field({
        type: [PaperSignatory],
        description: 'Those it counted on paper that stand and may be named.',
        resolve: ({ paper }) => paper,
      }),
      lateDays: t.field({
        type: [EditionDay],
        resolve: ({ since, versionId }) =>
          since.lateDays.map(({ day, signatures }) => ({
            day,
            signatures: ofVersion(signatures, versionId),
          })),
      }),
      since: t.field({ type: SincePublication, resolve: ({ since }) => since }),
    }),
  });

const ofVersion = (signatures: readonly NamedSignature[], versionId: string): Signatory[] =>
  signatures.map((one) => ({ ...one, versionId }));

builder.objectField(Edition, 'signatories', (t) =>
  t.field({
    type: EditionSignatories,
    nullable: true,
    description: 'Null where no organisation signed.',
    resolve: async (edition, _args, { platform }) => {
      const signed = await signedOf(platform.store.read, edition, platform.clock.now());
      return signed && { ...signed, versionId: edition.versionId };
    },
  }),
);

const UnconfirmedSignatory = builder.objectRef<NamedSignature>('UnconfirmedSignatory').implement({
  description: 'An organisation that signed what was corrected since, where it may be named today.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({ name: t.exposeString('name'), place: t.exposeString('place') }),
});

builder.objectField(SincePublication, 'unconfirmed', (t) =>
  t.field({
    type: [UnconfirmedSignatory],
    description:
      'Those that signed what was corrected and have not confirmed it, where signatures carry; they are not counted.',
    resolve: ({ unconfirmed }) => unconfirmed.named,
  }),
);
builder.objectField(SincePublication, 'unconfirmedCount', (t) =>
  t.int({
    description: 'How many they are, named or not.',
    resolve: ({ unconfirmed }) => unconfirmed.count,
  }),
);
