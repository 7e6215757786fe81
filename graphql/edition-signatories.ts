import { signedOf, type SignedEdition } from '../domain/editions/reads-signed.ts';
import type { Since } from '../domain/sign-ons/reads-since.ts';
import type { NamedSignature } from '../domain/sign-ons/reads-signatures.ts';
import { groupSignatories, type SignatoryGroup } from '../domain/sign-ons/signatory-list.ts';
import { builder } from './builder.ts';
import { Edition } from './editions.ts';
import { Language } from './language.ts';
import { Since as SincePublication } from './late-requests.ts';

const EditionSignatory = builder.objectRef<NamedSignature>('EditionSignatory').implement({
  description: 'An organisation as it signed an edition, where it may be named today.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    name: t.exposeString('name'),
    place: t.exposeString('place'),
  }),
});

const EditionGroup = builder.objectRef<SignatoryGroup<NamedSignature>>('EditionGroup').implement({
  description: 'The signatories of a country, a pair of countries or the region.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    key: t.string({ resolve: ({ countries }) => countries.join('+') || 'region' }),
    label: t.exposeString('label'),
    signatories: t.field({ type: [EditionSignatory], resolve: ({ entries }) => entries }),
    withheld: t.exposeInt('withheld', { description: 'Names withheld; only ever in the region.' }),
  }),
});

const EditionDay = builder.objectRef<Since['lateDays'][number]>('EditionDay').implement({
  description: 'Who joined an edition on one day after it was published, by name.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    day: t.field({ type: 'Date', resolve: ({ day }) => day }),
    signatories: t.field({ type: [EditionSignatory], resolve: ({ signatures }) => signatures }),
  }),
});

const EditionSignatories = builder.objectRef<SignedEdition>('EditionSignatories').implement({
  description:
    'Who signed exactly this edition, through each signature’s present visibility. The same for every viewer.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    groups: t.field({
      type: [EditionGroup],
      description: 'Those it counted and that have not taken it back.',
      args: { language: t.arg({ type: Language }) },
      resolve: ({ named, since }, { language }, context) =>
        groupSignatories(named, since.standing - named.length, language ?? context.language),
    }),
    lateDays: t.field({ type: [EditionDay], resolve: ({ since }) => since.lateDays }),
    since: t.field({ type: SincePublication, resolve: ({ since }) => since }),
  }),
});

builder.objectField(Edition, 'signatories', (t) =>
  t.field({
    type: EditionSignatories,
    nullable: true,
    description: 'Null where no organisation signed.',
    resolve: (edition, _args, { platform }) => signedOf(platform.store.read, edition, platform.clock.now()),
  }),
);

builder.objectField(SincePublication, 'unconfirmed', (t) =>
  t.field({
    type: [EditionSignatory],
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
