import {
  requestConfirmation,
  requestSignIn,
  signInAsCast,
  signInWithCode,
  signInWithLink,
  type SignInRequested,
} from '../domain/accounts/actions.ts';
import { castOf } from '../domain/accounts/cast.ts';
import { loadViewer } from '../domain/accounts/load-viewer.ts';
import type { Knock, SignedIn as SignedInRow } from '../domain/accounts/sessions.ts';
import { Person } from './accounts.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { nodeId } from './ids.ts';
import { Language } from './language.ts';

type CastRow = Awaited<ReturnType<typeof castOf>>[number];

const CastMember = builder.objectRef<CastRow>('CastMember').implement({
  description: 'Someone of the demonstration’s cast, whom visitors may play.',
  fields: (t) => ({
    person: t.id({
      nullable: true,
      description: 'Of the person they are, by which their colour is chosen.',
      resolve: ({ personId }) => (personId === null ? null : nodeId('Person', personId)),
    }),
    email: t.exposeString('email'),
    name: t.exposeString('name'),
    organization: t.exposeString('organization'),
    line: t.string({
      description: 'Who they are, in a sentence.',
      resolve: (member, _args, { language }) => member.line[language],
    }),
  }),
});

builder.queryFields((t) => ({
  demoCast: t.field({
    type: [CastMember],
    description: 'Empty unless the demonstration runs.',
    extensions: { policy: 'maySignInAsCast' },
    resolve: (_root, _args, { demo, platform }) => (demo ? castOf(platform.store) : []),
  }),
}));

const SignInRequestedType = builder.objectRef<SignInRequested>('SignInRequested').implement({
  description: 'A link and a code are on their way, if the address is known; the answer does not tell.',
  fields: (t) => ({ email: t.exposeString('email'), ticket: t.id({ resolve: (asked) => asked.ticket }) }),
});

const SignedIn = builder.objectRef<SignedInRow>('SignedIn').implement({
  description: 'The session has begun; its cookie came with this answer.',
  fields: (t) => ({
    person: t.field({ type: Person, resolve: (session) => session.personId }),
    returnTo: t.string({
      nullable: true,
      description: 'A path of this site to go on to.',
      resolve: (session) => session.returnTo,
    }),
  }),
});

const RequestSignInResult = builder.errorUnion('RequestSignInResult', {
  types: [SignInRequestedType],
  resolveType: () => 'SignInRequested',
});
export const SignInResult = builder.errorUnion('SignInResult', {
  types: [SignedIn],
  resolveType: () => 'SignedIn',
});

builder.mutationFields((t) => ({
  requestSignIn: t.field({
    type: RequestSignInResult,
    description:
      'Mails a link and a six-digit code to an address we know. The answer is the same for any address.',
    extensions: { policy: 'anyone' },
    args: {
      email: t.arg.string({ required: true }),
      returnTo: t.arg.string(),
      language: t.arg({ type: Language, required: true }),
    },
    resolve: (_root, args, context) => requestSignIn(context.platform, knockOf(context), args),
  }),
  signInWithCode: t.field({
    type: SignInResult,
    description: 'Begins a session by the mailed code. Five wrong codes void it.',
    extensions: { policy: 'anyone' },
    args: {
      ticket: t.arg.id({ required: true }),
      code: t.arg.string({ required: true }),
      shared: t.arg.boolean({ required: true }),
    },
    resolve: (_root, args, context) =>
      enter(context, signInWithCode(context.platform, knockOf(context), args)),
  }),
  signInWithLink: t.field({
    type: SignInResult,
    description: 'Begins a session by the token of a mailed link.',
    extensions: { policy: 'anyone' },
    args: { token: t.arg.string({ required: true }), shared: t.arg.boolean({ required: true }) },
    resolve: (_root, args, context) =>
      enter(context, signInWithLink(context.platform, knockOf(context), args)),
  }),
  signInAsCast: t.field({
    type: SignInResult,
    description: 'Plays one of the demonstration’s cast.',
    extensions: { policy: 'maySignInAsCast' },
    args: { email: t.arg.string({ required: true }) },
    resolve: (_root, args, context) =>
      enter(context, signInAsCast(context.platform, knockOf(context), { demo: context.demo }, args)),
  }),
  requestConfirmation: t.field({
    type: RequestSignInResult,
    description: 'Mails a code to the person who is signed in.',
    extensions: { policy: 'isSignedIn' },
    resolve: (_root, _args, context) => requestConfirmation(context.platform, context.viewer),
  }),
}));

/** Who knocks, as the request says. */
export function knockOf({ clientKey, device, viewer, sessionDays }: GraphContext): Knock {
  return { clientKey, device, sessionId: viewer.session?.id ?? null, sessionDays };
}

/** Hands the session's token to the cookie, and answers the rest of the request as its person. */
export async function enter(context: GraphContext, entering: Promise<SignedInRow>): Promise<SignedInRow> {
  const session = await entering;
  context.setSession(session.token, { shared: session.shared });
  const { store, clock } = context.platform;
  context.viewer = (await loadViewer(store, { sessionId: session.sessionId }, clock.now())) ?? context.viewer;
  return session;
}
