import {
  chaseDelivery,
  noteDelivery,
  noteReply,
  removeDelivery,
} from '../domain/editions/deliveries/actions.ts';
import { Invalid } from '../domain/errors.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { Delivery, DeliveryMethod } from './deliveries.ts';
import { localId } from './ids.ts';

const NoteDeliveryInput = builder.inputType('NoteDeliveryInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    edition: t.id({ required: true }),
    addresseeEs: t.string({ required: true }),
    addresseeEn: t.string({ description: 'Where it is called otherwise in English.' }),
    method: t.field({ type: DeliveryMethod, required: true }),
    deliveredAt: t.string({
      required: true,
      description: 'As the clock there showed it: "2027-01-18T10:30".',
    }),
    zone: t.string({ required: true, description: 'IANA, of where it was delivered.' }),
    place: t.string(),
    shown: t.boolean({ required: true, description: 'Whether everybody reads to whom, and on what day.' }),
    chaseOn: t.field({ type: 'Date' }),
    upload: t.id({ description: 'The acknowledgement, just uploaded by the same person.' }),
  }),
});

const NoteReplyInput = builder.inputType('NoteReplyInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    delivery: t.id({ required: true }),
    repliedOn: t.field({ type: 'Date', required: true }),
    reply: t.string({ required: true }),
    language: t.string({ required: true, description: 'Of what is written, BCP-47.' }),
    upload: t.id({ description: 'What came back, just uploaded by the same person.' }),
  }),
});

const ChaseDeliveryInput = builder.inputType('ChaseDeliveryInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    delivery: t.id({ required: true }),
    chaseOn: t.field({ type: 'Date', description: 'Nothing asks no more.' }),
  }),
});

const DeliveryInput = builder.inputType('DeliveryInput', {
  fields: (t) => ({ seat: t.id({ required: true }), delivery: t.id({ required: true }) }),
});

const of = ({ seat, delivery }: { seat: string; delivery: string }) => ({
  seat: localId('Seat', seat),
  delivery: localId('Delivery', delivery),
});

builder.mutationFields((t) => ({
  noteDelivery: t.field({
    type: Delivery,
    errors: {},
    description: 'Writes down that an edition reached somebody.',
    extensions: { policy: 'mayKeepDeliveries' },
    args: { input: t.arg({ type: NoteDeliveryInput, required: true }) },
    resolve: (_root, { input: { seat, edition, upload, ...input } }, context) =>
      noteDelivery(context.platform, context.viewer, {
        ...input,
        seat: localId('Seat', seat),
        edition: localId('Edition', edition),
        file: fileOf(upload, context),
      }),
  }),
  noteReply: t.field({
    type: Delivery,
    errors: {},
    description: 'Writes down what came back of a delivery.',
    extensions: { policy: 'mayKeepDeliveries' },
    args: { input: t.arg({ type: NoteReplyInput, required: true }) },
    resolve: (_root, { input: { upload, ...input } }, context) =>
      noteReply(context.platform, context.viewer, {
        ...input,
        ...of(input),
        file: fileOf(upload, context),
      }),
  }),
  chaseDelivery: t.field({
    type: Delivery,
    errors: {},
    description: 'Sets the day on which to ask for an answer, or takes it away.',
    extensions: { policy: 'mayKeepDeliveries' },
    args: { input: t.arg({ type: ChaseDeliveryInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      chaseDelivery(platform, viewer, { ...of(input), chaseOn: input.chaseOn ?? null }),
  }),
  removeDelivery: t.field({
    type: Delivery,
    errors: {},
    description: 'Takes off a delivery that was written by mistake, with its files; answers it as it was.',
    extensions: { policy: 'mayKeepDeliveries' },
    args: { input: t.arg({ type: DeliveryInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => removeDelivery(platform, viewer, of(input)),
  }),
}));

function fileOf(upload: string | null | undefined, { uploads }: GraphContext) {
  if (!upload) return null;
  const taken = uploads.take(upload);
  if (!taken) throw new Invalid([{ field: 'upload', word: 'upload-gone' }]);
  return taken;
}
