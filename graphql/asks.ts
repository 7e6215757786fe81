import { mayAddToAsk, mayEditAgenda, mayKnowAgenda, maySupportAsk } from '../domain/agendas/policy.ts';
import { agendasById, type Agenda as AgendaRow } from '../domain/agendas/reads.ts';
import {
  asksById,
  asksOf,
  asksOfTargets,
  countAsks,
  removedAsksOf,
  type Ask as AskRow,
} from '../domain/agendas/reads-asks.ts';
import { supportersOf, type Supporter } from '../domain/agendas/reads-sets.ts';
import { plainText } from '../domain/texts/schema.ts';
import { Agenda } from './agendas.ts';
import { AskStatus } from './ask-enums.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { Language } from './language.ts';
import { Organization } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Target } from './targets.ts';
import { wordsOfText } from './texts.ts';

export const agendaOf = perRequest(async (ids, { platform }) => {
  const agendas = await agendasById(platform.store.read, ids);
  return (id) => agendas.find((agenda) => agenda.id === id)!;
});

/** Of these asks, those of agendas the viewer may know. */
export async function knownAsks(asks: AskRow[], context: GraphContext): Promise<AskRow[]> {
  const agendas = await Promise.all(asks.map(({ agendaId }) => agendaOf(context, agendaId)));
  return asks.filter((_ask, index) => mayKnowAgenda(context.viewer, agendas[index]!).allowed);
}

export const Ask = builder.loadableNodeRef('Ask', {
  id: { resolve: (ask) => ask.id },
  sort: (ask: AskRow) => ask.id,
  load: async (ids: string[], context: GraphContext): Promise<AskRow[]> =>
    knownAsks(await asksById(context.platform.store.read, ids), context),
});

const WordsOfAsk = builder
  .objectRef<{ language: string; priority: string | null; ask: string | null }>('WordsOfAsk')
  .implement({
    description: 'What an ask says in one language, without marks; null where it lacks the block.',
    fields: (t) => ({
      language: t.exposeString('language'),
      priority: t.exposeString('priority', { nullable: true }),
      ask: t.exposeString('ask', { nullable: true }),
    }),
  });

export const Shown = builder.enumType('Shown', {
  description: 'Who may read that an organisation takes part; only the organisation itself says.',
  values: ['members', 'public'] as const,
});

const AskSupporter = builder.objectRef<Supporter>('AskSupporter').implement({
  description: 'An organisation that supports an ask.',
  fields: (t) => ({
    organization: t.field({ type: Organization, resolve: (one) => one.organizationId }),
    shown: t.field({ type: Shown, resolve: (one) => one.shown }),
    since: t.field({ type: 'Instant', resolve: (one) => one.since }),
  }),
});

export const supportersOfAsk = perRequest(async (ids, { platform }) => {
  const all = await supportersOf(platform.store.read, ids, platform.clock.now());
  return (id) => all.filter(({ askId }) => askId === id);
});

const AskPermissions = builder.objectRef<{ ask: AskRow; agenda: AgendaRow }>('AskPermissions').implement({
  description: 'What the viewer may do with it by the best of their seats; the act itself asks again.',
  fields: (t) => ({
    edit: t.boolean({
      description: 'Its words, place and facts; linking passages.',
      resolve: ({ ask, agenda }, _args, { viewer }) =>
        ask.removedAt === null && mayEditAgenda(viewer, agenda).allowed,
    }),
    support: t.boolean({
      resolve: ({ ask, agenda }, _args, { viewer }) =>
        ask.removedAt === null && maySupportAsk(viewer, agenda).allowed,
    }),
    add: t.boolean({
      description: 'Evidence and answers.',
      resolve: async ({ ask, agenda }, _args, context) => {
        const supporters = await supportersOfAsk(context, ask.id);
        const parts = [ask.leadOrganizationId ?? '', ...supporters.map((one) => one.organizationId)];
        return ask.removedAt === null && mayAddToAsk(context.viewer, agenda, parts).allowed;
      },
    }),
    restore: t.boolean({
      resolve: ({ ask, agenda }, _args, { viewer }) =>
        ask.removedAt !== null && mayEditAgenda(viewer, agenda).allowed,
    }),
  }),
});

Ask.implement({
  description:
    'An ask of an agenda: two blocks of its text, and what is known of it. Known as its agenda is.',
  extensions: { policy: 'mayKnowAgenda' },
  fields: (t) => ({
    agenda: t.field({ type: Agenda, resolve: (ask) => ask.agendaId }),
    number: t.exposeInt('position', { description: 'Its place in the one order, from 1.' }),
    priorityBlock: t.exposeString('headingBlockId', {
      description: 'The block of the agenda’s text that names its priority.',
    }),
    block: t.exposeString('blockId', {
      description: 'The block of the agenda’s text that says what is asked.',
    }),
    words: t.field({
      type: WordsOfAsk,
      description: 'What it says now, in one language; in the reference language when none is named.',
      args: { language: t.arg.string() },
      complexity: 5,
      resolve: async ({ agendaId, headingBlockId, blockId }, args, context) => {
        const { textId, languages } = await agendaOf(context, agendaId);
        const language = args.language ?? languages[0]!;
        const blocks = (await wordsOfText(context, textId))[language] ?? [];
        const said = (id: string) => {
          const block = blocks.find((one) => one.id === id);
          return block ? plainText(block) : null;
        };
        return { language, priority: said(headingBlockId), ask: said(blockId) };
      },
    }),
    lacks: t.stringList({
      description: 'The languages of its agenda in which its priority or its words are missing.',
      complexity: 5,
      resolve: async ({ agendaId, headingBlockId, blockId }, _args, context) => {
        const { textId, languages } = await agendaOf(context, agendaId);
        const words = await wordsOfText(context, textId);
        return languages.filter((language) =>
          [headingBlockId, blockId].some(
            (id) => !(words[language] ?? []).some((block) => block.id === id && plainText(block).trim()),
          ),
        );
      },
    }),
    lead: t.field({ type: Organization, nullable: true, resolve: (ask) => ask.leadOrganizationId }),
    supporters: t.field({
      type: [AskSupporter],
      description: 'In Spanish order.',
      resolve: (ask, _args, context) => supportersOfAsk(context, ask.id),
    }),
    addressee: t.field({ type: Target, nullable: true, resolve: (ask) => ask.targetId }),
    venue: t.string({
      nullable: true,
      description: 'Where it comes up, as written in that language.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: (ask, { language }) => ask.venue[language],
    }),
    moment: t.exposeString('moment', {
      nullable: true,
      description: 'When it comes up, as exactly as people know: "2027", "2027-03" or "2027-03-18".',
    }),
    status: t.field({ type: AskStatus, resolve: (ask) => ask.status }),
    after: t.field({
      type: Ask,
      nullable: true,
      description: 'The ask that has to come first; null also when that one was removed.',
      resolve: async ({ afterAskId }, _args, context) => {
        const after = afterAskId === null ? null : await askById(context, afterAskId);
        return after?.removedAt === null ? after : null;
      },
    }),
    assumption: t.string({
      nullable: true,
      description: 'What has to hold for it to make sense, as written in that language. Internal.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: (ask, { language }) => ask.assumption[language],
    }),
    reviewOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When its assumption is to be looked at again.',
      resolve: (ask) => ask.reviewOn,
    }),
    removedAt: t.field({ type: 'Instant', nullable: true, resolve: (ask) => ask.removedAt }),
    permissions: t.field({
      type: AskPermissions,
      resolve: async (ask, _args, context) => ({ ask, agenda: await agendaOf(context, ask.agendaId) }),
    }),
  }),
});

/** An ask that something kept belongs to, removed or not. */
export const askById = perRequest(async (ids, { platform }) => {
  const asks = await asksById(platform.store.read, ids);
  return (id) => asks.find((ask) => ask.id === id)!;
});

const AskFilter = builder.inputType('AskFilter', {
  description: 'Narrows a list of asks down; what is not named asks nothing.',
  fields: (t) => ({
    statuses: t.field({ type: [AskStatus] }),
    lead: t.id({ description: 'An organisation.' }),
    country: t.string({ description: 'The addressee’s.' }),
    objective: t.int({ description: 'Of the Global Compact, 1 to 23.' }),
    theme: t.string({ description: 'The theme’s part of its address.' }),
    corridor: t.string({ description: 'The corridor’s part of its address.' }),
    year: t.int({ description: 'Of its moment.' }),
  }),
});

const filterOf = (filter: typeof AskFilter.$inferInput | null | undefined) => ({
  ...filter,
  lead: filter?.lead ? localId('Organization', filter.lead) : null,
});

const countOfAgenda = perRequest(async (ids, { platform }) => {
  const counts = await countAsks(platform.store.read, ids);
  return (id) => counts.get(id) ?? 0;
});

builder.objectFields(Agenda, (t) => ({
  asks: t.field({
    type: [Ask],
    description: 'In their order, at most 300.',
    args: { filter: t.arg({ type: AskFilter }) },
    resolve: ({ id }, { filter }, { platform }) => asksOf(platform.store.read, id, filterOf(filter)),
  }),
  askCount: t.int({
    description: 'How many there are, or how many a filter leaves.',
    args: { filter: t.arg({ type: AskFilter }) },
    resolve: async ({ id }, { filter }, context) =>
      filter
        ? (await asksOf(context.platform.store.read, id, filterOf(filter))).length
        : countOfAgenda(context, id),
  }),
  removedAsks: t.field({
    type: [Ask],
    description: 'Those taken out, which can be put back; the last removed first.',
    resolve: ({ id }, _args, { platform }) => removedAsksOf(platform.store.read, id),
  }),
}));

const asksOfTarget = perRequest(async (ids, { platform }) => {
  const asks = await asksOfTargets(platform.store.read, ids);
  return (id) => asks.filter(({ targetId }) => targetId === id);
});

builder.objectFields(Target, (t) => ({
  asks: t.field({
    type: [Ask],
    description: 'The asks addressed to it, as far as the viewer may know of them.',
    extensions: { policy: 'mayKnowAgenda' },
    resolve: async ({ id }, _args, context) => knownAsks(await asksOfTarget(context, id), context),
  }),
}));
