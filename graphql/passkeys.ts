import {
  addPasskey,
  askToAdd,
  askToEnter,
  askToProve,
  proveByPasskey,
  removePasskey,
  signInWithPasskey,
  type PasskeyAsked as AskedRow,
} from '../domain/accounts/passkeys/actions.ts';
import {
  officesNeedingKey,
  passkeysOf,
  type Passkey as PasskeyRow,
} from '../domain/accounts/passkeys/reads.ts';
import { hasPasskeyProof, mayAddPasskey } from '../domain/accounts/policy.ts';
import { ruleOfficeKeys } from '../domain/coalitions/actions.ts';
import { coordinatesOffice, isMember } from '../domain/coalitions/policy.ts';
import { refreshed, Viewer } from './accounts.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { localId, nodeId } from './ids.ts';
import { enter, knockOf, SignInResult } from './sign-in.ts';

const Passkey = builder.objectRef<PasskeyRow>('Passkey').implement({
  description: 'A key on a device of the viewer’s, that signs them in and proves that they are there.',
  extensions: { policy: 'isSignedIn' },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => nodeId('Passkey', id) }),
    name: t.exposeString('name', { description: 'What the viewer calls it.' }),
    createdAt: t.field({ type: 'Instant', resolve: ({ createdAt }) => createdAt }),
    usedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it was last used; null for not yet.',
      resolve: ({ usedAt }) => usedAt,
    }),
  }),
});

builder.objectFields(Viewer, (t) => ({
  passkeys: t.field({
    type: [Passkey],
    description: 'The viewer’s own, the oldest first.',
    resolve: (viewer, _args, { platform }) => passkeysOf(platform.store.read, viewer),
  }),
  mayAddPasskey: t.boolean({
    description:
      'Whether one can be added now: the first after a proof by code or link within ten minutes, a further one after a proof by passkey.',
    resolve: async (viewer, _args, { platform: { store, clock } }) =>
      mayAddPasskey(viewer, (await passkeysOf(store.read, viewer)).length, clock.now()).allowed,
  }),
  provedByPasskey: t.boolean({
    description:
      'Whether this session was proved by passkey within ten minutes, as what could expose somebody needs.',
    resolve: (viewer, _args, { platform }) => hasPasskeyProof(viewer, platform.clock.now()).allowed,
  }),
  officesBehindPasskey: t.field({
    type: [Coalition],
    description: 'Coalitions in whose secretariat the viewer works once this session was proved by passkey.',
    resolve: (viewer, _args, { platform }) =>
      viewer.session?.passkeyAt
        ? []
        : officesNeedingKey(platform.store.read, viewer.personId!, platform.clock.now()),
  }),
}));

builder.objectFields(Coalition, (t) => ({
  officeKeys: t.boolean({
    nullable: true,
    description:
      'Whether the secretariat’s people work as such only in a session proved by passkey; null but for members.',
    extensions: { policy: 'isMember' },
    resolve: ({ id, officeKeys }, _args, { viewer }) => (isMember(viewer, id).allowed ? officeKeys : null),
  }),
  mayRuleOfficeKeys: t.boolean({
    description: 'Whether the viewer may rule that, once they prove by passkey that they are there.',
    resolve: ({ id }, _args, { viewer }) => coordinatesOffice(viewer, id).allowed,
  }),
}));

const PasskeyAsked = builder.objectRef<AskedRow>('PasskeyAsked').implement({
  description: 'What a page hands to the browser, to be answered once and within five minutes.',
  fields: (t) => ({
    challenge: t.id({ description: 'Brought back with the answer.', resolve: ({ challenge }) => challenge }),
    options: t.exposeString('options', { description: 'Options of the Web Authentication API, as JSON.' }),
  }),
});

const EnterWithPasskeyInput = builder.inputType('SignInWithPasskeyInput', {
  fields: (t) => ({
    challenge: t.id({ required: true }),
    answer: t.string({ required: true, description: 'What the browser answered, as JSON.' }),
    shared: t.boolean({ required: true, description: 'Others use this device too.' }),
    returnTo: t.string({ description: 'A path of this site to go on to.' }),
  }),
});

const AddPasskeyInput = builder.inputType('AddPasskeyInput', {
  fields: (t) => ({
    challenge: t.id({ required: true }),
    answer: t.string({ required: true, description: 'What the browser answered, as JSON.' }),
    name: t.string({ required: true, description: 'What the viewer calls it.' }),
  }),
});

const RuleOfficeKeysInput = builder.inputType('RuleOfficeKeysInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    coalition: t.id({ required: true }),
    needed: t.boolean({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  askPasskeyToEnter: t.field({
    type: PasskeyAsked,
    errors: {},
    description: 'Asks a browser to sign in with a passkey; says nothing of who has one.',
    extensions: { policy: 'anyone' },
    resolve: (_root, _args, context) => askToEnter(context.platform, knockOf(context), context),
  }),
  signInWithPasskey: t.field({
    type: SignInResult,
    description: 'Begins a session by a passkey, which says whose it is.',
    extensions: { policy: 'anyone' },
    args: { input: t.arg({ type: EnterWithPasskeyInput, required: true }) },
    resolve: (_root, { input }, context) =>
      enter(context, signInWithPasskey(context.platform, knockOf(context), context, input)),
  }),
  askPasskeyToAdd: t.field({
    type: PasskeyAsked,
    errors: {},
    description:
      'Asks the browser to make a passkey: the first after a proof by code or link within ten minutes, a further one after a proof by one the viewer has.',
    extensions: { policy: 'mayAddPasskey' },
    resolve: (_root, _args, context) => askToAdd(context.platform, context.viewer, knockOf(context), context),
  }),
  addPasskey: t.field({
    type: Viewer,
    errors: {},
    description: 'Keeps the passkey that the browser made. Its person is mailed.',
    extensions: { policy: 'mayAddPasskey' },
    args: { input: t.arg({ type: AddPasskeyInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await addPasskey(context.platform, context.viewer, context, input);
      return refreshed(context);
    },
  }),
  removePasskey: t.field({
    type: Viewer,
    errors: {},
    description: 'Takes a passkey of the viewer’s away, after a proof by one. They are mailed.',
    extensions: { policy: 'mayRemovePasskey' },
    args: { passkey: t.arg.id({ required: true }) },
    resolve: async (_root, { passkey }, context) => {
      await removePasskey(context.platform, context.viewer, { passkey: localId('Passkey', passkey) });
      return refreshed(context);
    },
  }),
  askPasskeyToProve: t.field({
    type: PasskeyAsked,
    errors: {},
    description: 'Asks the browser for a passkey of the viewer’s, as what could expose somebody needs.',
    extensions: { policy: 'isSignedIn' },
    resolve: (_root, _args, context) =>
      askToProve(context.platform, context.viewer, knockOf(context), context),
  }),
  proveByPasskey: t.field({
    type: Viewer,
    errors: {},
    description: 'Proves by passkey that the viewer is there, for the next ten minutes.',
    extensions: { policy: 'isSignedIn' },
    args: { challenge: t.arg.id({ required: true }), answer: t.arg.string({ required: true }) },
    resolve: async (_root, args, context) => {
      await proveByPasskey(context.platform, context.viewer, context, args);
      return refreshed(context);
    },
  }),
  ruleOfficeKeys: t.field({
    type: Coalition,
    errors: {},
    description:
      'Rules whether the secretariat’s people work as such only in a session proved by passkey. Needs a proof by passkey.',
    extensions: { policy: 'mayRuleOfficeKeys' },
    args: { input: t.arg({ type: RuleOfficeKeysInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      ruleOfficeKeys(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        coalition: localId('Coalition', input.coalition),
      }),
  }),
}));
