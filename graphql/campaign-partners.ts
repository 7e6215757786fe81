import {
  approveChapter,
  declineChapter,
  endChapter,
  proposeChapter,
  showChapter,
} from '../domain/campaigns/actions-chapters.ts';
import {
  acceptPartner,
  askToJoin,
  declinePartner,
  invitePartner,
  leaveCampaign,
  showPartner,
} from '../domain/campaigns/actions-partners.ts';
import { builder } from './builder.ts';
import { Chapter, PartnerShown } from './campaign-parts.ts';
import { CampaignInput, campaignStep } from './campaign-steps.ts';
import { Campaign } from './campaigns.ts';
import { localId } from './ids.ts';

const PartnerInput = builder.inputType('PartnerInput', {
  description: 'An organisation in a campaign, and the seat by which something is done about it.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    organization: t.id({ required: true }),
  }),
});

const ShowPartnerInput = builder.inputType('ShowPartnerInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    shown: t.field({ type: PartnerShown, required: true }),
  }),
});

const ProposeChapterInput = builder.inputType('ProposeChapterInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    country: t.string({ required: true, description: 'ISO 3166-1 alpha-2.' }),
    place: t.string({ description: 'None for a national chapter.' }),
    titleEs: t.string({ required: true }),
    titleEn: t.string({ required: true }),
    planEs: t.string({ required: true }),
    planEn: t.string({ required: true }),
  }),
});

const ChapterInput = builder.inputType('ChapterInput', {
  description: 'A step of a chapter, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), chapter: t.id({ required: true }) }),
});

const ShowChapterInput = builder.inputType('ShowChapterInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    chapter: t.id({ required: true }),
    public: t.boolean({ required: true }),
  }),
});

const partnerOf = (input: { seat: string; campaign: string; organization: string }) => ({
  ...campaignStep(input),
  organization: localId('Organization', input.organization),
});
const chapterOf = (input: { seat: string; chapter: string }) => ({
  seat: localId('Seat', input.seat),
  chapter: localId('Chapter', input.chapter),
});

builder.mutationFields((t) => ({
  invitePartner: t.field({
    type: Campaign,
    errors: {},
    description: 'Those who lead invite a member; one that had asked has then joined.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: PartnerInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => invitePartner(platform, viewer, partnerOf(input)),
  }),
  askToJoin: t.field({
    type: Campaign,
    errors: {},
    description: 'The seat’s organisation asks to take part; one that was invited has then joined.',
    extensions: { policy: 'mayAnswerFor' },
    args: { input: t.arg({ type: CampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => askToJoin(platform, viewer, campaignStep(input)),
  }),
  acceptPartner: t.field({
    type: Campaign,
    errors: {},
    description: 'The other side says yes: who leads to who asked, the organisation itself to an invitation.',
    extensions: { policy: 'mayAnswerFor' },
    args: { input: t.arg({ type: PartnerInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => acceptPartner(platform, viewer, partnerOf(input)),
  }),
  declinePartner: t.field({
    type: Campaign,
    errors: {},
    description: 'The other side says no.',
    extensions: { policy: 'mayAnswerFor' },
    args: { input: t.arg({ type: PartnerInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => declinePartner(platform, viewer, partnerOf(input)),
  }),
  leaveCampaign: t.field({
    type: Campaign,
    errors: {},
    description: 'The seat’s organisation leaves; its chapters end with it. Whoever leads stays.',
    extensions: { policy: 'mayAnswerFor' },
    args: { input: t.arg({ type: CampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => leaveCampaign(platform, viewer, campaignStep(input)),
  }),
  showPartner: t.field({
    type: Campaign,
    errors: {},
    description:
      'The seat’s organisation says whether the public may read that it takes part; nobody else does.',
    extensions: { policy: 'mayAnswerFor' },
    args: { input: t.arg({ type: ShowPartnerInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      showPartner(platform, viewer, { ...campaignStep(input), shown: input.shown }),
  }),
  proposeChapter: t.field({
    type: Chapter,
    errors: {},
    description: 'A partner proposes to carry the campaign in its country, or in one place of it.',
    extensions: { policy: 'mayProposeChapter' },
    args: { input: t.arg({ type: ProposeChapterInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      proposeChapter(platform, viewer, { ...input, ...campaignStep(input), place: input.place ?? null }),
  }),
  approveChapter: t.field({
    type: Chapter,
    errors: {},
    description: 'Those who lead say yes.',
    extensions: { policy: 'mayAnswerPartners' },
    args: { input: t.arg({ type: ChapterInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => approveChapter(platform, viewer, chapterOf(input)),
  }),
  declineChapter: t.field({
    type: Chapter,
    errors: {},
    description: 'Those who lead say no.',
    extensions: { policy: 'mayAnswerPartners' },
    args: { input: t.arg({ type: ChapterInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => declineChapter(platform, viewer, chapterOf(input)),
  }),
  endChapter: t.field({
    type: Chapter,
    errors: {},
    description: 'Ends a chapter; what was done in it stays.',
    extensions: { policy: 'mayEndChapter' },
    args: { input: t.arg({ type: ChapterInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => endChapter(platform, viewer, chapterOf(input)),
  }),
  showChapter: t.field({
    type: Chapter,
    errors: {},
    description: 'Its organisation says whether the public page may name it; nobody else does.',
    extensions: { policy: 'mayAnswerFor' },
    args: { input: t.arg({ type: ShowChapterInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      showChapter(platform, viewer, { ...chapterOf(input), public: input.public }),
  }),
}));
