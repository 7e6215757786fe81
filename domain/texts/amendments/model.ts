import type { AmendmentsTable } from '../../../db/tables/amendments.ts';
import type { Instant } from '../../platform.ts';
import type { Wording } from './wordings.ts';
import { plainText, tidyBlock, type Block, type BlockKind, type Inline, type Marker } from '../schema.ts';

export type AmendmentKind = AmendmentsTable['kind'];
export type Verdict = NonNullable<AmendmentsTable['treatment']>;

/** What a block is, whatever it says. */
export interface Shape {
  kind: BlockKind;
  level: number;
  marker?: Marker;
}

/** What is proposed: the shape and words of a new block, another shape, or other words. */
export interface Content {
  /** Of a new block. */
  id?: string;
  shape?: Shape;
  inlines?: Inline[];
}

/** A block with the number it had in the margin. */
export interface Place {
  number: number;
  block: Block;
}

/** What it was proposed about, as that stood then. */
export interface Base {
  /** The block it is about; of an amendment to an amendment, what that one proposed. */
  at: { number: number | null; block: Block } | null;
  /** The block before the place it names; null: the beginning. */
  after: Place | null;
}

/** Undecided; or how it ended. One whose own amendment ended has lapsed with it. */
export type AmendmentState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';

/** Something said about an amendment, by a seat, with a note. */
export interface Said<Word> {
  word: Word;
  note: string | null;
  seatId: string;
  at: Instant;
}

/** A proposal about a whole block, numbered in its text: 3, and 3.1 for one to it. */
export interface Amendment {
  id: string;
  coalitionId: string;
  textId: string;
  parentId: string | null;
  number: number;
  label: string;
  language: string;
  kind: AmendmentKind;
  blockId: string | null;
  afterBlockId: string | null;
  content: Content;
  base: Base;
  reason: string;
  seatId: string;
  at: Instant;
  state: AmendmentState;
  /** What is proposed to become of it; `publishedAt` null: for the eyes of those who edit. */
  treatment: (Said<Verdict> & { publishedAt: Instant | null }) | null;
  reply: Said<'agree' | 'disagree'> | null;
  decision: Said<'accepted' | 'declined'> | null;
}

/** What an amendment would do to the words, those accepted to it counted in. */
export interface Proposal {
  id: string;
  number: number;
  label: string;
  language: string;
  kind: AmendmentKind;
  /** The block it is about; of an insertion, the new one. */
  blockId: string;
  afterBlockId: string | null;
  shape: Shape | null;
  inlines: Inline[] | null;
  base: Base;
  seatId: string;
  /** The words it proposes as they came about: its own, and then those of each that was accepted to it. */
  wordings: Wording[];
}

/** By what an amendment of each kind can itself be amended: other words, another shape, another place. */
export const AMENDABLE: Record<AmendmentKind, readonly AmendmentKind[]> = {
  insert: ['replace', 'retype', 'move'],
  replace: ['replace'],
  retype: ['retype'],
  move: ['move'],
  delete: [],
};

/** What an amendment proposes once those accepted to it are counted in, in the order they were accepted. */
export function proposalOf(amendment: Amendment, children: readonly Amendment[]): Proposal {
  const { id, number, label, language, kind, base, seatId } = amendment;
  const proposal: Proposal = {
    ...{ id, number, label, language, kind, base, seatId },
    wordings: wordingsOf(amendment),
    blockId: amendment.blockId ?? amendment.content.id ?? '',
    afterBlockId: amendment.afterBlockId,
    shape: amendment.content.shape ?? null,
    inlines: amendment.content.inlines ?? null,
  };
  for (const child of acceptedOf(amendment, children)) {
    if (child.kind === 'replace') proposal.inlines = child.content.inlines ?? null;
    proposal.wordings.push(...wordingsOf(child));
    if (child.kind === 'retype') proposal.shape = child.content.shape ?? null;
    if (child.kind === 'move') {
      proposal.afterBlockId = child.afterBlockId;
      proposal.base = { ...proposal.base, after: child.base.after };
    }
  }
  return proposal;
}

const wordingsOf = ({ seatId, content: { inlines } }: Amendment): Wording[] =>
  inlines === undefined ? [] : [{ seatId, words: plainText({ inlines }) }];

function acceptedOf(amendment: Amendment, children: readonly Amendment[]): Amendment[] {
  return children
    .filter((child) => child.parentId === amendment.id && child.decision?.word === 'accepted')
    .toSorted((a, b) => a.decision!.at.localeCompare(b.decision!.at) || a.number - b.number);
}

/** The block as an amendment would leave it; null where it takes it away. */
export function blockAfter({ kind, blockId, shape, inlines, base }: Proposal): Block | null {
  if (kind === 'delete') return null;
  const block: Block = base.at?.block ?? { id: blockId, kind: 'paragraph', level: 0, inlines: [] };
  return tidyBlock({ ...block, ...(shape ?? {}), id: blockId, inlines: inlines ?? block.inlines });
}

/** What a block is, apart from what it says. */
export function shapeOf({ kind, level, marker }: Block): Shape {
  return { kind, level, ...(marker && { marker }) };
}

export const sameShape = (one: Shape, other: Shape): boolean =>
  one.kind === other.kind && one.level === other.level && one.marker === other.marker;
