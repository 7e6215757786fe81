import { publicReport } from '../domain/campaigns/read-report.ts';
import {
  publicCampaign,
  shownInList,
  shownOf,
  type PublicAsk as PublicAskRow,
  type PublicCampaign as PublicCampaignRow,
  type PublicChapter as PublicChapterRow,
  type PublicPartner as PublicPartnerRow,
} from '../domain/campaigns/reads-public.ts';
import { mayRunCampaign } from '../domain/campaigns/policy.ts';
import { findCampaignBySlug } from '../domain/campaigns/reads.ts';
import { unlessRefused } from '../domain/errors.ts';
import { AnswerKind, AskStatus } from './ask-enums.ts';
import { builder } from './builder.ts';
import { Activity, PressMention } from './campaign-parts.ts';
import { CampaignReport } from './campaign-report.ts';
import { AskWords, Campaign, ShownPart, spoken } from './campaigns.ts';
import { Coalition } from './coalitions.ts';
import { Language } from './language.ts';
import { Statement } from './statements.ts';

const PublicAnswer = builder.objectRef<PublicAskRow['answers'][number]>('PublicAnswer').implement({
  description: 'What an addressee said, where the campaign shows it.',
  fields: (t) => ({
    answer: t.field({ type: AnswerKind, resolve: (row) => row.answer }),
    answeredOn: t.field({ type: 'Date', resolve: (row) => row.answeredOn }),
    institution: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (row, args, context) => row.institution[args.language ?? context.language],
    }),
    url: t.exposeString('url', { nullable: true }),
  }),
});

const PublicAsk = builder.objectRef<PublicAskRow>('PublicAsk').implement({
  description: 'An ask in the words the campaign chose to show.',
  fields: (t) => ({
    words: t.field({ type: [AskWords], resolve: (ask) => spoken(ask.words) }),
    status: t.field({
      type: AskStatus,
      nullable: true,
      description: 'Null where the campaign does not show how things stand.',
      resolve: (ask) => ask.status,
    }),
    answers: t.field({ type: [PublicAnswer], resolve: (ask) => ask.answers }),
  }),
});

const PublicPartner = builder.objectRef<PublicPartnerRow>('PublicPartner').implement({
  description: 'An organisation that lets the public read that it takes part.',
  fields: (t) => ({
    name: t.exposeString('name'),
    place: t.exposeString('place'),
    countries: t.exposeStringList('countries', { description: 'None for the region as a whole.' }),
    lead: t.exposeBoolean('lead', { description: 'Whether it leads the campaign.' }),
  }),
});

const PublicChapter = builder.objectRef<PublicChapterRow>('PublicChapter').implement({
  description: 'A chapter that its organisation lets the public read of.',
  fields: (t) => ({
    title: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (chapter, args, context) => chapter.titles[args.language ?? context.language],
    }),
    plan: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (chapter, args, context) => chapter.plan[args.language ?? context.language],
    }),
    country: t.exposeString('country'),
    place: t.exposeString('place', { nullable: true }),
    organization: t.exposeString('organization'),
  }),
});

const PublicCampaign = builder.objectRef<PublicCampaignRow>('PublicCampaign').implement({
  description: 'What a campaign chose to show, the same for every reader. A part not chosen is empty.',
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (campaign, args, context) => campaign.titles[args.language ?? context.language],
    }),
    goal: t.string({
      nullable: true,
      args: { language: t.arg({ type: Language }) },
      resolve: (campaign, args, context) => campaign.goal?.[args.language ?? context.language] ?? null,
    }),
    startsOn: t.field({ type: 'Date', resolve: (campaign) => campaign.startsOn }),
    endsOn: t.field({ type: 'Date', resolve: (campaign) => campaign.endsOn }),
    closed: t.exposeBoolean('closed'),
    publicAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'Null where it is only looked at before.',
      resolve: (campaign) => campaign.publicAt,
    }),
    shows: t.field({ type: [ShownPart], resolve: (campaign) => campaign.shows }),
    askCount: t.int({
      description: 'How many asks it shows.',
      resolve: async (campaign) => (await campaign.inList()).asks,
    }),
    asks: t.field({ type: [PublicAsk], resolve: (campaign) => campaign.asks() }),
    nextDate: t.field({
      type: Activity,
      nullable: true,
      description: 'The first of `dates`.',
      resolve: async (campaign) => (await campaign.inList()).next,
    }),
    letters: t.field({
      type: [Statement],
      description: 'Its statements that are public themselves, open or closed for signature.',
      resolve: (campaign) => campaign.letters(),
    }),
    dates: t.field({
      type: [Activity],
      description: 'Its public activities to come, the next first.',
      resolve: (campaign) => campaign.dates(),
    }),
    partners: t.field({ type: [PublicPartner], resolve: (campaign) => campaign.partners() }),
    chapters: t.field({ type: [PublicChapter], resolve: (campaign) => campaign.chapters() }),
    press: t.field({ type: [PressMention], resolve: (campaign) => campaign.press() }),
    report: t.field({
      type: CampaignReport,
      nullable: true,
      description: 'Its report, once it was published, as far as the page shows.',
      complexity: 50,
      resolve: (campaign, _args, { platform }) =>
        unlessRefused(async () => {
          if (!campaign.hasReport) return null;
          const found = await findCampaignBySlug(platform.store.read, campaign.coalitionId, campaign.slug);
          return found ? publicReport(platform.store.read, found, platform.clock.now()) : null;
        }),
    }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  publicCampaign: t.field({
    type: PublicCampaign,
    nullable: true,
    description: 'The public page of the campaign at an address; null where it has none.',
    extensions: { policy: 'mayReadPublicCampaign' },
    args: { slug: t.arg.string({ required: true }) },
    complexity: 20,
    resolve: ({ id }, { slug }, { platform }) =>
      publicCampaign(platform.store.read, { coalitionId: id, slug }, platform.clock.now()),
  }),
  publishedCampaigns: t.field({
    type: [PublicCampaign],
    description: 'The campaigns that have a public page, the newest first.',
    extensions: { policy: 'mayReadPublicCampaign' },
    complexity: 50,
    resolve: ({ id }, _args, { platform }) => shownInList(platform.store.read, id, platform.clock.now()),
  }),
}));

builder.objectFields(Campaign, (t) => ({
  preview: t.field({
    type: PublicCampaign,
    nullable: true,
    description: 'What its public page shows, or would show; for those who choose it.',
    extensions: { policy: 'mayRunCampaign' },
    complexity: 20,
    resolve: (campaign, _args, { viewer, platform }) =>
      mayRunCampaign(viewer, campaign).allowed
        ? shownOf(platform.store.read, campaign, platform.clock.now())
        : null,
  }),
}));
