import { endSeat, giveSeat, setSigningRule } from '../domain/organizations/actions.ts';
import { setMemberSize } from '../domain/organizations/actions-size.ts';
import { organizationsKnownTo } from '../domain/organizations/reads-known.ts';
import {
  mayGiveSigning,
  mayKnowMembers,
  mayReadMemberDetails,
  mayReadAlias,
  mayReadRisk,
  maySetSigningRule,
  maySteward,
} from '../domain/organizations/policy.ts';
import { ownRuleOf } from '../domain/organizations/reads-signing-rules.ts';
import {
  contactsOf,
  membershipsById,
  organizationsById,
  type Contact as ContactRow,
  type Membership as MembershipRow,
  type Organization as OrganizationRow,
} from '../domain/organizations/reads.ts';
import { WITHOUT_SIGNERS } from '../domain/organizations/rules.ts';
import {
  inOffice,
  seatsById,
  seatsOf,
  signersSince,
  type Seat as SeatRow,
} from '../domain/organizations/reads-seats.ts';
import { later } from '../domain/platform.ts';
import { Person } from './accounts.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Language } from './language.ts';
import { perRequest } from './per-request.ts';

export const Organization = builder.loadableNodeRef('Organization', {
  id: { resolve: (organization) => organization.id },
  sort: (organization: OrganizationRow) => organization.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<OrganizationRow[]> => {
    const { store, clock } = platform;
    const known = await organizationsKnownTo(store.read, viewer, ids, clock.now());
    return organizationsById(store.read, [...known]);
  },
});

Organization.implement({
  description:
    'An organisation: one identity across coalitions. The public knows those that convene or have signed in public.',
  extensions: { policy: 'organizationsKnownTo' },
  fields: (t) => ({
    name: t.exposeString('name'),
    place: t.exposeString('place', { description: 'State, department or province, as people write it.' }),
    countries: t.stringList({
      description: 'ISO 3166-1 alpha-2; none for the region as a whole.',
      resolve: (row) => row.countries,
    }),
    website: t.exposeString('website', { nullable: true }),
  }),
});

export const Seat = builder.loadableNodeRef('Seat', {
  id: { resolve: (seat) => seat.id },
  sort: (seat: SeatRow) => seat.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<SeatRow[]> =>
    (await seatsById(platform.store.read, ids)).filter(
      (seat) => seat.personId === viewer.personId || mayKnowMembers(viewer, seat).allowed,
    ),
});

const servesInOffice = perRequest(async (ids, { platform }) => {
  const office = await inOffice(platform.store.read, ids, platform.clock.now());
  return (id) => office.has(id);
});

const seatsOfMember = perRequest(async (ids, { platform }) => {
  const seats = await seatsOf(platform.store.read, ids, platform.clock.now());
  return (id) => seats.filter((seat) => seat.membershipId === id);
});

const contactsOfMember = perRequest(async (ids, { platform }) => {
  const contacts = await contactsOf(platform.store.read, ids);
  return (id) => contacts.filter((contact) => contact.membershipId === id);
});

Seat.implement({
  description:
    'A person in an organisation within a coalition, from–to, with its rights. Known to the coalition’s members.',
  extensions: { policy: 'mayKnowMembers' },
  fields: (t) => ({
    person: t.field({ type: Person, resolve: (seat) => seat.personId }),
    organization: t.field({ type: Organization, resolve: (seat) => seat.organizationId }),
    coalition: t.field({ type: Coalition, resolve: (seat) => seat.coalitionId }),
    title: t.exposeString('title'),
    steward: t.exposeBoolean('steward', { description: 'Gives and ends the organisation’s seats.' }),
    mayPropose: t.exposeBoolean('mayPropose'),
    maySign: t.exposeBoolean('maySign'),
    from: t.field({ type: 'Instant', resolve: (seat) => seat.from }),
    until: t.field({ type: 'Instant', nullable: true, resolve: (seat) => seat.until }),
    secretariat: t.boolean({
      description: 'Serves in the coalition’s secretariat.',
      resolve: (seat, _args, context) => servesInOffice(context, seat.id),
    }),
  }),
});

export const MemberClass = builder.enumType('MemberClass', {
  description:
    'What an organisation is to a coalition; the host is its own office, and neither signs nor counts.',
  values: ['full', 'observer', 'candidate', 'associate', 'individual', 'ally', 'host'] as const,
});

export const SigningRule = builder.enumType('SigningRule', {
  description: 'Who completes a signature.',
  values: {
    sole: { description: 'One authorised person alone.' },
    approval: { description: 'One proposes, an authorised person approves (Vo.Bo.).' },
  } as const,
});

const MemberSize = builder.enumType('MemberSize', {
  description: 'How many work in an organisation.',
  values: {
    small: { description: 'Up to 5.' },
    medium: { description: '6 to 20.' },
    large: { description: 'More than 20.' },
  } as const,
});

const Contact = builder.objectRef<ContactRow>('Contact').implement({
  description: 'An address the coalition writes to for one member.',
  extensions: { policy: 'mayReadMemberDetails' },
  fields: (t) => ({
    id: t.id({ resolve: (contact) => contact.id }),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    language: t.field({ type: Language, resolve: (contact) => contact.language }),
  }),
});

export const Membership = builder.loadableNodeRef('Membership', {
  id: { resolve: (membership) => membership.id },
  sort: (membership: MembershipRow) => membership.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<MembershipRow[]> =>
    (await membershipsById(platform.store.read, ids)).filter(
      (member) => mayKnowMembers(viewer, member).allowed,
    ),
});

Membership.implement({
  description: 'An organisation in a coalition. Known to the coalition’s members.',
  extensions: { policy: 'mayKnowMembers' },
  fields: (t) => ({
    organization: t.field({ type: Organization, resolve: (member) => member.organizationId }),
    class: t.field({ type: MemberClass, resolve: (member) => member.class }),
    from: t.field({ type: 'Instant', resolve: (member) => member.from }),
    verified: t.boolean({
      resolve: (member, _args, { platform }) =>
        member.verifiedAt !== null && member.verifiedAt <= platform.clock.now(),
    }),
    seats: t.field({
      type: [Seat],
      description: 'Seats in force.',
      resolve: (member, _args, context) => seatsOfMember(context, member.id),
    }),
    contacts: t.field({
      type: [Contact],
      nullable: true,
      description: 'Read by the organisation itself and the secretariat; null for others.',
      extensions: { policy: 'mayReadMemberDetails' },
      resolve: (member, _args, context) =>
        mayReadMemberDetails(context.viewer, member).allowed ? contactsOfMember(context, member.id) : null,
    }),
    signingRule: t.field({
      type: SigningRule,
      nullable: true,
      description: 'Read by the organisation itself and the secretariat; null for others.',
      extensions: { policy: 'mayReadMemberDetails' },
      resolve: (member, _args, { viewer }) =>
        mayReadMemberDetails(viewer, member).allowed ? member.signingRule : null,
    }),
    size: t.field({
      type: MemberSize,
      nullable: true,
      description:
        'How many work in it, if it said. Read by the organisation itself and the secretariat; null for others.',
      extensions: { policy: 'mayReadMemberDetails' },
      resolve: (member, _args, { viewer }) =>
        mayReadMemberDetails(viewer, member).allowed ? member.size : null,
    }),
    atRisk: t.boolean({
      nullable: true,
      description:
        'Read by the organisation itself, and by the secretariat where it was let know; null for others.',
      extensions: { policy: 'mayReadRisk' },
      resolve: (member, _args, { viewer }) => (mayReadRisk(viewer, member).allowed ? member.atRisk : null),
    }),
    alias: t.string({
      nullable: true,
      description: 'Stands for its name in texts. Read by the organisation itself alone; null for others.',
      extensions: { policy: 'mayReadAlias' },
      resolve: (member, _args, { viewer }) => (mayReadAlias(viewer, member).allowed ? member.alias : null),
    }),
    mayGiveSeats: t.boolean({
      description: 'Whether the viewer is a steward of it.',
      resolve: (member, _args, { viewer }) => maySteward(viewer, member).allowed,
    }),
    mayGiveSigning: t.boolean({
      description: 'Whether the viewer may give others of it a right to sign.',
      resolve: async (member, _args, { viewer, platform }) => {
        if (!maySteward(viewer, member).allowed) return false;
        const since = later(platform.clock.now(), -WITHOUT_SIGNERS);
        const signers = await signersSince(platform.store.read, member, since);
        return mayGiveSigning(viewer, member, signers.length).allowed;
      },
    }),
    maySetSole: t.boolean({
      description: 'Whether the viewer may let one person of it sign alone.',
      resolve: async (member, _args, { viewer, platform }) => {
        const before = await ownRuleOf(platform.store.read, member);
        const after = { ...before, rule: 'sole' as const, approvals: 1 };
        return maySetSigningRule(viewer, member, before, after).allowed;
      },
    }),
  }),
});

const GiveSeatInput = builder.inputType('GiveSeatInput', {
  description: 'A seat in the organisation of the steward’s seat, for the person at an address.',
  fields: (t) => ({
    seat: t.id({ required: true, description: 'The steward’s seat that gives it.' }),
    email: t.string({ required: true }),
    name: t.string({ required: true, description: 'Used when the address is new.' }),
    language: t.field({ type: Language, required: true }),
    title: t.string({ required: true }),
    steward: t.boolean({ required: true }),
    mayPropose: t.boolean({ required: true }),
    maySign: t.boolean({ required: true }),
    until: t.field({ type: 'Instant' }),
  }),
});

const EndSeatInput = builder.inputType('EndSeatInput', {
  fields: (t) => ({ seat: t.id({ required: true }), endedSeat: t.id({ required: true }) }),
});

const SetSigningRuleInput = builder.inputType('SetSigningRuleInput', {
  description: 'What is left out stays as it is.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    rule: t.field({ type: SigningRule, required: true }),
    approvals: t.int({ description: 'How many people other than the proposer approve: 1 to 5.' }),
    minuteRequired: t.boolean({
      description: 'Whether each signature names the minute of the board and its date.',
    }),
  }),
});

const SetMemberSizeInput = builder.inputType('SetMemberSizeInput', {
  fields: (t) => ({ seat: t.id({ required: true }), size: t.field({ type: MemberSize, required: true }) }),
});

builder.mutationFields((t) => ({
  setMemberSize: t.field({
    type: Membership,
    errors: {},
    description: 'A steward says how many work in their organisation.',
    extensions: { policy: 'maySteward' },
    args: { input: t.arg({ type: SetMemberSizeInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      setMemberSize(platform, viewer, { seat: localId('Seat', input.seat), size: input.size }),
  }),
  giveSeat: t.field({
    type: Seat,
    errors: {},
    description:
      'A steward gives a seat of their organisation; one the person had there is replaced. A right to sign is given by whoever may sign. All its contacts are told.',
    extensions: { policy: 'maySteward' },
    args: { input: t.arg({ type: GiveSeatInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      giveSeat(platform, viewer, { ...input, seat: localId('Seat', input.seat) }),
  }),
  endSeat: t.field({
    type: Seat,
    errors: {},
    description:
      'A steward ends a seat of their organisation, or a person their own. Its rights end at once; what was done by it stays.',
    extensions: { policy: 'mayEndSeat' },
    args: { input: t.arg({ type: EndSeatInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      endSeat(platform, viewer, {
        seat: localId('Seat', input.seat),
        endedSeat: localId('Seat', input.endedSeat),
      }),
  }),
  setSigningRule: t.field({
    type: Membership,
    errors: {},
    description:
      'A steward sets who completes their organisation’s signatures; asking for less than before, only one who may sign. All its people are told.',
    extensions: { policy: 'maySetSigningRule' },
    args: { input: t.arg({ type: SetSigningRuleInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      setSigningRule(platform, viewer, { ...input, seat: localId('Seat', input.seat) }),
  }),
}));
