import {
  confirmCredential,
  endCredential,
  setCredential,
} from '../domain/organizations/credentials/actions.ts';
import { askForCredentials } from '../domain/organizations/credentials/actions-ask.ts';
import { answerSuccession, nameSuccessor } from '../domain/organizations/credentials/actions-successor.ts';
import { findMembership } from '../domain/organizations/reads.ts';
import { seatsById } from '../domain/organizations/reads-seats.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Membership } from './organizations.ts';

const SetCredentialInput = builder.inputType('SetCredentialInput', {
  description: 'What a seat may do from now on; what was stated of it before is replaced.',
  fields: (t) => ({
    seat: t.id({ required: true, description: 'The steward’s seat that states it.' }),
    holder: t.id({ required: true, description: 'The seat it is about.' }),
    mayPropose: t.boolean({ required: true }),
    maySign: t.boolean({ required: true }),
    firstDay: t.field({ type: 'Date' }),
    lastDay: t.field({ type: 'Date' }),
    credentialThemes: t.idList({ required: true, description: 'None: everything.' }),
    source: t.string({ description: 'Which decision of the organisation it comes from.' }),
  }),
});

const memberOfSeat = async (seatId: string, { platform }: GraphContext) => {
  const [seat] = await seatsById(platform.store.read, [seatId]);
  return (await findMembership(platform.store.read, seat!))!;
};

const holderArgs = { seat: { required: true }, holder: { required: true } } as const;

builder.mutationFields((t) => ({
  setCredential: t.field({
    type: Membership,
    errors: {},
    description:
      'A steward states what another seat of their organisation may do: which right, on what, from when to when, by what decision.',
    extensions: { policy: 'maySetCredential' },
    args: { input: t.arg({ type: SetCredentialInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { seatId } = await setCredential(context.platform, context.viewer, {
        seat: localId('Seat', input.seat),
        holder: localId('Seat', input.holder),
        mayPropose: input.mayPropose,
        maySign: input.maySign,
        from: input.firstDay ?? null,
        until: input.lastDay ?? null,
        themes: input.credentialThemes.map((id) => localId('Theme', id)),
        source: input.source ?? null,
      });
      return memberOfSeat(seatId, context);
    },
  }),
  confirmCredential: t.field({
    type: Membership,
    errors: {},
    description: 'A steward says that what a seat may do still holds, for another year.',
    extensions: { policy: 'mayConfirmCredential' },
    args: { seat: t.arg.id(holderArgs.seat), holder: t.arg.id(holderArgs.holder) },
    resolve: async (_root, args, context) => {
      const named = { seat: localId('Seat', args.seat), holder: localId('Seat', args.holder) };
      const { seatId } = await confirmCredential(context.platform, context.viewer, named);
      return memberOfSeat(seatId, context);
    },
  }),
  endCredential: t.field({
    type: Membership,
    errors: {},
    description:
      'A steward ends what a seat may do, or its person gives it back; the seat stays. Whoever was chosen and agreed takes over.',
    extensions: { policy: 'mayEndCredential' },
    args: { seat: t.arg.id(holderArgs.seat), holder: t.arg.id(holderArgs.holder) },
    resolve: async (_root, args, context) => {
      const named = { seat: localId('Seat', args.seat), holder: localId('Seat', args.holder) };
      const { seatId } = await endCredential(context.platform, context.viewer, named);
      return memberOfSeat(seatId, context);
    },
  }),
  nameSuccessor: t.field({
    type: Membership,
    errors: {},
    description:
      'A steward chooses who takes over from a seat, or nobody. It counts once the chosen person agrees.',
    extensions: { policy: 'mayNameSuccessor' },
    args: {
      seat: t.arg.id(holderArgs.seat),
      holder: t.arg.id(holderArgs.holder),
      successor: t.arg.id({ description: 'Left out: nobody.' }),
    },
    resolve: async (_root, args, context) => {
      const seat = localId('Seat', args.seat);
      await nameSuccessor(context.platform, context.viewer, {
        seat,
        holder: localId('Seat', args.holder),
        successor: args.successor == null ? null : localId('Seat', args.successor),
      });
      return memberOfSeat(seat, context);
    },
  }),
  answerSuccession: t.field({
    type: Membership,
    errors: {},
    description: 'The chosen person agrees to take over when the time comes, or does not.',
    extensions: { policy: 'mayAnswerSuccession' },
    args: {
      seat: t.arg.id(holderArgs.seat),
      succession: t.arg.id({ required: true }),
      agrees: t.arg.boolean({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const seat = localId('Seat', args.seat);
      const succession = localId('Succession', args.succession);
      await answerSuccession(context.platform, context.viewer, { seat, succession, agrees: args.agrees });
      return memberOfSeat(seat, context);
    },
  }),
  askForCredentials: t.field({
    type: Membership,
    errors: {},
    description:
      'The secretariat asks an organisation for which nobody can sign to see to it; its stewards and contacts are mailed, once a day.',
    extensions: { policy: 'mayAskForCredentials' },
    args: { seat: t.arg.id(holderArgs.seat), membership: t.arg.id({ required: true }) },
    resolve: (_root, args, { platform, viewer }) =>
      askForCredentials(platform, viewer, {
        seat: localId('Seat', args.seat),
        membership: localId('Membership', args.membership),
      }),
  }),
}));
