import {
  AMENDABLE,
  blockAfter,
  proposalOf,
  shapeOf,
  type Amendment as AmendmentRow,
  type Shape,
} from '../domain/texts/amendments/model.ts';
import {
  mayAmend,
  mayDecideAmendment,
  mayReadTreatment,
  mayReply,
  mayWithdraw,
} from '../domain/texts/amendments/policy.ts';
import { amendmentsById, amendmentsOf, countOpenAmendments } from '../domain/texts/amendments/reads.ts';
import { mayReadText, maySuggest } from '../domain/texts/policy.ts';
import { textsById, type Text as TextRow } from '../domain/texts/reads.ts';
import { plainText, type Block } from '../domain/texts/schema.ts';
import { wordChanges } from '../domain/texts/word-changes.ts';
import {
  AmendmentKind,
  AmendmentReply,
  AmendmentState,
  AmendmentTreatmentKind,
  AmendmentVerdict,
  BlockKindEnum,
  BlockMarker,
} from './amendment-enums.ts';
import { builder } from './builder.ts';
import { Said, saidOf } from './returns.ts';
import type { GraphContext } from './context.ts';
import { perRequest } from './per-request.ts';
import { Text } from './texts.ts';
import { Voice, voiceOf } from './voices.ts';
import { WordPiece } from './word-pieces.ts';

const readableTexts = async (ids: readonly string[], { viewer, platform }: GraphContext) =>
  (await textsById(platform.store.read, [...new Set(ids)])).filter(
    (text) => mayReadText(viewer, text).allowed,
  );

export const Amendment = builder.loadableNodeRef('Amendment', {
  id: { resolve: (amendment) => amendment.id },
  sort: (amendment: AmendmentRow) => amendment.id,
  load: async (ids: string[], context: GraphContext): Promise<AmendmentRow[]> => {
    const found = await amendmentsById(context.platform.store.read, ids);
    const texts = await readableTexts(
      found.map(({ textId }) => textId),
      context,
    );
    return found.filter(({ textId }) => texts.some((text) => text.id === textId));
  },
});

const textOf = perRequest(async (ids, context) => {
  const texts = await readableTexts(ids, context);
  return (id): TextRow => texts.find((text) => text.id === id)!;
});

/** Every amendment of a text, read once per request. */
export const amendmentsOfText = perRequest(async (ids, { platform }) => {
  const all = await amendmentsOf(platform.store.read, ids);
  return (id): AmendmentRow[] => all.get(id)!;
});

const openOfText = perRequest(async (ids, { platform }) => {
  const counts = await countOpenAmendments(platform.store.read, ids);
  return (id): number => counts.get(id)!;
});

export const BlockShape = builder.objectRef<Shape>('BlockShape').implement({
  description: 'What a block is, whatever it says.',
  fields: (t) => ({
    kind: t.field({ type: BlockKindEnum, resolve: (shape) => shape.kind }),
    level: t.int({ resolve: (shape) => shape.level }),
    marker: t.field({ type: BlockMarker, nullable: true, resolve: (shape) => shape.marker }),
  }),
});

const AmendmentTreatment = builder
  .objectRef<NonNullable<AmendmentRow['treatment']>>('AmendmentTreatment')
  .implement({
    description: 'What those who edit propose to become of an amendment.',
    fields: (t) => ({
      kind: t.field({ type: AmendmentTreatmentKind, resolve: (treatment) => treatment.word }),
      note: t.exposeString('note', { nullable: true }),
      published: t.boolean({
        description: 'Every reader sees it; else those who edit alone.',
        resolve: (treatment) => treatment.publishedAt !== null,
      }),
      voice: t.field({ type: Voice, resolve: (said, _args, context) => voiceOf(context, said.seatId) }),
      at: t.field({ type: 'Instant', resolve: (treatment) => treatment.at }),
    }),
  });

const AmendmentAnswer = builder.objectRef<NonNullable<AmendmentRow['reply']>>('AmendmentAnswer').implement({
  description: 'What its proposer says to a published treatment.',
  fields: (t) => ({
    reply: t.field({ type: AmendmentReply, resolve: (answer) => answer.word }),
    note: t.exposeString('note', { nullable: true }),
    at: t.field({ type: 'Instant', resolve: (answer) => answer.at }),
  }),
});

const AmendmentDecision = builder
  .objectRef<NonNullable<AmendmentRow['decision']>>('AmendmentDecision')
  .implement({
    description: 'What became of an amendment, and by whom.',
    fields: (t) => ({
      verdict: t.field({ type: AmendmentVerdict, resolve: (decision) => decision.word }),
      note: t.exposeString('note', { nullable: true }),
      voice: t.field({ type: Voice, resolve: (said, _args, context) => voiceOf(context, said.seatId) }),
      at: t.field({ type: 'Instant', resolve: (decision) => decision.at }),
    }),
  });

interface Rights {
  withdraw: boolean;
  amend: boolean;
  treat: boolean;
  publish: boolean;
  reply: boolean;
  decide: boolean;
}

const AmendmentPermissions = builder.objectRef<Rights>('AmendmentPermissions').implement({
  description: 'What the viewer may do with an amendment by any of their seats.',
  fields: (t) => ({
    withdraw: t.exposeBoolean('withdraw'),
    amend: t.exposeBoolean('amend'),
    treat: t.exposeBoolean('treat'),
    publish: t.exposeBoolean('publish', { description: 'Its treatment, which is not published yet.' }),
    reply: t.exposeBoolean('reply'),
    decide: t.exposeBoolean('decide'),
  }),
});

function rightsOf(amendment: AmendmentRow, text: TextRow, { viewer, platform }: GraphContext): Rights {
  const now = platform.clock.now();
  const decides = mayDecideAmendment(viewer, text, amendment).allowed;
  const published = amendment.treatment !== null && amendment.treatment.publishedAt !== null;
  return {
    withdraw: mayWithdraw(viewer, text, amendment).allowed,
    amend:
      amendment.parentId === null &&
      AMENDABLE[amendment.kind].length > 0 &&
      mayAmend(viewer, text, amendment, now).allowed,
    treat: decides && !published,
    publish: decides && amendment.treatment !== null && !published,
    reply: mayReply(viewer, text, amendment).allowed,
    decide: decides,
  };
}

/** What it proposes, with what was accepted to it; of one to another amendment, what it would make of that one. */
async function proposed(amendment: AmendmentRow, context: GraphContext) {
  return proposalOf(amendment, await amendmentsOfText(context, amendment.textId));
}

const wordsOf = (block: Block | null | undefined) => (block ? plainText(block) : '');

Amendment.implement({
  description:
    'A proposal about a whole block of a text, or about what another amendment proposes. Read by whoever reads the text.',
  extensions: { policy: 'mayReadText' },
  fields: (t) => ({
    label: t.exposeString('label', {
      description: 'Its number in the text: "3", or "3.1" for one to the third.',
    }),
    kind: t.field({ type: AmendmentKind, resolve: (amendment) => amendment.kind }),
    state: t.field({ type: AmendmentState, resolve: (amendment) => amendment.state }),
    language: t.exposeString('language'),
    parent: t.field({
      type: Amendment,
      nullable: true,
      description: 'The amendment it amends.',
      resolve: (amendment) => amendment.parentId,
    }),
    children: t.field({
      type: [Amendment],
      description: 'The amendments to it, by number.',
      resolve: async (amendment, _args, context) =>
        (await amendmentsOfText(context, amendment.textId)).filter(
          ({ parentId }) => parentId === amendment.id,
        ),
    }),
    block: t.exposeString('blockId', {
      nullable: true,
      description: 'The block it is about; null for a new one.',
    }),
    paragraph: t.int({
      nullable: true,
      description: 'The number that block had when this was proposed.',
      resolve: (amendment) => amendment.base.at?.number,
    }),
    after: t.string({
      nullable: true,
      description: 'The block that a new or moved one is to follow; null: at the beginning, or it stays.',
      resolve: async (amendment, _args, context) => (await proposed(amendment, context)).afterBlockId,
    }),
    afterParagraph: t.int({
      nullable: true,
      description: 'The number which the block to be followed had then.',
      resolve: async (amendment, _args, context) => (await proposed(amendment, context)).base.after?.number,
    }),
    words: t.string({
      description: 'The words the block would have, a line break between lines.',
      resolve: async (amendment, _args, context) => wordsOf(blockAfter(await proposed(amendment, context))),
    }),
    changes: t.field({
      type: [WordPiece],
      description: 'The words as they were when it was proposed beside those it proposes.',
      complexity: 5,
      resolve: async (amendment, _args, context) =>
        wordChanges(
          wordsOf(amendment.base.at?.block),
          wordsOf(blockAfter(await proposed(amendment, context))),
        ),
    }),
    shape: t.field({
      type: BlockShape,
      nullable: true,
      description: 'What the block would be; null where it is taken away.',
      resolve: async (amendment, _args, context) => {
        const block = blockAfter(await proposed(amendment, context));
        return block && shapeOf(block);
      },
    }),
    shapeBefore: t.field({
      type: BlockShape,
      nullable: true,
      description: 'What it was when this was proposed; null for a new one.',
      resolve: ({ base }) => base.at && shapeOf(base.at.block),
    }),
    reason: t.exposeString('reason'),
    voice: t.field({ type: Voice, resolve: ({ seatId }, _args, context) => voiceOf(context, seatId) }),
    said: t.field({
      type: Said,
      nullable: true,
      description: 'Who said it in a file that the voice brought back; null where it is the voice’s own.',
      resolve: async ({ id, textId }, _args, context) =>
        (await saidOf(context, textId)).amendments.get(id) ?? null,
    }),
    at: t.field({ type: 'Instant', resolve: (amendment) => amendment.at }),
    treatment: t.field({
      type: AmendmentTreatment,
      nullable: true,
      description: 'Null while it is not published, except for those who edit.',
      extensions: { policy: 'mayReadTreatment' },
      resolve: async (amendment, _args, context) => {
        const text = await textOf(context, amendment.textId);
        return mayReadTreatment(context.viewer, text, amendment).allowed ? amendment.treatment : null;
      },
    }),
    reply: t.field({ type: AmendmentAnswer, nullable: true, resolve: (amendment) => amendment.reply }),
    decision: t.field({
      type: AmendmentDecision,
      nullable: true,
      resolve: (amendment) => amendment.decision,
    }),
    amendableBy: t.field({
      type: [AmendmentKind],
      description: 'Of which kinds an amendment to it may be: its words, its shape, its place.',
      resolve: ({ kind, parentId }) => (parentId === null ? [...AMENDABLE[kind]] : []),
    }),
    permissions: t.field({
      type: AmendmentPermissions,
      resolve: async (amendment, _args, context) =>
        rightsOf(amendment, await textOf(context, amendment.textId), context),
    }),
  }),
});

builder.objectField(Text, 'amendments', (t) =>
  t.field({
    type: [Amendment],
    description:
      'The amendments to the text by number, whatever became of them; those to others stand with those.',
    resolve: async (text, _args, context) =>
      (await amendmentsOfText(context, text.id)).filter(({ parentId }) => parentId === null),
  }),
);

builder.objectField(Text, 'openAmendments', (t) =>
  t.int({
    description: 'How many amendments are undecided, those to others counted in.',
    resolve: (text, _args, context) => openOfText(context, text.id),
  }),
);

builder.objectField(Text, 'mayAmend', (t) =>
  t.boolean({
    description: 'Whether the viewer may propose an amendment at this moment.',
    resolve: (text, _args, { viewer, platform }) => maySuggest(viewer, text, platform.clock.now()).allowed,
  }),
);
