import type { MarkedFile } from './file-model.ts';
import { matchBlocks } from './match-blocks.ts';
import type { Origin } from './plan-origin.ts';
import type { PlannedChange, ReturnPlan, Standing } from './plan-model.ts';
import { planComments } from './plan-comments.ts';
import { planOne } from './plan-paragraph.ts';
import { planSeveral } from './plan-segment.ts';
import { withKeys } from './return-keys.ts';
import { withoutKnown } from './edits-in-file.ts';
import { segmentsOf } from './segments.ts';
import { refuseTooMuch } from './too-much.ts';

/**
 * What of a file becomes what: recorded changes within a paragraph suggestions, those of whole paragraphs amendments,
 * comments threads; and what waits for a person to say where it belongs. Nothing of it is left out.
 */
export function planReturn(file: MarkedFile, standing: Standing): ReturnPlan {
  const paragraphs = file.paragraphs.map((paragraph) => ({
    ...paragraph,
    pieces: withoutKnown(paragraph.pieces, standing.suggestions),
  }));
  const segments = segmentsOf(paragraphs);
  const origins = segments.flatMap(({ before }) => before);
  const matches = matchBlocks(origins, standing.blocks);
  const all: Origin[] = origins.map((parts, index) => ({ parts, match: matches[index]! }));
  const matched = all.filter(({ match }) => match.block !== null).length;
  const changes: Omit<PlannedChange, 'key'>[] = [];
  let next = 0;
  for (const segment of segments) {
    const own = all.slice(next, (next += segment.before.length));
    const earlier = all.slice(0, next - own.length);
    changes.push(
      ...(own.length === 1 && segment.after.length === 1
        ? planOne(own[0]!, standing)
        : planSeveral(own, segment.after, earlier, standing)),
    );
  }
  changes.push(...planComments(file, all, standing));
  refuseTooMuch(changes);
  return {
    text: file.text,
    language: file.language,
    matched,
    changes: withKeys(changes, standing.language),
    pictures: file.pictures,
  };
}
