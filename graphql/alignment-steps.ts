import { ruleUnreviewed } from '../domain/coalitions/actions.ts';
import { isMember, mayRuleUnreviewed } from '../domain/coalitions/policy.ts';
import { checkBlocks, excuseTypo } from '../domain/texts/checks/actions.ts';
import { arrangeLanguage } from '../domain/texts/checks/actions-arrange.ts';
import { CheckRole } from './alignment.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { chosenId, localId } from './ids.ts';
import { Text } from './texts.ts';

const SeenBlockInput = builder.inputType('SeenBlockInput', {
  fields: (t) => ({
    block: t.string({ required: true }),
    seen: t.string({ required: true, description: 'As its AlignedBlock said it.' }),
  }),
});

const CheckBlocksInput = builder.inputType('CheckBlocksInput', {
  description: 'Blocks in two languages, as whoever speaks of them read them.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    source: t.string({
      required: true,
      description: 'The language they were written in first; the check fixes it.',
    }),
    language: t.string({ required: true }),
    role: t.field({ type: CheckRole, required: true }),
    blocks: t.field({ type: [SeenBlockInput], required: true }),
  }),
});

const ExcuseTypoInput = builder.inputType('ExcuseTypoInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    source: t.string({ required: true }),
    language: t.string({ required: true }),
    blocks: t.field({ type: [SeenBlockInput], required: true }),
  }),
});

const ArrangeLanguageInput = builder.inputType('ArrangeLanguageInput', {
  description: 'Who sees to one language of a text: null for nobody or no day; what is left out stays.',
  fields: (t) => ({
    seat: t.id({ required: true }),
    text: t.id({ required: true }),
    language: t.string({ required: true }),
    translator: t.id({ description: 'A seat.' }),
    reviewer: t.id({ description: 'The seat of another person.' }),
    dueOn: t.string({ description: '"2027-01-14".' }),
  }),
});

const Unreviewed = builder.enumType('Unreviewed', {
  description: 'What becomes of a text in which paragraphs are behind or unreviewed.',
  values: {
    refused: { description: 'It is not closed, opened for signature or published.' },
    labelled: { description: 'It is, with a label that says how many.' },
  } as const,
});

const RuleUnreviewedInput = builder.inputType('RuleUnreviewedInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    coalition: t.id({ required: true }),
    unreviewed: t.field({ type: Unreviewed, required: true }),
  }),
});

builder.objectFields(Coalition, (t) => ({
  unreviewed: t.field({
    type: Unreviewed,
    nullable: true,
    description:
      'What it does with texts that are not reviewed in every language; null for people without a seat.',
    extensions: { policy: 'isMember' },
    resolve: ({ id, unreviewed }, _args, { viewer }) => (isMember(viewer, id).allowed ? unreviewed : null),
  }),
  mayRuleUnreviewed: t.boolean({
    description: 'Whether the viewer may rule that.',
    resolve: ({ id }, _args, { viewer }) => mayRuleUnreviewed(viewer, id).allowed,
  }),
}));

const seenBlocks = (blocks: readonly { block: string; seen: string }[]) =>
  blocks.map(({ block: id, seen }) => ({ id, seen }));

builder.mutationFields((t) => ({
  checkBlocks: t.field({
    type: Text,
    errors: {},
    description:
      'Says that blocks say the same in two languages, as who translated or as who reviewed. Nobody reviews what they translated. Refused where the words moved on since they were read.',
    extensions: { policy: 'mayCheck' },
    args: { input: t.arg({ type: CheckBlocksInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      checkBlocks(platform, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        source: input.source,
        language: input.language,
        as: input.role,
        blocks: seenBlocks(input.blocks),
      }),
  }),
  excuseTypo: t.field({
    type: Text,
    errors: {},
    description:
      'Says that what was changed on one side of reviewed blocks changed no meaning. The reviewer still sees it.',
    extensions: { policy: 'mayExcuse' },
    args: { input: t.arg({ type: ExcuseTypoInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      excuseTypo(platform, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        source: input.source,
        language: input.language,
        blocks: seenBlocks(input.blocks),
      }),
  }),
  arrangeLanguage: t.field({
    type: Text,
    errors: {},
    description: 'Says who translates one language of a text, who reviews it, and by when.',
    extensions: { policy: 'mayArrangeLanguage' },
    args: { input: t.arg({ type: ArrangeLanguageInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      arrangeLanguage(platform, viewer, {
        seat: localId('Seat', input.seat),
        text: localId('Text', input.text),
        language: input.language,
        ...(input.translator !== undefined && { translator: chosenId('Seat', input.translator ?? '') }),
        ...(input.reviewer !== undefined && { reviewer: chosenId('Seat', input.reviewer ?? '') }),
        ...(input.dueOn !== undefined && { dueOn: input.dueOn }),
      }),
  }),
  ruleUnreviewed: t.field({
    type: Coalition,
    errors: {},
    description: 'Rules what becomes of texts in which paragraphs are behind or unreviewed.',
    extensions: { policy: 'mayRuleUnreviewed' },
    args: { input: t.arg({ type: RuleUnreviewedInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      ruleUnreviewed(platform, viewer, {
        seat: localId('Seat', input.seat),
        coalition: localId('Coalition', input.coalition),
        unreviewed: input.unreviewed,
      }),
  }),
}));
