import { confirmSession, endSession, signOut, updateProfile } from '../domain/accounts/actions.ts';
import { loadViewer } from '../domain/accounts/load-viewer.ts';
import { hasFreshProof } from '../domain/accounts/policy.ts';
import {
  emailsReadableBy,
  peopleKnownTo,
  sessionsOf,
  type Person as PersonRow,
  type Session as SessionRow,
} from '../domain/accounts/reads.ts';
import type { Viewer as ViewerRow } from '../domain/viewer.ts';
import { accountsWords } from '../domain/words/accounts.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Language } from './language.ts';
import { Seat } from './organizations.ts';

interface KnownPerson extends PersonRow {
  readableEmail: string | null;
}

export const Person = builder.loadableNodeRef('Person', {
  id: { resolve: (person) => person.id },
  sort: (person: KnownPerson) => person.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<KnownPerson[]> => {
    const { store, clock } = platform;
    const known = await peopleKnownTo(store, viewer, ids);
    const readable = await emailsReadableBy(
      store,
      viewer,
      known.map((person) => person.id),
      clock.now(),
    );
    return known.map((person) => ({
      ...person,
      readableEmail: readable.has(person.id) ? person.email : null,
    }));
  },
});

Person.implement({
  description:
    'A human being. What they may do comes from their seats. Known to people of a coalition they share.',
  extensions: { policy: 'peopleKnownTo' },
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.string({
      description: 'Read by themselves, by their organisation and by the secretariat; null for others.',
      nullable: true,
      extensions: { policy: 'emailsReadableBy' },
      resolve: (person) => person.readableEmail,
    }),
  }),
});

export const Session = builder.loadableNodeRef('Session', {
  id: { resolve: (session) => session.id },
  sort: (session: SessionRow) => session.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<SessionRow[]> =>
    (await sessionsOf(platform.store, viewer, platform.clock.now())).filter((session) =>
      ids.includes(session.id),
    ),
});

Session.implement({
  description: 'A browser in which the viewer is signed in. Others’ do not exist for them.',
  extensions: { policy: 'mayEndSession' },
  fields: (t) => ({
    device: t.string({
      description: 'What the person would recognise it by, e.g. "Chrome · Android".',
      resolve: (session, _args, { language }) => session.device || accountsWords[language].unknownDevice,
    }),
    createdAt: t.field({ type: 'Instant', resolve: (session) => session.created_at }),
    seenAt: t.field({
      type: 'Instant',
      description: 'Last use, to five minutes.',
      resolve: (session) => session.seen_at,
    }),
    current: t.boolean({
      description: 'The one that asks.',
      resolve: (session, _args, { viewer }) => viewer.session?.id === session.id,
    }),
  }),
});

export const Viewer = builder.objectRef<ViewerRow>('Viewer').implement({
  description: 'Who is asking, as they stand now.',
  extensions: { policy: 'isSignedIn' },
  fields: (t) => ({
    person: t.field({ type: Person, resolve: (viewer) => viewer.personId! }),
    seats: t.field({
      type: [Seat],
      description: 'Seats in force, the one offered first in front.',
      resolve: (viewer) => {
        const first = viewer.session?.defaultSeatId;
        return [...viewer.seats]
          .sort((one, other) => Number(other.id === first) - Number(one.id === first))
          .map((seat) => seat.id);
      },
    }),
    sessions: t.field({
      type: [Session],
      resolve: (viewer, _args, { platform }) => sessionsOf(platform.store, viewer, platform.clock.now()),
    }),
    currentSession: t.field({ type: Session, resolve: (viewer) => viewer.session!.id }),
    confirmedRecently: t.boolean({
      description: 'Whether this session was proved by code or link within twelve hours, as signing needs.',
      resolve: (viewer, _args, { platform }) => hasFreshProof(viewer, platform.clock.now()).allowed,
    }),
    sharedDevice: t.boolean({
      description: 'They said on entering that others use this device: nothing is to be kept on it.',
      resolve: (viewer) => viewer.session!.shared,
    }),
    language: t.field({ type: Language, resolve: (viewer) => viewer.language }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone, e.g. "America/Guatemala".' }),
    defaultSeat: t.field({
      type: Seat,
      nullable: true,
      description: 'The seat forms offer first in this browser; every act still names its own.',
      resolve: (viewer) =>
        viewer.seats.find((seat) => seat.id === viewer.session?.defaultSeatId)?.id ??
        viewer.seats[0]?.id ??
        null,
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Viewer,
    nullable: true,
    description: 'Null when nobody is signed in.',
    extensions: { policy: 'isSignedIn' },
    resolve: (_root, _args, { viewer }) => (viewer.session === null ? null : viewer),
  }),
}));

const SignedOut = builder.objectRef<{ ok: boolean }>('SignedOut').implement({
  description: 'Nobody is signed in here any more.',
  fields: (t) => ({ ok: t.exposeBoolean('ok') }),
});

const ProfileInput = builder.inputType('UpdateProfileInput', {
  description: 'What is left out stays.',
  fields: (t) => ({
    name: t.string(),
    language: t.field({ type: Language }),
    timeZone: t.string(),
    defaultSeat: t.id({ description: 'The seat offered first in this browser; null for none.' }),
  }),
});

builder.mutationFields((t) => ({
  confirmSession: t.field({
    type: Viewer,
    errors: {},
    description: 'Proves by code that the session is its person’s, for the next twelve hours.',
    extensions: { policy: 'isSignedIn' },
    args: { ticket: t.arg.id({ required: true }), code: t.arg.string({ required: true }) },
    resolve: async (_root, args, context) => {
      await confirmSession(context.platform, context.viewer, args);
      return refreshed(context);
    },
  }),
  endSession: t.field({
    type: Viewer,
    errors: {},
    description: 'Ends one of the viewer’s other sessions at once; signOut ends this one.',
    extensions: { policy: 'mayEndSession' },
    args: { session: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      await endSession(context.platform, context.viewer, { session: localId('Session', args.session) });
      return refreshed(context);
    },
  }),
  signOut: t.field({
    type: SignedOut,
    errors: {},
    description: 'Ends this browser’s session. Twice is no error.',
    extensions: { policy: 'anyone' },
    resolve: async (_root, _args, context) => {
      await signOut(context.platform, context.viewer);
      context.clearSession();
      return { ok: true };
    },
  }),
  updateProfile: t.field({
    type: Viewer,
    errors: {},
    description: 'Changes the viewer’s own name, language, zone and first seat.',
    extensions: { policy: 'isSignedIn' },
    args: { input: t.arg({ type: ProfileInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { name, language, timeZone, defaultSeat } = input;
      await updateProfile(context.platform, context.viewer, {
        name: name ?? undefined,
        language: language ?? undefined,
        timeZone: timeZone ?? undefined,
        defaultSeat: typeof defaultSeat === 'string' ? localId('Seat', defaultSeat) : defaultSeat,
      });
      return refreshed(context);
    },
  }),
}));

/** The viewer as they stand after what they did to themselves. */
export async function refreshed(context: GraphContext): Promise<ViewerRow> {
  const { store, clock } = context.platform;
  const { session } = context.viewer;
  const viewer = session && (await loadViewer(store, { sessionId: session.id }, clock.now()));
  if (viewer?.personId) Person.getDataloader(context).clear(viewer.personId);
  if (viewer) context.viewer = viewer;
  else context.clearSession();
  return viewer ?? context.viewer;
}
