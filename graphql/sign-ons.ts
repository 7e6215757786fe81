import { declinesOf, type Decline as DeclineRow } from '../domain/sign-ons/reads-declines.ts';
import { oursOf, type Moves, type OurAnswer } from '../domain/sign-ons/ours.ts';
import {
  mayKnowWhyClosed,
  maySeeDeclines,
  maySeeUnanswered,
  maySeeWaiting,
  maySeeWhoKnows,
} from '../domain/sign-ons/policy.ts';
import {
  addresseesOf,
  peopleWhoKnow,
  signOnsById,
  type Addressee as AddresseeRow,
  type SignOn as SignOnRow,
} from '../domain/sign-ons/reads.ts';
import { countWaiting } from '../domain/sign-ons/reads-signatures.ts';
import { signOnState, type signingClasses } from '../domain/sign-ons/rules.ts';
import { groupLabel } from '../domain/sign-ons/signatory-list.ts';
import {
  groupsOf,
  tallyOf,
  type CountryCount as CountryCountRow,
  type CountryGroup as CountryGroupRow,
} from '../domain/sign-ons/tally.ts';
import { unansweredOf } from '../domain/sign-ons/unanswered.ts';
import { refusal } from '../domain/words/refusals.ts';
import { Person } from './accounts.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { Language } from './language.ts';
import { Organization, Seat } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { ExceptableParagraph, paragraphsOfVersion } from './reservations.ts';
import { Signature } from './signatures.ts';
import { Statement } from './statements.ts';
import { Version } from './versions.ts';

/** A sign-on exists from its statement's opening for signature on, and everybody may know of that. */
export const SignOn = builder.loadableNodeRef('SignOn', {
  id: { resolve: (signOn) => signOn.id },
  sort: (signOn: SignOnRow) => signOn.id,
  load: async (ids: string[], { platform }: GraphContext): Promise<SignOnRow[]> =>
    (await signOnsById(platform.store.read, ids)).filter(
      (signOn): signOn is SignOnRow => signOn !== undefined,
    ),
});

const SignOnState = builder.enumType('SignOnState', {
  description: 'By the server’s clock: closed from the instant it closes.',
  values: ['scheduled', 'open', 'closed'] as const,
});

export const SigningClass = builder.enumType('SigningClass', {
  description: 'A class of members that can be invited to sign, as organisations.',
  values: {
    full: { description: 'Full members.' },
    associate: { description: 'Associates.' },
    ally: { description: 'Allies.' },
  } satisfies Record<(typeof signingClasses)[number], object>,
});

export const ReconfirmationRule = builder.enumType('ReconfirmationRule', {
  description: 'What a later substantive correction does to signatures.',
  values: {
    lapse: { description: 'They lapse unless confirmed again.' },
    carry: { description: 'They carry over.' },
  } as const,
});

export const AddresseeKind = builder.enumType('AddresseeKind', { values: ['to', 'cc'] as const });

const Addressee = builder.objectRef<AddresseeRow>('Addressee').implement({
  description: 'To whom the letter goes.',
  fields: (t) => ({
    kind: t.field({ type: AddresseeKind, resolve: (addressee) => addressee.kind }),
    name: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (addressee, args, context) => addressee.name[args.language ?? context.language],
    }),
  }),
});

const tallyOfSignOn = perRequest(async (ids, { platform }) => {
  const tallies = await Promise.all(
    ids.map((id) => tallyOf(platform.store.read, { id }, platform.clock.now())),
  );
  return (id) => tallies[ids.indexOf(id)]!;
});

const Tally = builder.objectRef<SignOnRow>('Tally').implement({
  description:
    'How many signed, and where. Withheld names count in the total and under the region, in no country. The same for every viewer.',
  fields: (t) => ({
    organizations: t.int({
      description: 'All of them.',
      resolve: async ({ id }, _args, context) => (await tallyOfSignOn(context, id)).organizations,
    }),
    named: t.int({ resolve: async ({ id }, _args, context) => (await tallyOfSignOn(context, id)).named }),
    withheld: t.int({
      resolve: async ({ id }, _args, context) => (await tallyOfSignOn(context, id)).withheld,
    }),
    countries: t.int({
      description: 'In which the named ones work.',
      resolve: async ({ id }, _args, context) => (await tallyOfSignOn(context, id)).countries,
    }),
    withReservation: t.int({
      description: 'How many of the named ones sign with a reservation.',
      resolve: async ({ id }, _args, context) => (await tallyOfSignOn(context, id)).withReservation,
    }),
    byCountry: t.field({
      type: [CountryCount],
      resolve: async ({ id }, _args, context) => (await tallyOfSignOn(context, id)).byCountry,
    }),
    waitingForApproval: t.int({
      nullable: true,
      description: 'Proposals that await approval and would be public; null but for the secretariat.',
      extensions: { policy: 'maySeeWaiting' },
      resolve: (signOn, _args, { viewer, platform }) =>
        maySeeWaiting(viewer, signOn).allowed ? countWaiting(platform.store.read, signOn.id) : null,
    }),
  }),
});

export const CountryCount = builder.objectRef<CountryCountRow>('CountryCount').implement({
  description: 'A country, a pair of countries, or the region, which comes last.',
  fields: (t) => ({
    key: t.exposeString('key', { description: '"MX", "DO+HT" or "region".' }),
    label: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (count, args, context) => groupLabel(count.countries, args.language ?? context.language),
    }),
    named: t.exposeInt('named'),
    withheld: t.exposeInt('withheld'),
  }),
});

const CountryGroup = builder.objectRef<CountryGroupRow>('CountryGroup').implement({
  description: 'The public signatories of a country, a pair of countries or the region.',
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    signatures: t.field({
      type: [Signature],
      resolve: (group) => group.signatures.map((signature) => signature.id),
    }),
    withheld: t.exposeInt('withheld', { description: 'Names withheld; only ever in the region.' }),
  }),
});

const SigningMoves = builder.objectRef<Moves>('SigningMoves').implement({
  description: 'What a seat may do now. True also where only a fresh code is missing, which codeNeeded says.',
  fields: (t) => ({
    propose: t.exposeBoolean('propose'),
    sign: t.exposeBoolean('sign'),
    approve: t.exposeBoolean('approve'),
    decline: t.exposeBoolean('decline'),
    withdraw: t.exposeBoolean('withdraw'),
    codeNeeded: t.exposeBoolean('codeNeeded'),
    why: t.string({
      nullable: true,
      description: 'Why the next step is not this seat’s to take.',
      resolve: ({ why }, _args, { language }) => (why === null ? null : refusal(language, why)),
    }),
  }),
});

export const OurSignature = builder.objectRef<OurAnswer>('OurSignature').implement({
  description: 'The answer of one of the viewer’s organisations, by one of their seats.',
  extensions: { policy: 'ownSeats' },
  fields: (t) => ({
    seat: t.field({ type: Seat, resolve: (ours) => ours.seat.id }),
    organization: t.field({ type: Organization, resolve: (ours) => ours.seat.organizationId }),
    signature: t.field({ type: Signature, nullable: true, resolve: (ours) => ours.answer?.row.id ?? null }),
    may: t.field({ type: SigningMoves, resolve: (ours) => ours.moves }),
    nameSuggested: t.exposeString('nameSuggested', {
      description: 'As it would appear: what was proposed, else its name.',
    }),
    approvers: t.field({
      type: [Seat],
      description: 'Who could approve.',
      resolve: (ours) => ours.approverSeatIds,
    }),
    proposers: t.field({
      type: [Seat],
      description: 'Who else of the organisation could propose.',
      resolve: (ours) => ours.proposerSeatIds,
    }),
  }),
});

const Decline = builder.objectRef<DeclineRow>('Decline').implement({
  description: 'An organisation’s no and its reason, as the secretariat reads it.',
  extensions: { policy: 'maySeeDeclines' },
  fields: (t) => ({
    organization: t.field({ type: Organization, resolve: (decline) => decline.organizationId }),
    seat: t.field({ type: Seat, resolve: (decline) => decline.seatId }),
    reason: t.exposeString('reason'),
    at: t.field({ type: 'Instant', resolve: (decline) => decline.at }),
    stands: t.exposeBoolean('stands', {
      description: 'As far as the viewer knows the organisation has said nothing else since.',
    }),
  }),
});

SignOn.implement({
  description: 'An opening for signature of one version. Everybody may know of it.',
  extensions: { policy: 'everybody' },
  fields: (t) => ({
    statement: t.field({ type: Statement, resolve: (signOn) => signOn.statementId }),
    version: t.field({ type: Version, resolve: (signOn) => signOn.versionId }),
    state: t.field({
      type: SignOnState,
      resolve: (signOn, _args, { platform }) => signOnState(signOn, platform.clock.now()),
    }),
    opensAt: t.field({ type: 'Instant', resolve: (signOn) => signOn.opensAt }),
    closesAt: t.field({ type: 'Instant', resolve: (signOn) => signOn.closesAt }),
    zone: t.exposeString('zone', { description: 'IANA zone in which the deadline was set.' }),
    goalOrganizations: t.exposeInt('goalOrganizations', { nullable: true }),
    goalCountries: t.exposeInt('goalCountries', { nullable: true }),
    meaning: t.string({
      description: 'What signing means.',
      args: { language: t.arg({ type: Language }) },
      resolve: (signOn, args, context) => signOn.meaning[args.language ?? context.language],
    }),
    addressees: t.field({
      type: [Addressee],
      resolve: (signOn, _args, { platform }) => addresseesOf(platform.store.read, signOn.id),
    }),
    paragraphs: t.field({
      type: [ExceptableParagraph],
      description: 'What a reservation can except.',
      args: { language: t.arg({ type: Language }) },
      resolve: async ({ versionId }, args, context) =>
        (await paragraphsOfVersion(context, versionId)).map((paragraph) => ({
          ...paragraph,
          language: args.language ?? context.language,
        })),
    }),
    convenors: t.field({ type: [Organization], resolve: (signOn) => [...signOn.convenorIds] }),
    whoMaySign: t.field({
      type: [SigningClass],
      description: 'The classes of members that may sign.',
      resolve: (signOn) => [...signOn.whoMaySign],
    }),
    closingReason: t.string({
      nullable: true,
      description: 'Why it was closed before its time; null where it was not, and but for members.',
      extensions: { policy: 'mayKnowWhyClosed' },
      resolve: (signOn, _args, { viewer }) =>
        mayKnowWhyClosed(viewer, signOn).allowed ? signOn.closingReason : null,
    }),
    reconfirmationRule: t.field({ type: ReconfirmationRule, resolve: (signOn) => signOn.reconfirmationRule }),
    termsDigest: t.exposeString('termsDigest', {
      description: 'Hex SHA-256 of the terms: what a signature binds, and what signing sends back.',
    }),
    terms: t.exposeString('terms', { description: 'The terms file, exactly as hashed.' }),
    tally: t.field({ type: Tally, resolve: (signOn) => signOn }),
    groups: t.field({
      type: [CountryGroup],
      description:
        'Public signatories by country in a language’s order, the region last. The same for every viewer.',
      args: { language: t.arg({ type: Language }) },
      resolve: (signOn, args, { language, platform }) =>
        groupsOf(platform.store.read, signOn, args.language ?? language, platform.clock.now()),
    }),
    ours: t.field({
      type: [OurSignature],
      description: 'What the viewer’s organisations have answered and may do, by each of their seats.',
      extensions: { policy: 'ownSeats' },
      resolve: (signOn, _args, { viewer, platform }) =>
        oursOf(platform.store.read, viewer, signOn, platform.clock.now()),
    }),
    unanswered: t.field({
      type: [Organization],
      nullable: true,
      description:
        'Members without an answer, for the secretariat and the convenors; null for others. Whoever signs with the name withheld stays on it.',
      extensions: { policy: 'maySeeUnanswered' },
      resolve: (signOn, _args, { viewer, platform }) =>
        maySeeUnanswered(viewer, signOn).allowed
          ? unansweredOf(platform.store.read, viewer, signOn, platform.clock.now())
          : null,
    }),
    declines: t.field({
      type: [Decline],
      nullable: true,
      description: 'Who said no, and why, the newest first; null but for the secretariat.',
      extensions: { policy: 'maySeeDeclines' },
      resolve: (signOn, _args, { viewer, platform }) =>
        maySeeDeclines(viewer, signOn).allowed
          ? declinesOf(platform.store.read, viewer, signOn, platform.clock.now())
          : null,
    }),
    whoKnowsWithheld: t.field({
      type: [Person],
      nullable: true,
      description: 'The people to whom a withheld name would be confided; null but for members.',
      extensions: { policy: 'maySeeWhoKnows' },
      resolve: (signOn, _args, { viewer, platform }) =>
        maySeeWhoKnows(viewer, signOn).allowed
          ? peopleWhoKnow(platform.store.read, signOn.coalitionId, platform.clock.now())
          : null,
    }),
  }),
});
