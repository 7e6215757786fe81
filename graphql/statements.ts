import { currentEditions } from '../domain/editions/reads.ts';
import { mayCloseSignOn } from '../domain/sign-ons/policy.ts';
import { currentSignOns } from '../domain/sign-ons/reads.ts';
import { signOnState } from '../domain/sign-ons/rules.ts';
import {
  mayEditStatement,
  mayKnowDrafters,
  mayKnowStatement,
  mayOpenSignOn,
  mayPublish,
  mayReadDraft,
  mayReadVersion,
  mayTagStatement,
  mayTakeDraftingStep,
} from '../domain/statements/policy.ts';
import {
  commentsOpenedAt,
  putToDecisionAt,
  statementsById,
  versionsById,
  versionsOfText,
  type Statement as StatementRow,
} from '../domain/statements/reads.ts';
import { draftingOrganizations } from '../domain/statements/reads-drafters.ts';
import { stationsOf, type Station as StationRow } from '../domain/statements/stations.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Edition } from './editions.ts';
import { Party } from './parties.ts';
import { perRequest } from './per-request.ts';
import { Act, actsOf } from './record.ts';
import { SignOn } from './sign-ons.ts';
import { Text } from './texts.ts';
import { Version } from './versions.ts';

export const Statement = builder.loadableNodeRef('Statement', {
  id: { resolve: (statement) => statement.id },
  sort: (statement: StatementRow) => statement.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<StatementRow[]> =>
    (await statementsById(platform.store.read, ids)).filter(
      (statement): statement is StatementRow =>
        statement !== undefined && mayKnowStatement(viewer, statement).allowed,
    ),
});

export const StatementMode = builder.enumType('StatementMode', {
  values: {
    institutional: { value: 'institutional', description: 'The coalition speaks.' },
    optIn: { value: 'opt-in', description: 'Each organisation decides whether to sign.' },
  } as const,
});

export const StatementState = builder.enumType('StatementState', {
  description: 'Where a statement stands. From closed on not one character changes.',
  values: {
    draft: { value: 'draft' },
    comments: { value: 'comments' },
    closed: { value: 'closed' },
    decision: { value: 'decision' },
    signOn: { value: 'sign-on' },
    published: { value: 'published' },
    archived: { value: 'archived' },
  } as const,
});

export const LanguageText = builder.objectRef<{ language: string; title: string }>('LanguageText').implement({
  description: 'A title in one language.',
  fields: (t) => ({ language: t.exposeString('language'), title: t.exposeString('title') }),
});

const Station = builder.objectRef<StationRow>('Station').implement({
  description: 'A station of a statement’s bar. One that was passed by is not reached.',
  fields: (t) => ({
    state: t.field({ type: StatementState, resolve: (station) => station.state }),
    reached: t.exposeBoolean('reached'),
    current: t.exposeBoolean('current'),
    since: t.field({ type: 'Instant', nullable: true, resolve: (station) => station.since }),
  }),
});

export const StatementPermissions = builder.objectRef<StatementRow>('StatementPermissions').implement({
  description:
    'What the viewer may do with it by the best of their seats; the act itself asks again, by the seat it names.',
  fields: (t) => ({
    editText: t.boolean({
      resolve: (statement, _args, { viewer }) => mayEditStatement(viewer, statement).allowed,
    }),
    readText: t.boolean({
      resolve: (statement, _args, { viewer }) => mayReadDraft(viewer, statement).allowed,
    }),
    tag: t.boolean({
      resolve: (statement, _args, { viewer }) => mayTagStatement(viewer, statement).allowed,
    }),
    openRound: t.boolean({
      description: 'Asking for comments; while a round is open, another cannot be opened beside it.',
      resolve: (statement, _args, { viewer }) => mayTakeDraftingStep(viewer, statement, 'openRound').allowed,
    }),
    close: t.boolean({
      resolve: (statement, _args, { viewer }) => mayTakeDraftingStep(viewer, statement, 'close').allowed,
    }),
    reopen: t.boolean({
      resolve: (statement, _args, { viewer }) => mayTakeDraftingStep(viewer, statement, 'reopen').allowed,
    }),
    openSignOn: t.boolean({
      resolve: (statement, _args, { viewer }) => mayOpenSignOn(viewer, statement).allowed,
    }),
    closeSignOn: t.boolean({
      resolve: async (statement, _args, context) => {
        const signOn = await signOnOf(context, statement.id);
        return (
          signOn !== undefined &&
          statement.state === 'sign-on' &&
          mayCloseSignOn(context.viewer, signOn, context.platform.clock.now()).allowed
        );
      },
    }),
    publish: t.boolean({
      resolve: async (statement, _args, context) => {
        if (!mayPublish(context.viewer, statement).allowed) return false;
        const signOn = await signOnOf(context, statement.id);
        return (
          statement.mode === 'institutional' ||
          (signOn !== undefined && signOnState(signOn, context.platform.clock.now()) === 'closed')
        );
      },
    }),
  }),
});

export const signOnOf = perRequest(async (ids, { platform }) => {
  const signOns = await currentSignOns(platform.store.read, ids);
  return (id) => signOns[ids.indexOf(id)];
});

const editionOf = perRequest(async (ids, { platform }) => {
  const editions = await currentEditions(platform.store.read, ids);
  return (id) => editions[ids.indexOf(id)];
});

Statement.implement({
  description:
    'A statement from draft to publication. Drafts are known to their body and the secretariat; from comments on to members; from the opening for signature on to everybody.',
  extensions: { policy: 'mayKnowStatement' },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Its part of every address; it stays when the title changes.',
    }),
    mode: t.field({ type: StatementMode, resolve: (statement) => statement.mode }),
    state: t.field({ type: StatementState, resolve: (statement) => statement.state }),
    stateSince: t.field({ type: 'Instant', resolve: (statement) => statement.stateSince }),
    createdAt: t.field({ type: 'Instant', resolve: (statement) => statement.createdAt }),
    publishedAt: t.field({ type: 'Instant', nullable: true, resolve: (statement) => statement.publishedAt }),
    titles: t.field({
      type: [LanguageText],
      description: 'The reference language first.',
      resolve: ({ languages, titles }) =>
        languages.flatMap((language) =>
          titles[language] === undefined ? [] : [{ language, title: titles[language] }],
        ),
    }),
    title: t.string({
      description: 'In the language asked for, else in the reference language.',
      args: { language: t.arg.string() },
      resolve: ({ languages, titles }, { language }) => titles[language ?? ''] ?? titles[languages[0]!] ?? '',
    }),
    referenceLanguage: t.string({ resolve: (statement) => statement.languages[0]! }),
    languages: t.stringList({
      description: 'BCP-47, the reference language first.',
      resolve: (statement) => statement.languages,
    }),
    coalition: t.field({ type: Coalition, resolve: (statement) => statement.coalitionId }),
    body: t.field({
      type: Body,
      nullable: true,
      description: 'Who writes it; null to the public.',
      extensions: { policy: 'mayKnowDrafters' },
      resolve: (statement, _args, { viewer }) =>
        mayKnowDrafters(viewer, statement).allowed ? statement.bodyId : null,
    }),
    drafters: t.field({
      type: [Party],
      description:
        'The organisations whose seats draft it or that were given the right to edit it, by the names they go by in texts; empty to the public.',
      extensions: { policy: 'mayKnowDrafters' },
      resolve: (statement, _args, { viewer, platform }) =>
        mayKnowDrafters(viewer, statement).allowed
          ? draftingOrganizations(platform.store.read, statement, platform.clock.now())
          : [],
    }),
    stations: t.field({
      type: [Station],
      description: 'The stations of its mode, in order.',
      resolve: async (statement, _args, context) => {
        const db = context.platform.store.read;
        const [version] = statement.versionId === null ? [] : await versionsById(db, [statement.versionId]);
        const signOn = await signOnOf(context, statement.id);
        return stationsOf(statement, {
          comments: await commentsOpenedAt(db, statement),
          closed: version?.closedAt ?? null,
          decision: await putToDecisionAt(db, statement),
          signOn: signOn?.opensAt ?? null,
        });
      },
    }),
    text: t.field({
      type: Text,
      nullable: true,
      description: 'The co-edited words; null unless the viewer may read them as they are written.',
      extensions: { policy: 'mayReadDraft' },
      resolve: (statement, _args, { viewer }) =>
        mayReadDraft(viewer, statement).allowed ? statement.textId : null,
    }),
    version: t.field({
      type: Version,
      nullable: true,
      description: 'The version now closed, signed or published; null while the text is open.',
      resolve: (statement) => statement.versionId,
    }),
    versions: t.field({
      type: [Version],
      description: 'Newest first; to the public only the one that was opened for signature or published.',
      extensions: { policy: 'mayReadVersion' },
      resolve: async (statement, _args, { viewer, platform }) => {
        const versions = await versionsOfText(platform.store.read, statement.textId);
        return versions
          .filter((version) => mayReadVersion(viewer, statement, version).allowed)
          .map(({ id }) => id);
      },
    }),
    signOn: t.field({
      type: SignOn,
      nullable: true,
      description: 'Its opening for signature.',
      resolve: async (statement, _args, context) => (await signOnOf(context, statement.id)) ?? null,
    }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'What was published; null before.',
      resolve: async (statement, _args, context) => (await editionOf(context, statement.id)) ?? null,
    }),
    permissions: t.field({ type: StatementPermissions, resolve: (statement) => statement }),
    acts: t.connection({
      type: Act,
      nullable: true,
      description: 'What was done with it, newest first; null for people without a seat in the coalition.',
      extensions: { policy: 'mayReadActs' },
      resolve: ({ id, coalitionId }, args, context) =>
        actsOf({ coalitionId, subject: { kind: 'statement', id } }, args, context),
    }),
  }),
});
