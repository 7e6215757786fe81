import {
  changeCampaign,
  createCampaign,
  publishCampaignPage,
  setShows,
  startCampaign,
  withdrawCampaignPage,
} from '../domain/campaigns/actions.ts';
import {
  addCampaignTarget,
  hideAsk,
  linkAsk,
  linkStatement,
  removeCampaignTarget,
  showAsk,
  unlinkAsk,
  unlinkStatement,
} from '../domain/campaigns/actions-links.ts';
import { closeCampaign, publishReport } from '../domain/campaigns/actions-report.ts';
import { builder } from './builder.ts';
import { Campaign, CampaignReaders, ShownPart, TargetRole } from './campaigns.ts';
import { chosenId, localId } from './ids.ts';

const CreateCampaignInput = builder.inputType('CreateCampaignInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    body: t.id({ required: true }),
    titleEs: t.string({ required: true }),
    titleEn: t.string({ required: true }),
    goalEs: t.string({ required: true }),
    goalEn: t.string({ required: true }),
    lead: t.id({ required: true, description: 'The organisation that leads it.' }),
    startsOn: t.string({ required: true, description: '"2027-01-14"' }),
    endsOn: t.string({ required: true }),
    readers: t.field({ type: CampaignReaders, required: true }),
  }),
});

const ChangeCampaignInput = builder.inputType('ChangeCampaignInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    titleEs: t.string({ required: true }),
    titleEn: t.string({ required: true }),
    goalEs: t.string({ required: true }),
    goalEn: t.string({ required: true }),
    lead: t.id({ required: true }),
    startsOn: t.string({ required: true }),
    endsOn: t.string({ required: true }),
    readers: t.field({ type: CampaignReaders, required: true }),
  }),
});

export const CampaignInput = builder.inputType('CampaignInput', {
  description: 'A step of a campaign, and the seat it is taken by.',
  fields: (t) => ({ seat: t.id({ required: true }), campaign: t.id({ required: true }) }),
});

const SetShowsInput = builder.inputType('SetShowsInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    parts: t.field({ type: [ShownPart], required: true }),
  }),
});

const CampaignAskInput = builder.inputType('CampaignAskInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    ask: t.id({ required: true }),
  }),
});

const CampaignStatementInput = builder.inputType('CampaignStatementInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    statement: t.id({ required: true }),
  }),
});

const AddCampaignTargetInput = builder.inputType('AddCampaignTargetInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    target: t.id({ required: true }),
    role: t.field({ type: TargetRole, required: true }),
  }),
});

const RemoveCampaignTargetInput = builder.inputType('RemoveCampaignTargetInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    campaign: t.id({ required: true }),
    target: t.id({ required: true }),
  }),
});

export const campaignStep = (input: { seat: string; campaign: string }) => ({
  seat: localId('Seat', input.seat),
  campaign: localId('Campaign', input.campaign),
});
const askOf = (input: { seat: string; campaign: string; ask: string }) => ({
  ...campaignStep(input),
  ask: localId('Ask', input.ask),
});
const statementOf = (input: { seat: string; campaign: string; statement: string }) => ({
  ...campaignStep(input),
  statement: localId('Statement', input.statement),
});

builder.mutationFields((t) => ({
  createCampaign: t.field({
    type: Campaign,
    errors: {},
    description: 'Begins a campaign in a body. Its address comes from its Spanish title.',
    extensions: { policy: 'mayCreateCampaign' },
    args: { input: t.arg({ type: CreateCampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      createCampaign(platform, viewer, {
        ...input,
        seat: localId('Seat', input.seat),
        body: chosenId('Body', input.body),
        lead: chosenId('Organization', input.lead),
      }),
  }),
  changeCampaign: t.field({
    type: Campaign,
    errors: {},
    description: 'Changes title, goal, lead, period and readers; the address stays.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: ChangeCampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      changeCampaign(platform, viewer, {
        ...input,
        ...campaignStep(input),
        lead: chosenId('Organization', input.lead),
      }),
  }),
  startCampaign: t.field({
    type: Campaign,
    errors: {},
    description: 'From in preparation to under way.',
    extensions: { policy: 'mayStepCampaign' },
    args: { input: t.arg({ type: CampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => startCampaign(platform, viewer, campaignStep(input)),
  }),
  closeCampaign: t.field({
    type: Campaign,
    errors: {},
    description: 'Closes a campaign under way, with its report’s figures as they stand at this moment.',
    extensions: { policy: 'mayStepCampaign' },
    args: { input: t.arg({ type: CampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => closeCampaign(platform, viewer, campaignStep(input)),
  }),
  publishReport: t.field({
    type: Campaign,
    errors: {},
    description: 'Lets the public read the report of a closed campaign, as far as its page shows.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: CampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => publishReport(platform, viewer, campaignStep(input)),
  }),
  setShows: t.field({
    type: Campaign,
    errors: {},
    description: 'Chooses the parts its public page shows.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: SetShowsInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      setShows(platform, viewer, { ...campaignStep(input), parts: input.parts }),
  }),
  publishCampaignPage: t.field({
    type: Campaign,
    errors: {},
    description: 'Gives it a public page with the parts that were chosen.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: CampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      publishCampaignPage(platform, viewer, campaignStep(input)),
  }),
  withdrawCampaignPage: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes the public page away.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: CampaignInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      withdrawCampaignPage(platform, viewer, campaignStep(input)),
  }),
  linkAsk: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes an ask into the campaign. Its agenda must be open to whoever may know the campaign.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: CampaignAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => linkAsk(platform, viewer, askOf(input)),
  }),
  unlinkAsk: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes an ask out of the campaign, and off its public page.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: CampaignAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => unlinkAsk(platform, viewer, askOf(input)),
  }),
  showAsk: t.field({
    type: Campaign,
    errors: {},
    description: 'Lets the public page show an ask, in the words and with the status it has at this moment.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: CampaignAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => showAsk(platform, viewer, askOf(input)),
  }),
  hideAsk: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes an ask off the public page.',
    extensions: { policy: 'mayRunCampaign' },
    args: { input: t.arg({ type: CampaignAskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => hideAsk(platform, viewer, askOf(input)),
  }),
  linkStatement: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes a statement, and with it its opening for signature, into the campaign.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: CampaignStatementInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => linkStatement(platform, viewer, statementOf(input)),
  }),
  unlinkStatement: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes a statement out of the campaign.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: CampaignStatementInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      unlinkStatement(platform, viewer, statementOf(input)),
  }),
  addCampaignTarget: t.field({
    type: Campaign,
    errors: {},
    description: 'Names who can decide what the campaign asks; named again, in the other role.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: AddCampaignTargetInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      addCampaignTarget(platform, viewer, {
        ...campaignStep(input),
        target: localId('Target', input.target),
        role: input.role,
      }),
  }),
  removeCampaignTarget: t.field({
    type: Campaign,
    errors: {},
    description: 'Takes a target out of the campaign.',
    extensions: { policy: 'mayEditCampaign' },
    args: { input: t.arg({ type: RemoveCampaignTargetInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      removeCampaignTarget(platform, viewer, {
        ...campaignStep(input),
        target: localId('Target', input.target),
      }),
  }),
}));
