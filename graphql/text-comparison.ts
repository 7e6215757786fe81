import {
  compareTexts,
  type ComparedBlock as BlockRow,
  type ComparedSums as SumsRow,
  type ComparedText,
} from '../domain/texts/drafts/compare.ts';
import type { ComparedPiece as PieceRow } from '../domain/texts/drafts/compare-words.ts';
import { sideAt } from '../domain/texts/drafts/reads-sides.ts';
import { BlockShape } from './amendments.ts';
import { builder } from './builder.ts';
import { Text } from './texts.ts';

const PieceChange = builder.enumType('PieceChange', {
  description: 'In both; in both but looking or linking otherwise; only in the later; only in the earlier.',
  values: ['same', 'look', 'added', 'removed'] as const,
});
const BlockChange = builder.enumType('BlockChange', {
  values: ['same', 'changed', 'added', 'removed'] as const,
});

type Look = NonNullable<PieceRow['was']>;
const Looks = builder.objectRef<Look>('WordsLook').implement({
  fields: (t) => ({
    bold: t.boolean({ resolve: ({ bold }) => bold === true }),
    italic: t.boolean({ resolve: ({ italic }) => italic === true }),
    link: t.string({ nullable: true, resolve: ({ link }) => link ?? null }),
  }),
});

export const ComparedPiece = builder
  .objectRef<PieceRow & { note: number | null }>('ComparedPiece')
  .implement({
    description: 'Some words of one look, or the place of a footnote.',
    fields: (t) => ({
      change: t.field({ type: PieceChange, resolve: ({ change }) => change }),
      text: t.string({
        description: 'A line break is a line feed; a footnote’s place is nothing.',
        resolve: ({ inline }) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : ''),
      }),
      note: t.int({
        nullable: true,
        description: 'The number of the footnote whose place it is.',
        resolve: ({ note }) => note,
      }),
      look: t.field({ type: Looks, resolve: ({ inline }) => (inline.type === 'text' ? inline : {}) }),
      was: t.field({
        type: Looks,
        nullable: true,
        description: 'Of a change of look: how it looked.',
        resolve: ({ was }) => was ?? null,
      }),
    }),
  });

type Notes = ComparedText['notes'];
const ComparedBlock = builder.objectRef<BlockRow & { notes: Notes }>('ComparedBlock').implement({
  fields: (t) => ({
    id: t.string({ resolve: ({ id }) => id }),
    change: t.field({ type: BlockChange, resolve: ({ change }) => change }),
    shape: t.field({ type: BlockShape, resolve: ({ shape }) => shape }),
    was: t.field({
      type: BlockShape,
      nullable: true,
      description: 'What it was, where that is another kind, level or marker.',
      resolve: ({ was }) => was,
    }),
    moved: t.boolean({ resolve: ({ moved }) => moved }),
    before: t.int({
      nullable: true,
      description: 'Its place among the earlier blocks, from 0.',
      resolve: ({ before }) => before,
    }),
    after: t.int({ nullable: true, resolve: ({ after }) => after }),
    note: t.int({
      nullable: true,
      description: 'Of a footnote, its number.',
      resolve: ({ id, change, shape, notes }) =>
        shape.kind === 'note' ? ((change === 'removed' ? notes.before : notes.after).get(id) ?? null) : null,
    }),
    pieces: t.field({
      type: [ComparedPiece],
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ pieces, notes }) => numberedBy(pieces, notes),
    }),
  }),
});

const ComparedSums = builder.objectRef<SumsRow>('ComparedSums').implement({
  description: 'How many paragraphs and words differ.',
  fields: (t) => ({
    changed: t.exposeInt('changed'),
    added: t.exposeInt('added'),
    removed: t.exposeInt('removed'),
    moved: t.exposeInt('moved'),
    wordsAdded: t.exposeInt('wordsAdded'),
    wordsRemoved: t.exposeInt('wordsRemoved'),
  }),
});

export const Comparison = builder.objectRef<ComparedText>('Comparison').implement({
  description: 'One language of a text at two moments: the later order, what went standing where it was.',
  fields: (t) => ({
    title: t.field({
      type: [ComparedPiece],
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ title, notes }) => numberedBy(title, notes),
    }),
    blocks: t.field({
      type: [ComparedBlock],
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ blocks, notes }) => blocks.map((block) => ({ ...block, notes })),
    }),
    sums: t.field({ type: ComparedSums, resolve: ({ sums }) => sums }),
  }),
});

/** Pieces with the numbers of the footnotes whose places are in them. */
export const numberedBy = (pieces: readonly PieceRow[], { before, after }: Notes) =>
  pieces.map((piece) => {
    const side = piece.change === 'removed' ? before : after;
    return { ...piece, note: piece.inline.type === 'noteRef' ? (side.get(piece.inline.note) ?? null) : null };
  });

builder.objectField(Text, 'comparison', (t) =>
  t.field({
    type: Comparison,
    nullable: true,
    description:
      'What changed from one moment to another; null where one of them is not there for the viewer.',
    extensions: { policy: 'mayReadDraft' },
    complexity: 2_000,
    args: {
      language: t.arg.string({ required: true }),
      from: t.arg.string({
        required: true,
        description: 'The label of a draft ("v0.1") or of a version ("v1.0"), or "now".',
      }),
      to: t.arg.string({ required: true }),
    },
    resolve: async (text, { language, from, to }, { platform, viewer }) => {
      if (!text.languages.includes(language)) return null;
      const at = (label: string) => sideAt(platform.store.read, viewer, text, { label, language });
      const [before, after] = await Promise.all([at(from), at(to)]);
      return before && after ? compareTexts(before, after) : null;
    },
  }),
);
