import { createHash } from 'node:crypto';
import { plainText } from '../schema.ts';
import { collisionsAmong, type Collision, type Present } from './collisions.ts';
import { proposalOf, shapeOf, type Amendment, type Proposal } from './model.ts';

/** What merging some amendments comes to before anything is chosen. */
export interface Plan {
  proposals: Proposal[];
  collisions: Collision[];
  /** Amendments to them that are undecided: they are decided first. */
  waiting: Amendment[];
  /**
   * Names exactly this: what each would do, the collisions, and the blocks they touch. While it is the same, choices
   * that were made still mean what they meant, whatever is written elsewhere in the text.
   */
  seen: string;
}

/** Plans a merge of amendments, given all there are of the text and its words. */
export function planMerge(chosen: readonly Amendment[], all: readonly Amendment[], present: Present): Plan {
  const proposals = chosen.map((amendment) => proposalOf(amendment, all));
  const collisions = collisionsAmong(proposals, present);
  const ids = new Set(chosen.map(({ id }) => id));
  const waiting = all.filter(
    ({ parentId, state }) => parentId !== null && ids.has(parentId) && state === 'open',
  );
  return { proposals, collisions, waiting, seen: markOf(proposals, collisions, waiting, present) };
}

function markOf(
  proposals: readonly Proposal[],
  collisions: readonly Collision[],
  waiting: readonly Amendment[],
  { blocks }: Present,
): string {
  const touched = new Set(
    proposals.flatMap(({ blockId, afterBlockId }) => [
      blockId,
      ...(afterBlockId === null ? [] : [afterBlockId]),
    ]),
  );
  const seen = {
    proposals: proposals
      .map(({ base: _base, wordings: _wordings, ...what }) => what)
      .toSorted((a, b) => a.number - b.number),
    collisions: collisions.map(({ key, options, count }) => [key, options, count]),
    waiting: waiting.map(({ id }) => id),
    blocks: Object.entries(blocks).map(([language, own]) => [
      language,
      own.filter(({ id }) => touched.has(id)).map((block) => [block.id, shapeOf(block), plainText(block)]),
    ]),
  };
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
}
