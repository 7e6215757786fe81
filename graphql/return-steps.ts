import { Invalid } from '../domain/errors.ts';
import { bringReturn } from '../domain/texts/returns/actions.ts';
import {
  clearDropped,
  creditReturned,
  dropReturned,
  placeReturned,
} from '../domain/texts/returns/actions-settle.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Return } from './returns.ts';

const BringReturnInput = builder.inputType('BringReturnInput', {
  description: 'A .docx or .odt file that left from the text and was edited with changes recorded.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    language: t.string({ required: true, description: 'Where the file does not say it; BCP-47.' }),
    upload: t.id({ required: true, description: 'Of a file just uploaded by the same person.' }),
  }),
});

const PlaceReturnedInput = builder.inputType('PlaceReturnedInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    returned: t.id({ required: true, description: 'The change.' }),
    block: t.string({ required: true, description: 'The paragraph it belongs to, as `blocks` names it.' }),
    after: t.boolean({
      description: 'A whole paragraph: after that one, as a new one, instead of in its place.',
    }),
  }),
});

const DropReturnedInput = builder.inputType('DropReturnedInput', {
  fields: (t) => ({ seat: t.id({ required: true }), returned: t.id({ required: true }) }),
});

const ClearDroppedInput = builder.inputType('ClearDroppedInput', {
  fields: (t) => ({ seat: t.id({ required: true }), return: t.id({ required: true }) }),
});

const CreditReturnedInput = builder.inputType('CreditReturnedInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    return: t.id({ required: true }),
    author: t.string({ required: true, description: 'As the file says it.' }),
    organisation: t.string({ description: 'For whom they speak, by the name it goes by in texts.' }),
  }),
});

builder.mutationFields((t) => ({
  bringReturn: t.field({
    type: Return,
    errors: {},
    description:
      'Brings back a file edited in a word processor: what was recorded in it becomes suggestions, amendments and comments of the seat, each with the name the file gives of who said it. Nothing comes twice.',
    extensions: { policy: 'mayBring' },
    args: { input: t.arg({ type: BringReturnInput, required: true }) },
    resolve: (_root, { input }, { platform, importer, viewer, uploads }) => {
      const upload = uploads.take(input.upload);
      if (!upload) throw new Invalid([{ field: 'file', word: 'upload-gone' }]);
      return bringReturn(platform, importer, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        language: input.language,
        fileName: upload.name,
        bytes: upload.bytes,
      });
    },
  }),
  placeReturned: t.field({
    type: Return,
    errors: {},
    description:
      'Says to which paragraph a change that waits belongs. What can’t be proposed there becomes a comment that tells it.',
    extensions: { policy: 'maySettleReturned' },
    args: { input: t.arg({ type: PlaceReturnedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      placeReturned(platform, viewer, {
        seat: localId('Seat', input.seat),
        change: localId('ReturnedChange', input.returned),
        block: input.block,
        after: input.after ?? false,
      }),
  }),
  dropReturned: t.field({
    type: Return,
    errors: {},
    description: 'Says that a change that waits is not wanted; it stays in the list.',
    extensions: { policy: 'maySettleReturned' },
    args: { input: t.arg({ type: DropReturnedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      dropReturned(platform, viewer, {
        seat: localId('Seat', input.seat),
        change: localId('ReturnedChange', input.returned),
      }),
  }),
  clearDropped: t.field({
    type: Return,
    errors: {},
    description: 'Takes what was dropped of a file off its list, for good.',
    extensions: { policy: 'maySettleReturned' },
    args: { input: t.arg({ type: ClearDroppedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      clearDropped(platform, viewer, {
        seat: localId('Seat', input.seat),
        return: localId('Return', input.return),
      }),
  }),
  creditReturned: t.field({
    type: Return,
    errors: {},
    description: 'Says for which organisation somebody named in a file speaks: who brought it.',
    extensions: { policy: 'mayCredit' },
    args: { input: t.arg({ type: CreditReturnedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      creditReturned(platform, viewer, {
        seat: localId('Seat', input.seat),
        return: localId('Return', input.return),
        author: input.author,
        organisation: input.organisation ?? null,
      }),
  }),
}));
