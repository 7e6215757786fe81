import { closeSignOn, openSignOn } from '../domain/sign-ons/actions.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { AddresseeKind, ReconfirmationRule, SignOn, SigningClass } from './sign-ons.ts';

const AddresseeInput = builder.inputType('AddresseeInput', {
  fields: (t) => ({
    kind: t.field({ type: AddresseeKind, required: true }),
    nameEs: t.string({ required: true }),
    nameEn: t.string({ required: true }),
  }),
});

const OpenSignOnInput = builder.inputType('OpenSignOnInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    closesAt: t.string({ required: true, description: 'Local time in the zone: "2027-01-14T17:00".' }),
    zone: t.string({ required: true, description: 'IANA zone, e.g. "America/Guatemala".' }),
    goalOrganizations: t.int(),
    goalCountries: t.int(),
    meaningEs: t.string({ required: true }),
    meaningEn: t.string({ required: true }),
    addressees: t.field({ type: [AddresseeInput], required: true }),
    convenors: t.idList({ required: true }),
    reconfirmationRule: t.field({ type: ReconfirmationRule, required: true }),
    whoMaySign: t.field({ type: [SigningClass], required: true }),
    fast: t.boolean({
      description:
        'Whether standing mandates sign on it; it is then open for 72 hours at most. Not unless it says so.',
    }),
    othersMayAsk: t.boolean({
      description: 'Whether organisations that are not members may ask to sign. Not unless it says so.',
    }),
  }),
});

const CloseSignOnInput = builder.inputType('CloseSignOnInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signOn: t.id({ required: true }),
    reason: t.string({ required: true, description: 'Members read it.' }),
  }),
});

builder.mutationFields((t) => ({
  openSignOn: t.field({
    type: SignOn,
    errors: {},
    description:
      'Opens a closed text for signature, from now until the deadline as the convenor’s clock will show it.',
    extensions: { policy: 'mayOpenSignOn' },
    args: { input: t.arg({ type: OpenSignOnInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      openSignOn(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        statement: localId('Statement', input.statement),
        convenors: input.convenors.map((id) => localId('Organization', id)),
      }),
  }),
  closeSignOn: t.field({
    type: SignOn,
    errors: {},
    description: 'Closes a sign-on before its time, and says why.',
    extensions: { policy: 'mayCloseSignOn' },
    args: { input: t.arg({ type: CloseSignOnInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      closeSignOn(platform, viewer, {
        seat: localId('Seat', input.seat),
        signOn: localId('SignOn', input.signOn),
        reason: input.reason,
      }),
  }),
}));
