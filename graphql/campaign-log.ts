import { cancelActivity, changeActivity, createActivity } from '../domain/campaigns/actions-activities.ts';
import {
  addCost,
  addPressMention,
  hidePressMention,
  logContact,
  removeContact,
  removeCost,
  removePressMention,
  showPressMention,
} from '../domain/campaigns/actions-log.ts';
import { builder } from './builder.ts';
import { Activity, ActivityKind, ContactKind } from './campaign-parts.ts';
import { campaignStep } from './campaign-steps.ts';
import { Campaign } from './campaigns.ts';
import { localId } from './ids.ts';

const LOCAL_TIME = 'Local time in `zone`: "2027-03-02T10:00"; of whole days the day: "2027-03-02".';
const LOCAL_END = `${LOCAL_TIME} What is left out of it is as it begins.`;

const CreateActivityInput = builder.inputType('CreateActivityInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    kind: t.field({ type: ActivityKind, required: true }),
    titleEs: t.string({ required: true }),
    titleEn: t.string({ required: true }),
    place: t.string(),
    wholeDay: t.boolean({ required: true }),
    startsAt: t.string({ required: true, description: LOCAL_TIME }),
    endsAt: t.string({ required: true, description: LOCAL_END }),
    zone: t.string({ required: true, description: 'IANA zone.' }),
    public: t.boolean({ required: true }),
    reminders: t.intList({ required: true, description: 'Days before.' }),
    chapter: t.id({ description: 'The chapter it is of, if any.' }),
  }),
});

const ChangeActivityInput = builder.inputType('ChangeActivityInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    activity: t.id({ required: true }),
    kind: t.field({ type: ActivityKind, required: true }),
    titleEs: t.string({ required: true }),
    titleEn: t.string({ required: true }),
    place: t.string(),
    wholeDay: t.boolean({ required: true }),
    startsAt: t.string({ required: true, description: LOCAL_TIME }),
    endsAt: t.string({ required: true, description: LOCAL_END }),
    zone: t.string({ required: true, description: 'IANA zone.' }),
    public: t.boolean({ required: true }),
    reminders: t.intList({ required: true, description: 'Days before.' }),
    chapter: t.id(),
  }),
});

const ActivityInput = builder.inputType('ActivityInput', {
  fields: (t) => ({ seat: t.id({ required: true }), activity: t.id({ required: true }) }),
});

const LogContactInput = builder.inputType('LogContactInput', {
  fields: (t) => ({
    seat: t.id({ required: true, description: 'Its organisation is the one that met them.' }),
    campaign: t.id({ required: true }),
    target: t.id({ required: true }),
    kind: t.field({ type: ContactKind, required: true }),
    metOn: t.string({ required: true, description: '"2027-01-14"' }),
    summary: t.string({ required: true }),
    followUp: t.string(),
  }),
});

const AddPressMentionInput = builder.inputType('AddPressMentionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    title: t.string({ required: true }),
    outlet: t.string({ required: true }),
    url: t.string({ required: true }),
    language: t.string({ required: true, description: 'BCP-47.' }),
    country: t.string({ description: 'ISO 3166-1 alpha-2.' }),
    publishedOn: t.string({ required: true }),
  }),
});

const AddCostInput = builder.inputType('AddCostInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    label: t.string({ required: true }),
    amount: t.int({ required: true, description: 'In the currency’s smallest unit.' }),
    currency: t.string({ required: true, description: 'ISO 4217.' }),
    spentOn: t.string({ required: true }),
  }),
});

const RemoveContactInput = builder.inputType('RemoveContactInput', {
  fields: (t) => ({ seat: t.id({ required: true }), contact: t.id({ required: true }) }),
});
const PressMentionInput = builder.inputType('PressMentionInput', {
  fields: (t) => ({ seat: t.id({ required: true }), pressMention: t.id({ required: true }) }),
});
const RemovePressMentionInput = builder.inputType('RemovePressMentionInput', {
  fields: (t) => ({ seat: t.id({ required: true }), pressMention: t.id({ required: true }) }),
});
const RemoveCostInput = builder.inputType('RemoveCostInput', {
  fields: (t) => ({ seat: t.id({ required: true }), cost: t.id({ required: true }) }),
});

const chapterOf = (input: { chapter?: string | null }) =>
  input.chapter ? localId('Chapter', input.chapter) : null;

const mentionOf = (input: { seat: string; pressMention: string }) => ({
  seat: localId('Seat', input.seat),
  pressMention: localId('PressMention', input.pressMention),
});

builder.mutationFields((t) => ({
  createActivity: t.field({
    type: Activity,
    errors: {},
    description: 'Puts something on the calendar of a campaign, or of one of its chapters.',
    extensions: { policy: 'mayKeepChapter' },
    args: { input: t.arg({ type: CreateActivityInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createActivity(platform, viewer, {
        ...input,
        ...campaignStep(input),
        place: input.place ?? null,
        chapter: chapterOf(input),
      }),
  }),
  changeActivity: t.field({
    type: Activity,
    errors: {},
    description: 'Changes it; calendars that hold it take the change over.',
    extensions: { policy: 'mayKeepChapter' },
    args: { input: t.arg({ type: ChangeActivityInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      changeActivity(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        activity: localId('Activity', input.activity),
        place: input.place ?? null,
        chapter: chapterOf(input),
      }),
  }),
  cancelActivity: t.field({
    type: Activity,
    errors: {},
    description: 'Calls it off: it stays on calendars as cancelled.',
    extensions: { policy: 'mayKeepChapter' },
    args: { input: t.arg({ type: ActivityInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      cancelActivity(platform, viewer, {
        seat: localId('Seat', input.seat),
        activity: localId('Activity', input.activity),
      }),
  }),
  logContact: t.field({
    type: Campaign,
    errors: {},
    description: 'Notes who was met and what came of it. For the eyes of those who take part.',
    extensions: { policy: 'mayContribute' },
    args: { input: t.arg({ type: LogContactInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      logContact(platform, viewer, {
        ...input,
        ...campaignStep(input),
        target: localId('Target', input.target),
        followUp: input.followUp ?? null,
      }),
  }),
  removeContact: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes a contact away: whoever noted it, and who edits the campaign.',
    extensions: { policy: 'mayTakeBack' },
    args: { input: t.arg({ type: RemoveContactInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      removeContact(platform, viewer, {
        seat: localId('Seat', input.seat),
        contact: localId('CampaignContact', input.contact),
      }),
  }),
  addPressMention: t.field({
    type: Campaign,
    errors: {},
    description:
      'Notes what the press published; the public reads it once those who run the campaign show it.',
    extensions: { policy: 'mayContribute' },
    args: { input: t.arg({ type: AddPressMentionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addPressMention(platform, viewer, {
        ...input,
        ...campaignStep(input),
        country: input.country ?? null,
      }),
  }),
  removePressMention: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes a press mention away.',
    extensions: { policy: 'mayTakeBack' },
    args: { input: t.arg({ type: RemovePressMentionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      removePressMention(platform, viewer, mentionOf(input)),
  }),
  showPressMention: t.field({
    type: Campaign,
    errors: {},
    description: 'Lets the public page say a press mention.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: PressMentionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => showPressMention(platform, viewer, mentionOf(input)),
  }),
  hidePressMention: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes a press mention off the public page.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: PressMentionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => hidePressMention(platform, viewer, mentionOf(input)),
  }),
  addCost: t.field({
    type: Campaign,
    errors: {},
    description: 'Notes what was spent.',
    extensions: { policy: 'mayContribute' },
    args: { input: t.arg({ type: AddCostInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addCost(platform, viewer, { ...input, ...campaignStep(input) }),
  }),
  removeCost: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes a cost away.',
    extensions: { policy: 'mayTakeBack' },
    args: { input: t.arg({ type: RemoveCostInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      removeCost(platform, viewer, {
        seat: localId('Seat', input.seat),
        cost: localId('Cost', input.cost),
      }),
  }),
}));
