import { mayKnowAgenda, mayReadEdition } from '../domain/agendas/policy.ts';
import {
  agendaEditionsById,
  editionsOfAgendas,
  factsOfEditions,
  findPublishedEdition,
  publishedEditionsOf,
  type AgendaEdition as AgendaEditionRow,
  type EditionAsk as EditionAskRow,
} from '../domain/agendas/reads-editions.ts';
import { shownSupportersOf, type ShownSupporter } from '../domain/agendas/reads-sets.ts';
import { plainText, type Block } from '../domain/texts/schema.ts';
import { Agenda } from './agendas.ts';
import { AskStatus } from './ask-enums.ts';
import { agendaOf, Ask, askById, knownAsks } from './asks.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Language } from './language.ts';
import { Organization } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Corridor, Theme } from './tags.ts';
import { TargetLevel } from './targets.ts';
import { languagesOfVersion, Version } from './versions.ts';

export const AgendaEdition = builder.loadableNodeRef('AgendaEdition', {
  id: { resolve: (edition) => edition.id },
  sort: (edition: AgendaEditionRow) => edition.id,
  load: async (ids: string[], context: GraphContext): Promise<AgendaEditionRow[]> => {
    const editions = await agendaEditionsById(context.platform.store.read, ids);
    const agendas = await Promise.all(editions.map(({ agendaId }) => agendaOf(context, agendaId)));
    return editions.filter(
      (edition, index) => mayReadEdition(context.viewer, agendas[index]!, edition).allowed,
    );
  },
});

const shownOfAsk = perRequest(async (ids, { platform }) => {
  const all = await shownSupportersOf(platform.store.read, ids, platform.clock.now());
  return (id) => all.filter(({ askId }) => askId === id);
});

const ShownOrganization = builder.objectRef<ShownSupporter>('ShownOrganization').implement({
  description: 'An organisation that lets the public know that it takes part.',
  fields: (t) => ({ name: t.exposeString('name') }),
});

type TargetThen = NonNullable<EditionAskRow['target']>;

const ShownTarget = builder.objectRef<TargetThen>('ShownTarget').implement({
  description:
    'Whom an ask is addressed to, as the public reads it: office and institution as they stood. Who holds the office is for members.',
  fields: (t) => ({
    office: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (one, { language }, context) =>
        (language ?? context.language) === 'es' ? one.officeEs : one.officeEn,
    }),
    institution: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (one, { language }, context) =>
        (language ?? context.language) === 'es' ? one.institutionEs : one.institutionEn,
    }),
    level: t.field({ type: TargetLevel, resolve: (one) => one.level }),
    country: t.exposeString('country', { nullable: true }),
  }),
});

interface EditionAsk extends EditionAskRow {
  edition: AgendaEditionRow;
  number: number;
}

/** The blocks of versions by language and id, the reference language first. */
const blocksOfVersion = perRequest(async (ids, context) => {
  const all = await Promise.all(ids.map((id) => languagesOfVersion(context, id)));
  const blocks = new Map(
    all.map((languages, index) => [
      ids[index]!,
      new Map(
        languages.map((one) => [
          one.language,
          new Map((JSON.parse(one.blocks) as Block[]).map((block) => [block.id, block])),
        ]),
      ),
    ]),
  );
  return (id) => blocks.get(id)!;
});

async function wordsIn(ask: EditionAsk, language: string | null | undefined, context: GraphContext) {
  const languages = await blocksOfVersion(context, ask.edition.versionId);
  const blocks = languages.get(language ?? '') ?? [...languages.values()][0]!;
  return (id: string) => {
    const block = blocks.get(id);
    return block ? plainText(block) : null;
  };
}

const ClosedFacts = builder.objectRef<EditionAsk>('ClosedFacts').implement({
  description: 'What an edition keeps of an ask for members alone, as it was closed.',
  fields: (t) => ({
    lead: t.field({ type: Organization, nullable: true, resolve: ({ lead }) => lead }),
    corridors: t.field({ type: [Corridor], resolve: ({ corridors }) => corridors }),
    themes: t.field({ type: [Theme], resolve: ({ themes }) => themes }),
    keepsAssumption: t.boolean({
      description: 'Whether it was closed since editions keep the assumption and its day.',
      resolve: ({ reviewOn }) => reviewOn !== undefined,
    }),
    assumption: t.string({
      nullable: true,
      description: 'As written in that language. Internal.',
      args: { language: t.arg({ type: Language, required: true }) },
      resolve: (ask, { language }) => (language === 'es' ? ask.assumptionEs : ask.assumptionEn) ?? null,
    }),
    reviewOn: t.field({ type: 'Date', nullable: true, resolve: ({ reviewOn }) => reviewOn ?? null }),
  }),
});

const EditionAskRef = builder.objectRef<EditionAsk>('EditionAsk').implement({
  description: 'An ask as an edition holds it, drawn as the public may read it now, whoever asks.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    block: t.exposeString('block', { description: 'The block of the version that says what is asked.' }),
    priority: t.string({
      nullable: true,
      description: 'In the language asked for, else in the reference language.',
      args: { language: t.arg.string() },
      resolve: async (ask, { language }, context) => (await wordsIn(ask, language, context))(ask.heading),
    }),
    ask: t.string({
      nullable: true,
      description: 'What is asked, likewise.',
      args: { language: t.arg.string() },
      resolve: async (ask, { language }, context) => (await wordsIn(ask, language, context))(ask.block),
    }),
    addressee: t.field({ type: ShownTarget, nullable: true, resolve: (ask) => ask.target }),
    venue: t.string({
      nullable: true,
      args: { language: t.arg({ type: Language }) },
      resolve: (ask, { language }, context) =>
        (language ?? context.language) === 'es' ? (ask.venueEs ?? ask.venueEn) : (ask.venueEn ?? ask.venueEs),
    }),
    moment: t.exposeString('moment', { nullable: true }),
    status: t.field({ type: AskStatus, resolve: (ask) => ask.status }),
    objectives: t.intList({ description: 'Of the Global Compact.', resolve: (ask) => ask.objectives }),
    working: t.field({
      type: Ask,
      nullable: true,
      description: 'The ask as it stands in its agenda today, for whoever may know it; null for anyone else.',
      resolve: async ({ id }, _args, context) => {
        const ask = await askById(context, id);
        return (await knownAsks([ask], context))[0] ?? null;
      },
    }),
    asClosed: t.field({
      type: ClosedFacts,
      nullable: true,
      description: 'What members know of it besides, as it was closed; null for anyone else.',
      extensions: { policy: 'mayKnowAgenda' },
      resolve: async (ask, _args, context) => {
        const agenda = await agendaOf(context, ask.edition.agendaId);
        return mayKnowAgenda(context.viewer, agenda).allowed ? ask : null;
      },
    }),
    lead: t.field({
      type: ShownOrganization,
      nullable: true,
      description: 'Where it lets the public know that it supports the ask.',
      resolve: async ({ id, lead }, _args, context) =>
        (await shownOfAsk(context, id)).find((one) => one.organizationId === lead) ?? null,
    }),
    supporters: t.field({
      type: [ShownOrganization],
      description: 'Those of the edition that let the public know now; never one at risk.',
      resolve: async ({ id, supporters }, _args, context) =>
        (await shownOfAsk(context, id)).filter((one) => supporters.includes(one.organizationId)),
    }),
  }),
});

const factsOf = perRequest(async (ids, { platform }) => {
  const facts = await factsOfEditions(platform.store.read, ids);
  return (id) => facts.get(id)!;
});

AgendaEdition.implement({
  description:
    'An edition of an agenda: its words as a version, its facts beside it, both hashed. Known as its agenda is; to everybody once it is published.',
  extensions: { policy: 'mayReadEdition' },
  fields: (t) => ({
    number: t.exposeInt('number'),
    slug: t.string({
      description: 'The agenda’s part of every address.',
      resolve: async ({ agendaId }, _args, context) => (await agendaOf(context, agendaId)).slug,
    }),
    title: t.string({
      description: 'As it was closed, in the language asked for, else in the reference language.',
      args: { language: t.arg.string() },
      resolve: async ({ versionId }, { language }, context) => {
        const languages = await languagesOfVersion(context, versionId);
        return (languages.find((one) => one.language === language) ?? languages[0]!).title;
      },
    }),
    coalition: t.field({ type: Coalition, resolve: (edition) => edition.coalitionId }),
    agenda: t.field({
      type: Agenda,
      nullable: true,
      description: 'Null to those who may not know it as it is worked on.',
      extensions: { policy: 'mayKnowAgenda' },
      resolve: async ({ agendaId }, _args, context) => {
        const agenda = await agendaOf(context, agendaId);
        return mayKnowAgenda(context.viewer, agenda).allowed ? agenda : null;
      },
    }),
    version: t.field({ type: Version, description: 'Its words.', resolve: (edition) => edition.versionId }),
    digest: t.exposeString('digest', { description: 'Hex SHA-256 of its facts.' }),
    closedAt: t.field({ type: 'Instant', resolve: (edition) => edition.closedAt }),
    publishedAt: t.field({ type: 'Instant', nullable: true, resolve: (edition) => edition.publishedAt }),
    periodFrom: t.string({
      nullable: true,
      resolve: async ({ id }, _args, context) => (await factsOf(context, id)).periodFrom,
    }),
    periodTo: t.string({
      nullable: true,
      resolve: async ({ id }, _args, context) => (await factsOf(context, id)).periodTo,
    }),
    adoptsOn: t.field({
      type: 'Date',
      nullable: true,
      resolve: async ({ id }, _args, context) => (await factsOf(context, id)).adoptsOn,
    }),
    asks: t.field({
      type: [EditionAskRef],
      description: 'In their order.',
      resolve: async (edition, _args, context) =>
        (await factsOf(context, edition.id)).asks.map((ask, index) => ({
          ...ask,
          edition,
          number: index + 1,
        })),
    }),
  }),
});

const editionsOfAgenda = perRequest(async (ids, { platform }) => {
  const editions = await editionsOfAgendas(platform.store.read, ids);
  return (id) => editions.filter(({ agendaId }) => agendaId === id);
});

builder.objectFields(Agenda, (t) => ({
  editions: t.field({
    type: [AgendaEdition],
    description: 'Closed ones, the newest first.',
    resolve: ({ id }, _args, context) => editionsOfAgenda(context, id),
  }),
  editionNumbered: t.field({
    type: AgendaEdition,
    nullable: true,
    args: { number: t.arg.int({ required: true }) },
    resolve: async ({ id }, { number }, context) =>
      (await editionsOfAgenda(context, id)).find((edition) => edition.number === number) ?? null,
  }),
}));

builder.objectFields(Coalition, (t) => ({
  publishedAgendas: t.field({
    type: [AgendaEdition],
    description: 'The newest published edition of each agenda, the latest published first.',
    extensions: { policy: 'mayReadEdition' },
    resolve: ({ id }, _args, { platform }) => publishedEditionsOf(platform.store.read, id),
  }),
  publishedAgenda: t.field({
    type: AgendaEdition,
    nullable: true,
    description: 'The published edition at an address: of that number, else the newest.',
    extensions: { policy: 'mayReadEdition' },
    args: { slug: t.arg.string({ required: true }), number: t.arg.int() },
    resolve: async ({ id: coalitionId }, { slug, number }, { platform }) =>
      (await findPublishedEdition(platform.store.read, { coalitionId, slug, number: number ?? null })) ??
      null,
  }),
}));
