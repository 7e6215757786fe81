import { hideName, revealName } from '../domain/sign-ons/hiding/actions.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Signature } from './signatures.ts';

const HideNameInput = builder.inputType('HideNameInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signature: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const RevealNameInput = builder.inputType('RevealNameInput', {
  fields: (t) => ({ seat: t.id({ required: true }), signature: t.id({ required: true }) }),
});

builder.mutationFields((t) => ({
  hideName: t.field({
    type: Signature,
    errors: {},
    description:
      'Withholds a public name from now on, after publication too. Its organisation is told, and alone may show it again.',
    extensions: { policy: 'mayHideName' },
    args: { input: t.arg({ type: HideNameInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      hideName(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        signature: localId('Signature', input.signature),
      }),
  }),
  revealName: t.field({
    type: Signature,
    errors: {},
    description: 'Shows the name of the seat’s own withheld signature, after a proof by passkey.',
    extensions: { policy: 'mayRevealName' },
    args: { input: t.arg({ type: RevealNameInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      revealName(platform, viewer, {
        seat: localId('Seat', input.seat),
        signature: localId('Signature', input.signature),
      }),
  }),
}));
