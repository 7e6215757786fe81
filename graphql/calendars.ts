import { createFeed, revokeFeed } from '../domain/calendars/actions.ts';
import { mayReadCalendar } from '../domain/calendars/policy.ts';
import {
  calendarBetween,
  feedsOf,
  zoneOf,
  type CalendarEntry as CalendarEntryRow,
  type Feed as FeedRow,
} from '../domain/calendars/reads.ts';
import { calendarSpan } from '../domain/calendars/rules.ts';
import { findCampaignBySlug } from '../domain/campaigns/reads.ts';
import { feedPath } from '../domain/words/addresses.ts';
import { builder } from './builder.ts';
import { Activity } from './campaign-parts.ts';
import { Campaign } from './campaigns.ts';
import { Coalition } from './coalitions.ts';
import { Decision } from './decisions.ts';
import { localId, nodeId } from './ids.ts';
import { LadderStep } from './ladders.ts';
import { Statement } from './statements.ts';

const CalendarKind = builder.enumType('CalendarKind', {
  values: ['activity', 'signOnCloses', 'roundEnds', 'decisionCloses', 'ladder'] as const,
});

export const CalendarEntry = builder.objectRef<CalendarEntryRow>('CalendarEntry').implement({
  description: 'Something on a coalition’s calendar, as far as the viewer may know of it.',
  fields: (t) => ({
    kind: t.field({ type: CalendarKind, resolve: (entry) => entry.kind }),
    at: t.field({ type: 'Instant', resolve: (entry) => entry.startsAt }),
    zone: t.string({
      description: 'IANA zone in which its time was set.',
      resolve: zoneOf,
    }),
    activity: t.field({
      type: Activity,
      nullable: true,
      resolve: (entry) => (entry.kind === 'activity' ? entry.activity : null),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'Whose activity it is.',
      resolve: (entry) => (entry.kind === 'activity' ? entry.campaign : null),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'What closes for signature, whose round ends, or what is to be delivered.',
      resolve: (entry) => ('statement' in entry ? entry.statement : null),
    }),
    decision: t.field({
      type: Decision,
      nullable: true,
      description: 'What takes answers until then.',
      resolve: (entry) => (entry.kind === 'decisionCloses' ? entry.decision.id : null),
    }),
    step: t.field({
      type: LadderStep,
      nullable: true,
      description: 'What is planned for then before a delivery.',
      resolve: (entry) => (entry.kind === 'ladder' ? entry.step : null),
    }),
    round: t.int({
      nullable: true,
      description: 'The number of the round that ends.',
      resolve: (entry) => (entry.kind === 'roundEnds' ? entry.round.number : null),
    }),
  }),
});

const CalendarFeed = builder.objectRef<FeedRow>('CalendarFeed').implement({
  description: 'A private address at which the viewer’s calendar fetches what they may see.',
  fields: (t) => ({
    id: t.id({ resolve: (feed) => nodeId('CalendarFeed', feed.id) }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'Null for everything of the coalition.',
      resolve: (feed) => feed.campaignId,
    }),
    createdAt: t.field({ type: 'Instant', resolve: (feed) => feed.createdAt }),
  }),
});

const NewCalendarFeed = builder.objectRef<{ feed: FeedRow; token: string }>('NewCalendarFeed').implement({
  description: 'A private address just made. It is told once and never again.',
  fields: (t) => ({
    feed: t.field({ type: CalendarFeed, resolve: (made) => made.feed }),
    address: t.string({
      description: 'The whole address, to be kept secret.',
      resolve: (made, _args, { origin }) => origin + feedPath(made.token),
    }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  calendar: t.field({
    type: [CalendarEntry],
    description:
      'What happens between two days, both included, in the order of time: of the coalition, or of the campaign with this slug and the statements it links, as its file says it. Empty for whoever may not know it, and between days that are more than a year apart or turned around.',
    extensions: { policy: 'mayReadCalendar' },
    complexity: 30,
    args: {
      from: t.arg({ type: 'Date', required: true }),
      to: t.arg({ type: 'Date', required: true }),
      campaign: t.arg.string(),
    },
    resolve: async ({ id: coalitionId }, { campaign: slug, ...days }, { viewer, platform }) => {
      const { read } = platform.store;
      const campaign = slug == null ? null : await findCampaignBySlug(read, coalitionId, slug);
      if (campaign === undefined || !mayReadCalendar(viewer, { coalitionId, campaign }).allowed) return [];
      const of = { coalitionId, campaignId: campaign?.id ?? null };
      const span = calendarSpan.safeParse(days);
      return span.success ? calendarBetween(read, viewer, of, span.data) : [];
    },
  }),
  calendarFeeds: t.field({
    type: [CalendarFeed],
    description: 'The viewer’s own private addresses here.',
    extensions: { policy: 'isMember' },
    resolve: ({ id }, _args, { viewer, platform }) =>
      viewer.personId === null
        ? []
        : feedsOf(platform.store.read, { coalitionId: id, personId: viewer.personId }),
  }),
}));

const CreateFeedInput = builder.inputType('CreateFeedInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ description: 'None for everything of the coalition.' }),
  }),
});

const RevokeFeedInput = builder.inputType('RevokeFeedInput', {
  fields: (t) => ({ feed: t.id({ required: true }) }),
});

builder.mutationFields((t) => ({
  createFeed: t.field({
    type: NewCalendarFeed,
    errors: {},
    description: 'Gives the viewer a private address for their calendar, told once.',
    extensions: { policy: 'mayReadCalendar' },
    args: { input: t.arg({ type: CreateFeedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createFeed(platform, viewer, {
        seat: localId('Seat', input.seat),
        campaign: input.campaign ? localId('Campaign', input.campaign) : null,
      }),
  }),
  revokeFeed: t.field({
    type: CalendarFeed,
    errors: {},
    description: 'Takes a private address away: whoever still asks there finds nothing.',
    extensions: { policy: 'mayRevokeFeed' },
    args: { input: t.arg({ type: RevokeFeedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      revokeFeed(platform, viewer, { feed: localId('CalendarFeed', input.feed) }),
  }),
}));
