import {
  mayCreateCampaign,
  mayKnowCampaign,
  mayNameAnyLead,
  mayReadContacts,
} from '../domain/campaigns/policy.ts';
import {
  asksKnownTo,
  targetsOfCampaigns,
  statementsOfCampaigns,
  type AskWords as AskWordsRow,
  type CampaignAsk as CampaignAskRow,
  type CampaignTarget as CampaignTargetRow,
} from '../domain/campaigns/reads-links.ts';
import { shownParts } from '../domain/campaigns/constants.ts';
import { activitiesOf, contactsOfCampaigns, costsOf, pressOf } from '../domain/campaigns/reads-log.ts';
import {
  campaignsById,
  chaptersOf,
  findCampaignBySlug,
  knownCampaigns,
  partnersOf,
  type Campaign as CampaignRow,
} from '../domain/campaigns/reads.ts';
import { mayKnowStatement } from '../domain/statements/policy.ts';
import { statementsById } from '../domain/statements/reads.ts';
import { tasksOf } from '../domain/tasks/reads.ts';
import { AskStatus } from './ask-enums.ts';
import { Ask } from './asks.ts';
import { Body } from './bodies.ts';
import { builder } from './builder.ts';
import { Activity, CampaignContact, CampaignPartner, Chapter, Cost, PressMention } from './campaign-parts.ts';
import { Coalition } from './coalitions.ts';
import type { GraphContext } from './context.ts';
import { Language } from './language.ts';
import { Organization } from './organizations.ts';
import { perRequest } from './per-request.ts';
import { Statement } from './statements.ts';
import { Target } from './targets.ts';
import { Task } from './tasks.ts';
import { Text } from './texts.ts';

export const CampaignState = builder.enumType('CampaignState', {
  values: ['planned', 'running', 'closed'] as const,
});

export const CampaignReaders = builder.enumType('CampaignReaders', {
  description: 'Who may know of it: its body and the secretariat, or every member.',
  values: ['body', 'members'] as const,
});

export const ShownPart = builder.enumType('ShownPart', {
  description: 'A part a campaign’s public page may show; costs only within a published report.',
  values: shownParts,
});

export const TargetRole = builder.enumType('TargetRole', {
  description: 'Whoever decides, or whoever moves them.',
  values: ['primary', 'secondary'] as const,
});

export interface SpokenAsk extends AskWordsRow {
  language: string;
}

export const AskWords = builder.objectRef<SpokenAsk>('AskWords').implement({
  description: 'The words of an ask in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'BCP-47.' }),
    priority: t.exposeString('priority', { description: 'What it is about.' }),
    ask: t.exposeString('ask', { description: 'What is asked.' }),
  }),
});

export const spoken = (words: Record<string, AskWordsRow>): SpokenAsk[] =>
  Object.entries(words).map(([language, said]) => ({ language, ...said }));

export const CampaignAsk = builder.objectRef<CampaignAskRow>('CampaignAsk').implement({
  description: 'An ask of an agenda that a campaign works for.',
  fields: (t) => ({
    ask: t.field({ type: Ask, resolve: (ask) => ask.askId }),
    status: t.field({ type: AskStatus, resolve: (ask) => ask.status }),
    shownWords: t.field({
      type: [AskWords],
      nullable: true,
      description: 'Its words as the public page shows them; null while it does not.',
      resolve: (ask) => ask.shownWords && spoken(ask.shownWords),
    }),
    shownStatus: t.field({
      type: AskStatus,
      nullable: true,
      description: 'Its status as it was when it was shown; null while it is not.',
      resolve: (ask) => ask.shownStatus,
    }),
  }),
});

export const CampaignTarget = builder.objectRef<CampaignTargetRow>('CampaignTarget').implement({
  description: 'A target of a campaign.',
  fields: (t) => ({
    target: t.field({ type: Target, resolve: (target) => target.targetId }),
    role: t.field({ type: TargetRole, resolve: (target) => target.role }),
  }),
});

export const Campaign = builder.loadableNodeRef('Campaign', {
  id: { resolve: (campaign) => campaign.id },
  sort: (campaign: CampaignRow) => campaign.id,
  load: async (ids: string[], { viewer, platform }: GraphContext): Promise<CampaignRow[]> =>
    (await campaignsById(platform.store.read, ids)).filter(
      (campaign) => mayKnowCampaign(viewer, campaign).allowed,
    ),
});

/** What belongs to campaigns, read once for all that are asked about. */
const ofCampaign = <Row extends { campaignId: string }>(
  read: (context: GraphContext, ids: readonly string[]) => Promise<Row[]>,
) =>
  perRequest(async (ids, context) => {
    const rows = await read(context, ids);
    return (id) => rows.filter((row) => row.campaignId === id);
  });
const db = ({ platform }: GraphContext) => platform.store.read;
/** The organisations of a campaign, read once for all that are asked about. */
export const partners = ofCampaign((context, ids) => partnersOf(db(context), ids));
const chapters = ofCampaign((context, ids) => chaptersOf(db(context), ids));
const activities = ofCampaign((context, ids) => activitiesOf(db(context), ids));
const contacts = ofCampaign((context, ids) => contactsOfCampaigns(db(context), ids));
const press = ofCampaign((context, ids) => pressOf(db(context), ids));
const costs = ofCampaign((context, ids) => costsOf(db(context), ids));
const asks = ofCampaign((context, ids) => asksKnownTo(db(context), context.viewer, ids));
const targets = ofCampaign((context, ids) => targetsOfCampaigns(db(context), ids));
const statements = ofCampaign((context, ids) => statementsOfCampaigns(db(context), ids));

Campaign.implement({
  description:
    'Asks, letters, activities and tasks under one goal and period. Known to its body, or to every member; the public has publicCampaign.',
  extensions: { policy: 'mayKnowCampaign' },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of its address.' }),
    title: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (campaign, args, context) => campaign.titles[args.language ?? context.language],
    }),
    goal: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (campaign, args, context) => campaign.goal[args.language ?? context.language],
    }),
    state: t.field({ type: CampaignState, resolve: (campaign) => campaign.state }),
    readers: t.field({ type: CampaignReaders, resolve: (campaign) => campaign.readers }),
    startsOn: t.field({ type: 'Date', resolve: (campaign) => campaign.startsOn }),
    endsOn: t.field({ type: 'Date', resolve: (campaign) => campaign.endsOn }),
    closedAt: t.field({ type: 'Instant', nullable: true, resolve: (campaign) => campaign.closedAt }),
    coalition: t.field({ type: Coalition, resolve: (campaign) => campaign.coalitionId }),
    body: t.field({ type: Body, resolve: (campaign) => campaign.bodyId }),
    lead: t.field({
      type: Organization,
      description: 'The organisation that leads it.',
      resolve: (campaign) => campaign.leadOrganizationId,
    }),
    text: t.field({
      type: Text,
      description: 'The words of its report, co-edited by its body.',
      resolve: (campaign) => campaign.textId,
    }),
    shows: t.field({
      type: [ShownPart],
      description: 'The parts its public page shows.',
      resolve: (campaign) => campaign.shows,
    }),
    publicAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'Since when it has a public page; null while it has none.',
      resolve: (campaign) => campaign.publicAt,
    }),
    partners: t.field({
      type: [CampaignPartner],
      description: 'Its organisations in Spanish order, those that declined or left too.',
      resolve: (campaign, _args, context) => partners(context, campaign.id),
    }),
    chapters: t.field({
      type: [Chapter],
      resolve: (campaign, _args, context) => chapters(context, campaign.id),
    }),
    activities: t.field({
      type: [Activity],
      description: 'In the order of time, cancelled ones too.',
      resolve: (campaign, _args, context) => activities(context, campaign.id),
    }),
    asks: t.field({
      type: [CampaignAsk],
      description: 'Those of agendas the viewer may read, in their order.',
      extensions: { policy: 'mayReadText' },
      resolve: (campaign, _args, context) => asks(context, campaign.id),
    }),
    statements: t.field({
      type: [Statement],
      description: 'Those the viewer may know of.',
      extensions: { policy: 'mayKnowStatement' },
      resolve: async (campaign, _args, context) => {
        const linked = await statements(context, campaign.id);
        const found = await statementsById(
          db(context),
          linked.map((one) => one.statementId),
        );
        return found.flatMap((one) => (one && mayKnowStatement(context.viewer, one).allowed ? [one] : []));
      },
    }),
    targets: t.field({
      type: [CampaignTarget],
      description: 'Primary ones first.',
      resolve: (campaign, _args, context) => targets(context, campaign.id),
    }),
    tasks: t.field({
      type: [Task],
      description: 'Open first, the nearest first.',
      extensions: { policy: 'mayReadTask' },
      resolve: ({ coalitionId, id }, _args, { viewer, platform }) =>
        tasksOf(platform.store.read, viewer, { coalitionId, campaignId: id }),
    }),
    contacts: t.field({
      type: [CampaignContact],
      description: 'Who met whom, the newest first. Empty for whoever takes no part in it.',
      extensions: { policy: 'mayReadContacts' },
      resolve: async (campaign, _args, context) =>
        mayReadContacts(context.viewer, campaign, await partners(context, campaign.id)).allowed
          ? contacts(context, campaign.id)
          : [],
    }),
    press: t.field({
      type: [PressMention],
      resolve: (campaign, _args, context) => press(context, campaign.id),
    }),
    costs: t.field({
      type: [Cost],
      description: 'What was spent, the newest first.',
      resolve: (campaign, _args, context) => costs(context, campaign.id),
    }),
  }),
});

builder.objectFields(Task, (t) => ({
  campaign: t.field({
    type: Campaign,
    nullable: true,
    description: 'The campaign it is part of; null also where the viewer may not know of it.',
    extensions: { policy: 'mayKnowCampaign' },
    resolve: (task, _args, { viewer }) =>
      task.campaign && mayKnowCampaign(viewer, task.campaign).allowed ? task.campaignId : null,
  }),
}));

builder.objectFields(Coalition, (t) => ({
  campaigns: t.field({
    type: [Campaign],
    description: 'Those the viewer may know of: under way, in preparation, closed.',
    extensions: { policy: 'mayKnowCampaign' },
    resolve: ({ id }, _args, { viewer, platform }) =>
      knownCampaigns(platform.store.read, viewer, { coalitionId: id }),
  }),
  campaign: t.field({
    type: Campaign,
    nullable: true,
    description: 'The campaign at an address; null also when the viewer may not know of it.',
    extensions: { policy: 'mayKnowCampaign' },
    args: { slug: t.arg.string({ required: true }) },
    resolve: async ({ id }, { slug }, { viewer, platform }) => {
      const campaign = await findCampaignBySlug(platform.store.read, id, slug);
      return campaign && mayKnowCampaign(viewer, campaign).allowed ? campaign : null;
    },
  }),
}));

builder.objectFields(Body, (t) => ({
  mayCreateCampaign: t.boolean({
    description: 'Whether the viewer may begin a campaign in it.',
    resolve: ({ id, coalitionId }, _args, { viewer }) =>
      mayCreateCampaign(viewer, { coalitionId, bodyId: id }).allowed,
  }),
  mayNameAnyLead: t.boolean({
    description:
      'Whether the viewer may name any member to lead a campaign in it; else only their own organisation.',
    resolve: ({ id, coalitionId }, _args, { viewer }) =>
      mayNameAnyLead(viewer, { coalitionId, bodyId: id }).allowed,
  }),
}));
