import { confirmBy } from '../domain/organizations/credentials/days.ts';
import {
  mayConfirmCredential,
  mayEndCredential,
  mayKnowWhetherSigned,
  mayReadCredentials,
} from '../domain/organizations/credentials/policy.ts';
import {
  credentialHistory,
  holdersOf,
  type Credential as CredentialRow,
  type Holder,
} from '../domain/organizations/credentials/reads.ts';
import { someoneSigns } from '../domain/organizations/credentials/reads-someone.ts';
import {
  successionsOf,
  type Succession as SuccessionRow,
} from '../domain/organizations/credentials/reads-successions.ts';
import { mayGiveSeatTo, maySteward } from '../domain/organizations/policy.ts';
import { findMembership } from '../domain/organizations/reads.ts';
import { coalitionsById } from '../domain/coalitions/reads.ts';
import { ownOrganizations } from '../domain/sign-ons/visibility.ts';
import { seatsIn } from '../domain/viewer.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { nodeId } from './ids.ts';
import { Membership, Seat } from './organizations.ts';
import { Theme } from './tags.ts';

const CredentialRest = builder.enumType('CredentialRest', {
  description: 'Why a credential does not bind now.',
  values: {
    notYet: { value: 'credential-not-yet', description: 'Its first day has not come.' },
    over: { value: 'credential-over', description: 'Its last day is over.' },
    unconfirmed: {
      value: 'credential-unconfirmed',
      description: 'Nobody confirmed it within a year and thirty days: it rests until a steward does.',
    },
  } as const,
});

const CredentialKind = builder.enumType('CredentialKind', {
  description: 'How a credential came to be as it is.',
  values: ['kept', 'given', 'changed', 'confirmed', 'inherited', 'ended'] as const,
});

const Succession = builder.objectRef<SuccessionRow>('Succession').implement({
  description: 'Who was chosen to take over what a seat may do.',
  extensions: { policy: 'mayReadCredentials' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('Succession', id) }),
    successor: t.field({ type: Seat, resolve: ({ successorSeatId }) => successorSeatId }),
    consentedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When they agreed; it counts for nothing before.',
      resolve: ({ consentedAt }) => consentedAt,
    }),
    asksViewer: t.boolean({
      description: 'Whether it is the viewer who was chosen.',
      resolve: ({ successorPersonId }, _args, { viewer }) => successorPersonId === viewer.personId,
    }),
  }),
});

const CredentialTerms = builder.objectRef<CredentialRow>('CredentialTerms').implement({
  description: 'What was stated of a seat’s rights.',
  extensions: { policy: 'mayReadCredentials' },
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its first day.',
      resolve: ({ from }) => from,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day.',
      resolve: ({ until }) => until,
    }),
    themes: t.field({
      type: [Theme],
      description: 'What it is good for; none: everything.',
      resolve: ({ themeIds }) => themeIds,
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Which decision of the organisation it comes from.',
    }),
    confirmedAt: t.field({ type: 'Instant', resolve: ({ confirmedAt }) => confirmedAt }),
    confirmBy: t.field({
      type: 'Date',
      description: 'By which day it is to be confirmed again.',
      resolve: async ({ confirmedAt, coalitionId }, _args, { platform }) => {
        const [coalition] = await coalitionsById(platform.store.read, [coalitionId]);
        return confirmBy(confirmedAt, coalition!.timeZone).dueOn;
      },
    }),
    restsAt: t.field({
      type: 'Instant',
      description: 'From when on it rests if nobody confirms it.',
      resolve: ({ restsAt }) => restsAt,
    }),
  }),
});

interface Held {
  holder: Holder;
  member: { coalitionId: string; organizationId: string };
  /** Stewards among its people, by person. */
  stewards: readonly string[];
  succession: SuccessionRow | null;
}

const Credential = builder.objectRef<Held>('Credential').implement({
  description:
    'What one seat may do in its organisation’s name. Known to the organisation’s own people alone.',
  extensions: { policy: 'mayReadCredentials' },
  fields: (t) => ({
    seat: t.field({ type: Seat, resolve: ({ holder }) => holder.seatId }),
    mayPropose: t.boolean({ resolve: ({ holder }) => holder.mayPropose }),
    maySign: t.boolean({ resolve: ({ holder }) => holder.maySign }),
    neverSigns: t.boolean({
      description: 'The seat was given by its own person.',
      resolve: ({ holder }) => holder.selfGiven,
    }),
    rest: t.field({ type: CredentialRest, nullable: true, resolve: ({ holder }) => holder.rest }),
    terms: t.field({
      type: CredentialTerms,
      nullable: true,
      description: 'Null where nothing was stated: everything, on no other day.',
      resolve: ({ holder }) => holder.credential,
    }),
    succession: t.field({ type: Succession, nullable: true, resolve: ({ succession }) => succession }),
    mayNameSuccessor: t.boolean({
      description: 'Whether the viewer, a steward, may choose who follows.',
      resolve: ({ member }, _args, { viewer }) => maySteward(viewer, member).allowed,
    }),
    mayChange: t.boolean({
      description: 'Whether the viewer, a steward, may state it anew.',
      resolve: ({ holder, member }, _args, { viewer }) =>
        maySteward(viewer, member).allowed && mayGiveSeatTo(viewer, holder.personId).allowed,
    }),
    mayConfirm: t.boolean({
      description: 'True also where only a fresh proof by code is missing.',
      resolve: ({ holder, member, stewards }, _args, { viewer, platform }) => {
        const now = platform.clock.now();
        const others = stewards.filter((personId) => personId !== viewer.personId).length;
        return seatsIn(viewer, member.coalitionId).some(
          (seat) =>
            mayConfirmCredential({ ...viewer, seat, confirmedAt: now }, member, { holder, others }, now)
              .allowed,
        );
      },
    }),
    mayEnd: t.boolean({
      resolve: ({ holder, member }, _args, { viewer }) => mayEndCredential(viewer, member, holder).allowed,
    }),
  }),
});

const CredentialChange = builder.objectRef<CredentialRow>('CredentialChange').implement({
  description: 'How what a seat may do was stated, confirmed, passed on or ended.',
  extensions: { policy: 'mayReadCredentials' },
  fields: (t) => ({
    kind: t.field({ type: CredentialKind, resolve: ({ kind }) => kind }),
    seat: t.field({ type: Seat, resolve: ({ seatId }) => seatId }),
    by: t.field({ type: Seat, nullable: true, resolve: ({ bySeatId }) => bySeatId }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    mayPropose: t.exposeBoolean('mayPropose'),
    maySign: t.exposeBoolean('maySign'),
    terms: t.field({ type: CredentialTerms, resolve: (change) => change }),
  }),
});

builder.objectFields(Membership, (t) => ({
  credentials: t.field({
    type: [Credential],
    nullable: true,
    description: 'What each of its seats may do. Read by the organisation itself alone; null for others.',
    extensions: { policy: 'mayReadCredentials' },
    resolve: async (member, _args, { viewer, platform }) => {
      if (!mayReadCredentials(viewer, member).allowed) return null;
      const holders = await holdersOf(platform.store.read, member, platform.clock.now());
      const successions = await successionsOf(platform.store.read, member);
      const stewards = [...new Set(holders.flatMap(({ steward, personId }) => (steward ? [personId] : [])))];
      return holders.map((holder) => ({
        holder,
        member,
        stewards,
        succession: successions.find(({ holderSeatId }) => holderSeatId === holder.seatId) ?? null,
      }));
    },
  }),
  credentialChanges: t.field({
    type: [CredentialChange],
    nullable: true,
    description: 'The newest first. Read by the organisation itself alone; null for others.',
    extensions: { policy: 'mayReadCredentials' },
    resolve: (member, _args, { viewer, platform }) =>
      mayReadCredentials(viewer, member).allowed ? credentialHistory(platform.store.read, member) : null,
  }),
  someoneSigns: t.boolean({
    nullable: true,
    description:
      'Whether anybody can sign for it now, and not who. Read by the organisation itself and the secretariat; null for others.',
    extensions: { policy: 'mayKnowWhetherSigned' },
    resolve: async (member, _args, { viewer, platform }) => {
      if (!mayKnowWhetherSigned(viewer, member).allowed) return null;
      const found = await someoneSigns(platform.store.read, [member], platform.clock.now());
      return found.has(member.organizationId);
    },
  }),
}));

builder.objectFields(Coalition, (t) => ({
  ownMemberships: t.field({
    type: [Membership],
    description: 'Those of the viewer’s own organisations.',
    extensions: { policy: 'mayReadCredentials' },
    resolve: async ({ id: coalitionId }, _args, { viewer, platform }) => {
      const own = await Promise.all(
        ownOrganizations(viewer, coalitionId).map((organizationId) =>
          findMembership(platform.store.read, { coalitionId, organizationId }),
        ),
      );
      return own.flatMap((member) => (member && mayReadCredentials(viewer, member).allowed ? [member] : []));
    },
  }),
}));
