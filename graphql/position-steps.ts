import { Invalid } from '../domain/errors.ts';
import {
  changePosition,
  sharePositionWith,
  supersedePosition,
  withdrawPosition,
} from '../domain/positions/actions-change.ts';
import { endorsePosition, unendorsePosition } from '../domain/positions/actions-endorse.ts';
import { setStatementStanding } from '../domain/positions/actions-standing.ts';
import { quotePosition, startStatementFrom } from '../domain/positions/actions-use.ts';
import { sharePosition, type WordingGiven } from '../domain/positions/actions.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { localId } from './ids.ts';
import { EndorsementShown } from './position-uses.ts';
import { Audience, Position } from './positions.ts';
import { Statement, StatementMode } from './statements.ts';

const PositionWordingInput = builder.inputType('PositionWordingInput', {
  description: 'A position in one language: exactly one of words, url, upload and keepFile.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'BCP-47.' }),
    title: t.string({ required: true }),
    words: t.string({ description: 'Plain words, paragraphs parted by an empty line.' }),
    url: t.string({ description: 'An http or https address.' }),
    upload: t.id({
      description: 'Of a file just uploaded by the same person: PDF, DOCX, DOC, ODT or RTF of up to 10 MB.',
    }),
    keepFile: t.boolean({ description: 'The file that this language has already.' }),
  }),
});

const SharePositionInput = builder.inputType('SharePositionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    wordings: t.field({
      type: [PositionWordingInput],
      required: true,
      description: 'The one it is called by first.',
    }),
    datedOn: t.field({ type: 'Date', required: true }),
    expiresOn: t.field({ type: 'Date', description: 'The last day it is in force.' }),
    audience: t.field({ type: Audience, required: true }),
    body: t.id({ description: 'Where the audience is one body: which.' }),
    supersedes: t.id({ description: 'A position of the same organisation that it takes the place of.' }),
  }),
});

const ChangePositionInput = builder.inputType('ChangePositionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    position: t.id({ required: true }),
    wordings: t.field({
      type: [PositionWordingInput],
      required: true,
      description: 'In place of all there are.',
    }),
    datedOn: t.field({ type: 'Date', required: true }),
    expiresOn: t.field({ type: 'Date' }),
  }),
});

const SharePositionWithInput = builder.inputType('SharePositionWithInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    position: t.id({ required: true }),
    audience: t.field({ type: Audience, required: true }),
    body: t.id(),
  }),
});

const SupersedePositionInput = builder.inputType('SupersedePositionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    position: t.id({ required: true }),
    newer: t.id({ required: true, description: 'Of the same organisation.' }),
  }),
});

const PositionInput = builder.inputType('PositionInput', {
  fields: (t) => ({ seat: t.id({ required: true }), position: t.id({ required: true }) }),
});

const EndorsePositionInput = builder.inputType('EndorsePositionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    position: t.id({ required: true }),
    shown: t.field({ type: EndorsementShown, required: true }),
  }),
});

const QuotePositionInput = builder.inputType('QuotePositionInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    position: t.id({ required: true }),
    statement: t.id({ required: true }),
    language: t.string({ required: true, description: 'Of the position and of the text.' }),
    quoted: t.string({
      required: true,
      description: 'The words; where the position is words they must stand in it.',
    }),
  }),
});

const TitleInput = builder.inputType('JointTitleInput', {
  fields: (t) => ({ language: t.string({ required: true }), title: t.string({ required: true }) }),
});

const StartStatementFromInput = builder.inputType('StartStatementFromInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    position: t.id({ required: true }),
    body: t.id({ required: true }),
    mode: t.field({ type: StatementMode, required: true }),
    jointTitles: t.field({
      type: [TitleInput],
      required: true,
      description: 'Where there is none for a language, the position’s.',
    }),
  }),
});

const SetStatementStandingInput = builder.inputType('SetStatementStandingInput', {
  fields: (t) => ({
    seat: t.id({ required: true }),
    statement: t.id({ required: true }),
    supersededBy: t.id({ description: 'Another published statement.' }),
    expiresOn: t.field({ type: 'Date', description: 'The last day it is in force.' }),
  }),
});

const stepOf = ({ seat, position }: { seat: string; position: string }) => ({
  seat: localId('Seat', seat),
  position: localId('Position', position),
});
const bodyOf = ({ body }: { body?: string | null }) => (body ? localId('Body', body) : null);

type Wording = typeof PositionWordingInput.$inferInput;

function wordingsOf(wordings: readonly Wording[], { uploads }: GraphContext): WordingGiven[] {
  return wordings.map(({ upload, language, title, words, url, keepFile }, at) => {
    const file = upload ? uploads.take(upload) : null;
    if (upload && !file) throw new Invalid([{ field: `wordings.${at}.file`, word: 'upload-gone' }]);
    return {
      language,
      title,
      words: words ?? null,
      url: url ?? null,
      file: file && { name: file.name, bytes: file.bytes },
      keepFile: keepFile ?? null,
    };
  });
}

builder.mutationFields((t) => ({
  sharePosition: t.field({
    type: Position,
    errors: {},
    description:
      'Shares what one’s organisation says: a steward of it, or who proposes or signs for it. An organisation that is protected shares nothing with the public.',
    extensions: { policy: 'maySharePosition' },
    args: { input: t.arg({ type: SharePositionInput, required: true }) },
    resolve: (_root, { input }, context) =>
      sharePosition(context.platform, context.viewer, {
        seat: localId('Seat', input.seat),
        body: bodyOf(input),
        supersedes: input.supersedes ? localId('Position', input.supersedes) : null,
        audience: input.audience,
        datedOn: input.datedOn,
        expiresOn: input.expiresOn ?? null,
        wordings: wordingsOf(input.wordings, context),
      }),
  }),
  changePosition: t.field({
    type: Position,
    errors: {},
    description: 'Changes its words, languages and days, until others endorse it, quote it or begin from it.',
    extensions: { policy: 'mayChangePosition' },
    args: { input: t.arg({ type: ChangePositionInput, required: true }) },
    resolve: (_root, { input }, context) =>
      changePosition(context.platform, context.viewer, {
        ...stepOf(input),
        datedOn: input.datedOn,
        expiresOn: input.expiresOn ?? null,
        wordings: wordingsOf(input.wordings, context),
      }),
  }),
  sharePositionWith: t.field({
    type: Position,
    errors: {},
    description: 'Shares it with more, or with fewer.',
    extensions: { policy: 'mayRulePosition' },
    args: { input: t.arg({ type: SharePositionWithInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      sharePositionWith(platform, viewer, {
        ...stepOf(input),
        audience: input.audience,
        body: bodyOf(input),
      }),
  }),
  supersedePosition: t.field({
    type: Position,
    errors: {},
    description: 'Says that another position of the same organisation takes its place.',
    extensions: { policy: 'mayRulePosition' },
    args: { input: t.arg({ type: SupersedePositionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      supersedePosition(platform, viewer, { ...stepOf(input), by: localId('Position', input.newer) }),
  }),
  withdrawPosition: t.field({
    type: Position,
    errors: {},
    description:
      'Takes it back for good: the public no longer reads it. The secretariat does so for an organisation that is no longer a member.',
    extensions: { policy: 'mayWithdrawPosition' },
    args: { input: t.arg({ type: PositionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => withdrawPosition(platform, viewer, stepOf(input)),
  }),
  endorsePosition: t.field({
    type: Position,
    errors: {},
    description: 'Says that it is also one’s own organisation’s; said again, shows it otherwise.',
    extensions: { policy: 'mayEndorse' },
    args: { input: t.arg({ type: EndorsePositionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      endorsePosition(platform, viewer, { ...stepOf(input), shown: input.shown }),
  }),
  unendorsePosition: t.field({
    type: Position,
    errors: {},
    description: 'Takes an endorsement back.',
    extensions: { policy: 'mayUnendorse' },
    args: { input: t.arg({ type: PositionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) => unendorsePosition(platform, viewer, stepOf(input)),
  }),
  quotePosition: t.field({
    type: Statement,
    errors: {},
    description:
      'Puts words of it at the end of an open text, as a quotation and where it is from; named only where it is public.',
    extensions: { policy: 'mayUsePosition' },
    args: { input: t.arg({ type: QuotePositionInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer, origin }) =>
      quotePosition(
        platform,
        viewer,
        {
          ...stepOf(input),
          statement: localId('Statement', input.statement),
          language: input.language,
          words: input.quoted,
        },
        origin,
      ),
  }),
  startStatementFrom: t.field({
    type: Statement,
    errors: {},
    description: 'Begins a joint text in a body from it: its languages and its words, and the line is kept.',
    extensions: { policy: 'mayUsePosition' },
    args: { input: t.arg({ type: StartStatementFromInput, required: true }) },
    resolve: (_root, { input }, { platform, importer, viewer }) =>
      startStatementFrom(platform, importer, viewer, {
        ...stepOf(input),
        body: localId('Body', input.body),
        mode: input.mode,
        titles: input.jointTitles,
      }),
  }),
  setStatementStanding: t.field({
    type: Statement,
    errors: {},
    description:
      'The secretariat says which published statement takes the place of this one, and until when it is in force.',
    extensions: { policy: 'maySetStanding' },
    args: { input: t.arg({ type: SetStatementStandingInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      setStatementStanding(platform, viewer, {
        seat: localId('Seat', input.seat),
        statement: localId('Statement', input.statement),
        supersededBy: input.supersededBy ? localId('Statement', input.supersededBy) : null,
        expiresOn: input.expiresOn ?? null,
      }),
  }),
}));
