import type {
  Activity as ActivityRow,
  Contact as ContactRow,
  Cost as CostRow,
  PressMention as PressRow,
} from '../domain/campaigns/reads-log.ts';
import { daysOf } from '../domain/campaigns/activity-time.ts';
import type { Chapter as ChapterRow, Partner as PartnerRow } from '../domain/campaigns/reads.ts';
import { builder } from './builder.ts';
import { nodeId } from './ids.ts';
import { Language } from './language.ts';
import { Organization, Seat } from './organizations.ts';
import { Target } from './targets.ts';

export const PartnerState = builder.enumType('PartnerState', {
  values: ['invited', 'asked', 'joined', 'declined', 'left'] as const,
});

export const PartnerShown = builder.enumType('PartnerShown', {
  description: 'Who may read that an organisation takes part; only it sets it.',
  values: ['members', 'public'] as const,
});

const ChapterState = builder.enumType('ChapterState', {
  values: ['proposed', 'approved', 'declined', 'ended'] as const,
});

export const ActivityKind = builder.enumType('ActivityKind', {
  values: {
    letter: { value: 'letter' },
    meeting: { value: 'meeting' },
    hearing: { value: 'hearing' },
    press: { value: 'press' },
    march: { value: 'march' },
    sideEvent: { value: 'side-event' },
    delegation: { value: 'delegation' },
    filing: { value: 'filing' },
    other: { value: 'other' },
  } as const,
});

export const ContactKind = builder.enumType('ContactKind', {
  values: ['meeting', 'call', 'letter', 'message', 'other'] as const,
});

export const CampaignPartner = builder.objectRef<PartnerRow>('CampaignPartner').implement({
  description: 'An organisation in a campaign.',
  fields: (t) => ({
    organization: t.field({ type: Organization, resolve: (partner) => partner.organizationId }),
    state: t.field({ type: PartnerState, resolve: (partner) => partner.state }),
    shown: t.field({ type: PartnerShown, resolve: (partner) => partner.shown }),
    since: t.field({ type: 'Instant', resolve: (partner) => partner.since }),
  }),
});

export const Chapter = builder.objectRef<ChapterRow>('Chapter').implement({
  description: 'A campaign’s national or local part, carried by a partner once those who lead approve.',
  fields: (t) => ({
    id: t.id({ resolve: (chapter) => nodeId('Chapter', chapter.id) }),
    organization: t.field({ type: Organization, resolve: (chapter) => chapter.organizationId }),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    place: t.exposeString('place', { nullable: true, description: 'Null for a national chapter.' }),
    title: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (chapter, args, context) => chapter.titles[args.language ?? context.language],
    }),
    plan: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (chapter, args, context) => chapter.plan[args.language ?? context.language],
    }),
    state: t.field({ type: ChapterState, resolve: (chapter) => chapter.state }),
    public: t.exposeBoolean('public', {
      description: 'Whether its organisation lets the public page name it.',
    }),
  }),
});

export const Activity = builder.objectRef<ActivityRow>('Activity').implement({
  description: 'Something a campaign does at a time.',
  fields: (t) => ({
    id: t.id({ resolve: (activity) => nodeId('Activity', activity.id) }),
    kind: t.field({ type: ActivityKind, resolve: (activity) => activity.kind }),
    title: t.string({
      args: { language: t.arg({ type: Language }) },
      resolve: (activity, args, context) => activity.titles[args.language ?? context.language],
    }),
    place: t.exposeString('place', { nullable: true }),
    wholeDay: t.exposeBoolean('wholeDay'),
    startsAt: t.field({ type: 'Instant', resolve: (activity) => activity.startsAt }),
    endsAt: t.field({
      type: 'Instant',
      description: 'Of whole days, the midnight after the last.',
      resolve: (activity) => activity.endsAt,
    }),
    firstDay: t.field({
      type: 'Date',
      description: 'As the calendar of its zone shows it.',
      resolve: (activity) => daysOf(activity).first,
    }),
    lastDay: t.field({ type: 'Date', resolve: (activity) => daysOf(activity).last }),
    zone: t.exposeString('zone', { description: 'IANA zone in which its time was set.' }),
    public: t.exposeBoolean('public', { description: 'Whether the public page may say it.' }),
    reminders: t.exposeIntList('reminders', { description: 'Days before at which calendars remind.' }),
    cancelled: t.boolean({ resolve: (activity) => activity.cancelledAt !== null }),
    chapterId: t.id({
      nullable: true,
      description: 'The chapter it is of, if any.',
      resolve: (activity) => (activity.chapterId === null ? null : nodeId('Chapter', activity.chapterId)),
    }),
  }),
});

export const CampaignContact = builder.objectRef<ContactRow>('CampaignContact').implement({
  description: 'Who met a target for a campaign, and what came of it. For the eyes of those who take part.',
  fields: (t) => ({
    id: t.id({ resolve: (contact) => nodeId('CampaignContact', contact.id) }),
    target: t.field({ type: Target, resolve: (contact) => contact.targetId }),
    organization: t.field({
      type: Organization,
      description: 'Which organisation met them.',
      resolve: (contact) => contact.organizationId,
    }),
    kind: t.field({ type: ContactKind, resolve: (contact) => contact.kind }),
    metOn: t.field({ type: 'Date', resolve: (contact) => contact.metOn }),
    summary: t.exposeString('summary'),
    followUp: t.exposeString('followUp', { nullable: true }),
    by: t.field({ type: Seat, resolve: (contact) => contact.seatId }),
  }),
});

export const PressMention = builder.objectRef<PressRow>('PressMention').implement({
  description: 'What the press published of a campaign.',
  fields: (t) => ({
    id: t.id({ resolve: (mention) => nodeId('PressMention', mention.id) }),
    title: t.exposeString('title'),
    outlet: t.exposeString('outlet'),
    url: t.exposeString('url'),
    language: t.exposeString('language', { description: 'BCP-47.' }),
    country: t.exposeString('country', { nullable: true }),
    publishedOn: t.field({ type: 'Date', resolve: (mention) => mention.publishedOn }),
    shown: t.exposeBoolean('shown', { description: 'Whether the public page of its campaign may say it.' }),
  }),
});

export const Cost = builder.objectRef<CostRow>('Cost').implement({
  description: 'What a campaign spent.',
  fields: (t) => ({
    id: t.id({ resolve: (cost) => nodeId('Cost', cost.id) }),
    label: t.exposeString('label'),
    amount: t.exposeInt('amount', { description: 'In the currency’s smallest unit.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217.' }),
    spentOn: t.field({ type: 'Date', resolve: (cost) => cost.spentOn }),
    by: t.field({ type: Seat, resolve: (cost) => cost.seatId }),
  }),
});
