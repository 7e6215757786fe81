import { changesIn, pairsOfLanguage, type ChangesOfPair } from '../domain/texts/checks/changes.ts';
import { mayArrangeLanguage, mayCheck, mayExcuse } from '../domain/texts/checks/policy.ts';
import { alignmentOf, careOfLanguages, type LanguageCare } from '../domain/texts/checks/reads.ts';
import { sumsOfText } from '../domain/texts/checks/reads-sums.ts';
import { askable, mostlyWrittenBy } from '../domain/texts/checks/reads-people.ts';
import type { AlignedPair, CheckFacts, LanguageSums } from '../domain/texts/checks/standing.ts';
import type { ComparedPiece as PieceRow } from '../domain/texts/drafts/compare-words.ts';
import type { Mentionable } from '../domain/texts/comments/reads-people.ts';
import type { Text as TextRow } from '../domain/texts/reads.ts';
import { noteNumbers, type Block } from '../domain/texts/schema.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { nodeId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { ComparedPiece, numberedBy } from './text-comparison.ts';
import { markedWordsOfText, Text, wordsOfText } from './texts.ts';
import { Voice, voiceOf } from './voices.ts';

const AlignmentState = builder.enumType('AlignmentState', {
  description:
    'Whether a block says the same in two languages. Computed from its words and its latest check.',
  values: {
    inStep: { value: 'in-step', description: 'Reviewed, and unchanged since.' },
    behind: { value: 'behind', description: 'One side was changed since the latest check.' },
    both: { value: 'both', description: 'Both sides were.' },
    unreviewed: { value: 'unreviewed', description: 'Nobody but whoever translated it has said so.' },
    absent: { value: 'absent', description: 'One of the languages has no words for it.' },
  } as const,
});

const AlignmentSide = builder.enumType('AlignmentSide', {
  values: {
    source: { description: 'The language the block was written in first.' },
    translation: { description: 'The other one.' },
  } as const,
});

export const CheckRole = builder.enumType('CheckRole', {
  values: {
    translated: { description: 'Said by who translated it: somebody else is to review.' },
    reviewed: { description: 'Said by somebody else.' },
  } as const,
});

const CheckKind = builder.enumType('CheckKind', {
  values: {
    checked: { description: 'Both say the same.' },
    typo: { description: 'What was changed on one side changed no meaning.' },
  } as const,
});

const Check = builder.objectRef<CheckFacts>('Check').implement({
  description: '"This block says the same as that one": who said so, as whom, and when.',
  fields: (t) => ({
    kind: t.field({ type: CheckKind, resolve: ({ kind }) => kind }),
    role: t.field({ type: CheckRole, resolve: ({ role }) => role }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
    voice: t.field({ type: Voice, resolve: ({ seat_id }, _args, context) => voiceOf(context, seat_id) }),
  }),
});

interface PairShown {
  text: TextRow;
  pair: AlignedPair;
  changes: ChangesOfPair | undefined;
  blocks: Record<string, Block[]>;
  own: boolean;
}

export const AlignedBlock = builder.objectRef<PairShown>('AlignedBlock').implement({
  description: 'A block in the language it was written in first, and in another.',
  fields: (t) => ({
    block: t.string({
      description: 'Its id, the same in every language.',
      resolve: ({ pair }) => pair.block,
    }),
    source: t.string({
      description: 'BCP-47: as its latest check says; else the first language of the text that has it.',
      resolve: ({ pair }) => pair.source,
    }),
    language: t.string({ resolve: ({ pair }) => pair.language }),
    state: t.field({ type: AlignmentState, resolve: ({ pair }) => pair.state }),
    changed: t.field({
      type: AlignmentSide,
      nullable: true,
      description: 'Of one that is behind: the side that was changed.',
      resolve: ({ pair }) => pair.changed,
    }),
    removed: t.boolean({
      description: 'Of one that is absent: both languages had it once.',
      resolve: ({ pair }) => pair.removed,
    }),
    typo: t.boolean({
      description: 'Somebody changed it and said that its meaning is the same; nobody looked since.',
      resolve: ({ pair }) => pair.typo,
    }),
    machine: t.boolean({
      description: 'A machine drafted the words of the other language, and no person has reviewed them.',
      resolve: ({ pair }) => pair.machine,
    }),
    seen: t.string({
      description: 'Names exactly these words; a mutation takes it back.',
      resolve: ({ pair }) => pair.seen,
    }),
    own: t.boolean({
      description: 'The viewer translated these words: somebody else reviews them.',
      resolve: ({ own }) => own,
    }),
    latest: t.field({ type: Check, nullable: true, resolve: ({ pair }) => pair.latest }),
    sourceChange: t.field({
      type: [ComparedPiece],
      nullable: true,
      description: 'What was changed in the source since; null where nothing was.',
      resolve: ({ pair, changes, blocks }) => drawn(changes?.source, blocks[pair.source]),
    }),
    translationChange: t.field({
      type: [ComparedPiece],
      nullable: true,
      resolve: ({ pair, changes, blocks }) => drawn(changes?.translation, blocks[pair.language]),
    }),
  }),
});

function drawn(pieces: readonly PieceRow[] | null | undefined, blocks: readonly Block[] = []) {
  if (!pieces) return null;
  const notes = noteNumbers(blocks);
  return numberedBy(pieces, { before: notes, after: notes });
}

interface StandingShown {
  sums: LanguageSums;
  care: LanguageCare | undefined;
  /** Seats the viewer may name: any other could tell whose an alias is. */
  named: ReadonlySet<string>;
}

const seatNamed = (seat: string | null | undefined, named: ReadonlySet<string>) =>
  seat && named.has(seat) ? nodeId('Seat', seat) : null;

const LanguageStanding = builder.objectRef<StandingShown>('LanguageStanding').implement({
  description: 'How far one language of a text is. Each block counts for the languages it was translated to.',
  fields: (t) => ({
    language: t.string({ resolve: ({ sums }) => sums.language }),
    all: t.int({ resolve: ({ sums }) => sums.all }),
    inStep: t.int({ resolve: ({ sums }) => sums.inStep }),
    behind: t.int({ description: 'One side or both were changed.', resolve: ({ sums }) => sums.behind }),
    unreviewed: t.int({ resolve: ({ sums }) => sums.unreviewed }),
    absent: t.int({ resolve: ({ sums }) => sums.absent }),
    typos: t.int({
      description: 'With a change that was said to change no meaning, for the reviewer to see.',
      resolve: ({ sums }) => sums.typos,
    }),
    machine: t.int({
      description: 'Drafted by a machine, and by no person reviewed.',
      resolve: ({ sums }) => sums.machine,
    }),
    translator: t.field({
      type: Voice,
      nullable: true,
      resolve: ({ care }, _args, context) =>
        care?.translatorSeatId ? voiceOf(context, care.translatorSeatId) : null,
    }),
    translatorSeat: t.id({
      nullable: true,
      description: 'What a mutation takes; null where the viewer could not ask them.',
      resolve: ({ care, named }) => seatNamed(care?.translatorSeatId, named),
    }),
    reviewer: t.field({
      type: Voice,
      nullable: true,
      resolve: ({ care }, _args, context) =>
        care?.reviewerSeatId ? voiceOf(context, care.reviewerSeatId) : null,
    }),
    reviewerSeat: t.id({
      nullable: true,
      resolve: ({ care, named }) => seatNamed(care?.reviewerSeatId, named),
    }),
    dueOn: t.field({ type: 'Date', nullable: true, resolve: ({ care }) => care?.dueOn ?? null }),
  }),
});

const Askable = builder.objectRef<Mentionable>('Askable').implement({
  description: 'Who may be asked to translate or review.',
  fields: (t) => ({
    seat: t.id({ resolve: ({ seatId }) => nodeId('Seat', seatId) }),
    voice: t.field({ type: Voice, resolve: ({ seatId }, _args, context) => voiceOf(context, seatId) }),
  }),
});

const careOf = perRequest(async (ids, { platform }) => {
  const care = await careOfLanguages(platform.store.read, ids);
  return (id) => care.filter(({ textId }) => textId === id);
});

/** Nobody for who may not arrange. */
async function askableBy(text: TextRow, { viewer, platform }: GraphContext): Promise<Mentionable[]> {
  if (!mayArrangeLanguage(viewer, text).allowed) return [];
  return askable(platform.store.read, viewer, text, platform.clock.now());
}

/** By the words read once for all that ask. */
async function alignmentOfWords(text: TextRow, context: GraphContext) {
  const { head } = await markedWordsOfText(context, text.id);
  const blocks = await wordsOfText(context, text.id);
  return alignmentOf(context.platform.store.read, text, { head, blocks });
}

/** Which of these blocks the viewer translated, as far as the page can know before they say more. */
async function ownBlocks(text: TextRow, pairs: readonly AlignedPair[], context: GraphContext) {
  const { viewer, platform } = context;
  const personId = viewer.personId ?? '';
  const mine = (seat: string | null | undefined) => viewer.seats.some(({ id }) => id === seat);
  const care = await careOf(context, text.id);
  const languages = [...new Set(pairs.map(({ language }) => language))];
  const written = new Map<string, Set<string>>();
  for (const language of languages)
    written.set(language, await mostlyWrittenBy(platform.store.read, text, { language, personId }));
  return ({ block, language, state, latest }: AlignedPair) =>
    written.get(language)!.has(block) ||
    mine(care.find((one) => one.language === language)?.translatorSeatId) ||
    (state === 'unreviewed' && latest?.role === 'translated' && mine(latest.seat_id));
}

builder.objectFields(Text, (t) => ({
  alignment: t.field({
    type: [AlignedBlock],
    description:
      'Every block beside one language of the text, in the order of the reference language, then of the others.',
    args: { language: t.arg.string({ required: true }) },
    complexity: { field: 60, multiplier: 20 },
    resolve: async (text, { language }, context) => {
      const alignment = await alignmentOfWords(text, context);
      const pairs = pairsOfLanguage(alignment, language);
      const changes = await changesIn(context.platform.store.read, pairs);
      const own = await ownBlocks(text, pairs, context);
      const { blocks } = alignment;
      return pairs.map((pair) => ({ text, pair, changes: changes.get(pair), blocks, own: own(pair) }));
    },
  }),
  languageStandings: t.field({
    type: [LanguageStanding],
    description: 'The reference language first.',
    complexity: { field: 30, multiplier: 3 },
    resolve: async (text, _args, context) => {
      const care = await careOf(context, text.id);
      const named = new Set(
        care.length === 0 ? [] : (await askableBy(text, context)).map(({ seatId }) => seatId),
      );
      return (await sumsOfText(context.platform.store.read, text)).map((sums) => ({
        sums,
        named,
        care: care.find(({ language }) => language === sums.language),
      }));
    },
  }),
  mayCheck: t.boolean({
    description: 'Whether the viewer may say that blocks say the same in this language.',
    args: { language: t.arg.string({ required: true }) },
    resolve: async (text, { language }, context) => {
      const care = (await careOf(context, text.id)).find((one) => one.language === language);
      return mayCheck(context.viewer, text, care).allowed;
    },
  }),
  mayExcuse: t.boolean({
    description: 'Whether the viewer may say that a change was a typo.',
    resolve: (text, _args, { viewer }) => mayExcuse(viewer, text).allowed,
  }),
  mayArrangeLanguages: t.boolean({
    description: 'Whether the viewer may say who translates and reviews, and by when.',
    resolve: (text, _args, { viewer }) => mayArrangeLanguage(viewer, text).allowed,
  }),
  askable: t.field({
    type: [Askable],
    description: 'Whom the viewer may ask to translate or review; nobody for who may not.',
    resolve: (text, _args, context) => askableBy(text, context),
  }),
}));
