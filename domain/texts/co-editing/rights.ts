import { writesInAnothersName, type Taken } from './in-anothers-name.ts';
import { addsNodes, type Touched } from './touched.ts';
import { after, idsIn, suggestionFormats, viewOf, weightOf, type View, type Weight } from './views.ts';

/** What a sender may do: whoever may only read sends nothing. */
export type WritingRight = 'edit' | 'suggest';

export const BEYOND_SUGGESTING = 'beyond the right to suggest';
export const IN_ANOTHERS_NAME = "in another's name";

/** More than a person proposes in one turn. */
const FRESH_AT_ONCE = 200;
/** What a block may carry: far more than people write, and little enough to be judged in time whoever writes next. */
const HEAVIEST: Weight = { nodes: 2000, marks: 20_000, letters: 2_000_000 };
const NO_WEIGHT: Weight = { nodes: 0, marks: 0, letters: 0 };
const PARTS = ['nodes', 'marks', 'letters'] as const;

/** What a transaction does to the suggestions of the blocks it touched. */
export interface Proposals {
  /** Suggestions first seen in it. */
  fresh: string[];
  /** Known ones that stood nowhere in these blocks before, and do now: an undo, or the next words of a decided one. */
  returned: string[];
  /** Those that stood in these blocks, and stand in none of them now. */
  ended: string[];
  /** Some began or ended in these blocks. */
  changed: boolean;
}
const NONE: Proposals = { fresh: [], returned: [], ended: [], changed: false };

/**
 * Whether a transaction keeps to its sender's right, and what it proposes. Whoever suggests leaves everything as it is
 * but suggestions of their own; whoever edits writes nothing into others' suggestions. Throws nothing: the fault is told.
 */
export function judgeRight(
  touched: Touched,
  sender: { personId: string; right: WritingRight },
  proposers: ReadonlyMap<string, string>,
  taken: Taken,
): { fault: string } | Proposals {
  const { right, personId } = sender;
  if (right === 'suggest' && (touched.blocksMoved || touched.attributesWritten || addsNodes(touched)))
    return { fault: BEYOND_SUGGESTING };
  if (growsTooHeavy(touched)) return { fault: 'block too heavy' };
  const blocks = new Set([...touched.before, ...touched.after]);
  if (right === 'edit' && ![...blocks].some((block) => suggestionFormats(block).length > 0)) return NONE;
  const was = touched.before.map((block) => viewOf(block, touched.stoodBefore));
  const is = touched.after.map((block) => viewOf(block, after));
  const proposals = proposalsOf(was, is, proposers);
  if (proposals.fresh.length > FRESH_AT_ONCE) return { fault: 'too many suggestions' };
  const fresh = new Set(proposals.fresh);
  const isForeign = (id: string) => !fresh.has(id) && proposers.get(id) !== personId;
  if (
    right === 'suggest' &&
    was.some((view, i) => foreignPart(view, isForeign) !== foreignPart(is[i]!, isForeign))
  )
    return { fault: BEYOND_SUGGESTING };
  if (writesInAnothersName({ touched, was, is }, isForeign, taken)) return { fault: IN_ANOTHERS_NAME };
  return proposals;
}

/** A block that is too heavy already may still change, as long as it gains nothing. */
export function growsTooHeavy({ before, after: now, stoodBefore }: Touched): boolean {
  return now.some((block) => {
    const is = weightOf(block, after);
    const heavy = PARTS.filter((part) => is[part] > HEAVIEST[part]);
    if (heavy.length === 0) return false;
    const was = before.includes(block) ? weightOf(block, stoodBefore) : NO_WEIGHT;
    return heavy.some((part) => is[part] > was[part]);
  });
}

/** Also for what is taken without asking for rights: what a restore lost. */
export function proposalsIn(touched: Touched, proposers: ReadonlyMap<string, string>): Proposals {
  const was = touched.before.map((block) => viewOf(block, touched.stoodBefore));
  return proposalsOf(
    was,
    touched.after.map((block) => viewOf(block, after)),
    proposers,
  );
}

/** An id that stood there without an owner stays nobody's. */
function proposalsOf(was: View[], is: View[], proposers: ReadonlyMap<string, string>): Proposals {
  const [old, now] = [idsIn(was), idsIn(is)];
  const begun = [...now].filter((id) => !old.has(id));
  const ended = [...old].filter((id) => !now.has(id));
  return {
    ended,
    fresh: begun.filter((id) => !proposers.has(id)),
    returned: begun.filter((id) => proposers.has(id)),
    changed: begun.length + ended.length > 0,
  };
}

/**
 * A block without what is the sender's own: words they put in and marks they made. Accepted words, their look, footnote
 * places and breaks, and what others propose are in it, each in its place; so is what holds where the words end. Words
 * are told by the items that hold them: the same words written again would be the sender's.
 */
function foreignPart(view: View, isForeign: (id: string) => boolean): string {
  const pieces: string[][] = [];
  for (const piece of view) {
    if ('atom' in piece) {
      pieces.push([piece.atom]);
      continue;
    }
    const own = piece.insertion !== null && !isForeign(piece.insertion);
    if (own && piece.text !== '') continue;
    const proposals = piece.proposals.filter(({ id }) => isForeign(id)).map(({ id, how }) => `${how} ${id}`);
    const shape = [piece.look, own ? '' : (piece.insertion ?? ''), ...new Set(proposals.sort())];
    if (piece.text !== '' || shape.some(Boolean)) pieces.push([piece.item, ...shape]);
  }
  return JSON.stringify(pieces);
}
