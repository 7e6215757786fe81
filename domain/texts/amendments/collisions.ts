import { plainText, type Block } from '../schema.ts';
import { sameShape, shapeOf, type Proposal } from './model.ts';
import { anchorsOf, placeGone, standsThere } from './placing.ts';

/** The words as they stand, and how many suggestions are undecided in each block of each language. */
export interface Present {
  blocks: Readonly<Record<string, readonly Block[]>>;
  suggestions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What may become of a collision: of one amendment and the words as they stand, or of two amendments. */
export const CHOICES = [
  'apply',
  'keep',
  'first',
  'second',
  'both',
  'first-then-second',
  'second-then-first',
  'neither',
] as const;
export type Choice = (typeof CHOICES)[number];

export const REASONS = [
  'block-gone',
  'place-gone',
  'words-changed',
  'shape-changed',
  'no-effect',
  'suggestions-open',
  'same-effect',
  'same-words',
  'same-shape',
  'two-places',
  'deleted',
  'anchor-deleted',
  'anchor-moved',
  'one-place',
] as const;
export type Reason = (typeof REASONS)[number];

/** Something that amendments do not settle by themselves: whoever merges chooses. */
export interface Collision {
  key: string;
  reason: Reason;
  /** Of one amendment, or of two: `first` and `second` in this order. */
  amendments: readonly Proposal[];
  options: readonly Choice[];
  /** How many suggestions would go. */
  count: number;
}

const ONE_OF_TWO = ['first', 'second', 'neither'] as const;

/** Every collision among amendments, and between each of them and the words as they stand. */
export function collisionsAmong(proposals: readonly Proposal[], present: Present): Collision[] {
  const ordered = proposals.toSorted((a, b) => a.number - b.number);
  return [
    ...ordered.flatMap((proposal) => withPresent(proposal, present)),
    ...ordered.flatMap((one, at) => ordered.slice(at + 1).flatMap((other) => between(one, other, present))),
  ];
}

function collision(
  reason: Reason,
  amendments: readonly Proposal[],
  options: readonly Choice[],
  count = 0,
): Collision {
  return { key: [reason, ...amendments.map(({ id }) => id)].join(':'), reason, amendments, options, count };
}

function withPresent(proposal: Proposal, { blocks, suggestions }: Present): Collision[] {
  const { kind, language, blockId, base } = proposal;
  const found: Collision[] = [];
  const ask = (reason: Reason, options: readonly Choice[] = ['apply', 'keep'], count = 0) =>
    found.push(collision(reason, [proposal], options, count));
  if (placeGone(proposal, blocks)) ask('place-gone');
  const block = (blocks[language] ?? []).find(({ id }) => id === blockId);
  if (kind === 'insert') {
    if (block) ask('no-effect');
    return found;
  }
  if (!block) return [collision('block-gone', [proposal], kind === 'delete' ? ['apply', 'keep'] : ['keep'])];
  if (kind === 'move' && standsThere(proposal, blocks)) ask('no-effect');
  if (kind === 'retype' && proposal.shape) {
    if (sameShape(shapeOf(block), proposal.shape)) ask('no-effect');
    else if (base.at && !sameShape(shapeOf(block), shapeOf(base.at.block))) ask('shape-changed');
  }
  if (kind !== 'replace' && kind !== 'delete') return found;
  const now = plainText(block);
  if (kind === 'replace' && now === plainText({ inlines: proposal.inlines ?? [] })) ask('no-effect');
  else if (base.at && now !== plainText(base.at.block)) ask('words-changed');
  const languages = kind === 'delete' ? Object.keys(blocks) : [language];
  const open = languages.reduce((sum, one) => sum + (suggestions[one]?.[blockId] ?? 0), 0);
  if (open > 0) ask('suggestions-open', ['apply', 'keep'], open);
  return found;
}

function between(one: Proposal, other: Proposal, present: Present): Collision[] {
  const target = (proposal: Proposal) => (proposal.kind === 'insert' ? null : proposal.blockId);
  if (target(one) !== null && target(one) === target(other)) return onOneBlock(one, other);
  return aboutPlaces(one, other, present);
}

function onOneBlock(one: Proposal, other: Proposal): Collision[] {
  const pair = [one, other];
  const same = () => [collision('same-effect', pair, ['both', ...ONE_OF_TWO])];
  if (one.kind !== other.kind) {
    const deletes = one.kind === 'delete' || other.kind === 'delete';
    return deletes ? [collision('deleted', pair, ONE_OF_TWO)] : [];
  }
  switch (one.kind) {
    case 'replace':
      if (one.language !== other.language) return [];
      return wordsOf(one) === wordsOf(other) ? same() : [collision('same-words', pair, ONE_OF_TWO)];
    case 'retype':
      return one.shape && other.shape && sameShape(one.shape, other.shape)
        ? same()
        : [collision('same-shape', pair, ONE_OF_TWO)];
    case 'move':
      return one.language === other.language && one.afterBlockId === other.afterBlockId
        ? same()
        : [collision('two-places', pair, ONE_OF_TWO)];
    default:
      return same();
  }
}

function aboutPlaces(one: Proposal, other: Proposal, { blocks }: Present): Collision[] {
  const found: Collision[] = [];
  const follows = (placed: Proposal, of: Proposal) =>
    (placed.kind === 'insert' || placed.kind === 'move') &&
    of.kind !== 'insert' &&
    [...anchorsOf(placed, blocks).values()].includes(of.blockId);
  for (const [placed, of] of [
    [one, other],
    [other, one],
  ] as const) {
    if (!follows(placed, of)) continue;
    if (of.kind === 'delete') found.push(collision('anchor-deleted', [placed, of], ['both', ...ONE_OF_TWO]));
    if (of.kind === 'move' && !found.some(({ reason }) => reason === 'anchor-moved'))
      found.push(
        collision('anchor-moved', [placed, of], ['first-then-second', 'second-then-first', ...ONE_OF_TWO]),
      );
  }
  if (inOnePlace(one, other, blocks))
    found.push(
      collision('one-place', [one, other], ['first-then-second', 'second-then-first', ...ONE_OF_TWO]),
    );
  return found;
}

/** Two moves of one language that follow different blocks there keep the order of those wherever they meet. */
function inOnePlace(one: Proposal, other: Proposal, blocks: Present['blocks']): boolean {
  const [places, others] = [anchorsOf(one, blocks), anchorsOf(other, blocks)];
  const meet = [...places].some(([language, anchor]) => others.get(language) === anchor);
  if (!meet) return false;
  const parted = one.language === other.language && places.get(one.language) !== others.get(other.language);
  return !parted;
}

const wordsOf = ({ inlines }: Proposal) => plainText({ inlines: inlines ?? [] });
