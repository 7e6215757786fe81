import { hideName, revealName } from '../domain/sign-ons/hiding/actions.ts';
import { openNames, type OpenName as OpenNameRow } from '../domain/sign-ons/hiding/reads.ts';
import { knowsPrivileged } from '../domain/sign-ons/privileged/policy.ts';
import { builder } from './builder.ts';
import { localId, nodeId } from './ids.ts';
import { Signature, SignatureState } from './signatures.ts';
import { SignOn } from './sign-ons.ts';

const OpenName = builder.objectRef<OpenNameRow>('OpenName').implement({
  description: 'A name that everybody reads, and that can be hidden.',
  extensions: { policy: 'knowsPrivileged' },
  fields: (t) => ({
    signature: t.id({ resolve: ({ id }) => nodeId('Signature', id) }),
    name: t.exposeString('name'),
    state: t.field({ type: SignatureState, resolve: ({ state }) => state }),
  }),
});

builder.objectFields(SignOn, (t) => ({
  openNames: t.field({
    type: [OpenName],
    nullable: true,
    description:
      'Every name that can be hidden: of those that signed, came later, lapsed or left by name; null but for those withheld names are confided to.',
    extensions: { policy: 'knowsPrivileged' },
    resolve: (signOn, _args, { viewer, platform }) =>
      knowsPrivileged(viewer, signOn).allowed
        ? openNames(platform.store.read, signOn.id, platform.clock.now())
        : null,
  }),
}));

const FewerOfNames = builder.enumType('NameHiddenTo', {
  description: 'Who still learns a name that is shown to fewer.',
  values: {
    target: { description: 'Whoever the letter is delivered to.' },
    withheld: { description: 'Nobody.' },
  } as const,
});

const MoreOfNames = builder.enumType('NameShownTo', {
  description: 'Who learns a name that is shown to more.',
  values: {
    public: { description: 'Everybody.' },
    target: { description: 'Whoever the letter is delivered to.' },
  } as const,
});

const HideNameInput = builder.inputType('HideNameInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signature: t.id({ required: true }),
    reason: t.string({ required: true }),
    to: t.field({ type: FewerOfNames, description: 'Who still learns it; nobody, where it is not said.' }),
  }),
});

const RevealNameInput = builder.inputType('RevealNameInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    signature: t.id({ required: true }),
    to: t.field({ type: MoreOfNames, description: 'Who learns it; everybody, where it is not said.' }),
    namedFrom: t.field({ type: 'Instant', description: 'From when everybody does; at once without it.' }),
  }),
});

builder.mutationFields((t) => ({
  hideName: t.field({
    type: Signature,
    errors: {},
    description:
      'Shows a name to fewer from now on, after publication too. Its organisation is told, and alone may show it again.',
    extensions: { policy: 'mayHideName' },
    args: { input: t.arg({ type: HideNameInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      hideName(platform, viewer, {
        reason: input.reason,
        to: input.to ?? 'withheld',
        seat: localId('Seat', input.seat),
        signature: localId('Signature', input.signature),
      }),
  }),
  revealName: t.field({
    type: Signature,
    errors: {},
    description: 'Shows the name of the seat’s own signature to more, after a proof by passkey.',
    extensions: { policy: 'mayRevealName' },
    args: { input: t.arg({ type: RevealNameInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      revealName(platform, viewer, {
        seat: localId('Seat', input.seat),
        signature: localId('Signature', input.signature),
        to: input.to ?? 'public',
        namedFrom: input.namedFrom ?? null,
      }),
  }),
}));
