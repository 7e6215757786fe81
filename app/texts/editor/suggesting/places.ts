import type { Mark, Node } from '@tiptap/pm/model';
import { insertedBy, reformatsOf, struckBy, suggestionOf } from '../suggestion-marks.ts';

/** A stretch of words in one set of marks, with where it is in the document. */
export interface Stretch {
  from: number;
  to: number;
  text: string;
  marks: readonly Mark[];
}

/** The words of a range, stretch by stretch. */
export function stretchesIn(doc: Node, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  if (to <= from) return stretches;
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return true;
    const [start, end] = [Math.max(position, from), Math.min(position + node.nodeSize, to)];
    stretches.push({
      from: start,
      to: end,
      text: node.text!.slice(start - position, end - position),
      marks: node.marks,
    });
    return false;
  });
  return stretches.filter((stretch) => stretch.to > stretch.from);
}

/** The marks of the words on both sides of a place in a block; none where there are no words. */
export function marksAround(doc: Node, at: number): { before: readonly Mark[]; after: readonly Mark[] } {
  const { nodeBefore, nodeAfter } = doc.resolve(at);
  return { before: nodeBefore?.marks ?? [], after: nodeAfter?.marks ?? [] };
}

/**
 * Where words written at a place are put: never into the midst of what is proposed as one, but behind it. Words
 * somebody puts in are theirs, and words written amid struck ones would go with them. What one puts in oneself goes on
 * where it is, also where others meanwhile struck the words around it.
 */
export function behindProposals(doc: Node, at: number, isOwn: (id: string) => boolean): number {
  const { before, after } = marksAround(doc, at);
  const inserted = insertedBy(before);
  if (inserted !== null && isOwn(inserted)) return at;
  const amidInserted = inserted !== null && inserted === insertedBy(after);
  const struck = struckBy(after);
  if (!amidInserted && !struckBy(before).some((id) => struck.includes(id))) return at;
  return behindProposals(doc, at + doc.resolve(at).nodeAfter!.nodeSize, isOwn);
}

/** Looks that others propose for the words on both sides of a place: they hold for what is written there too. */
export function sharedReformats(doc: Node, start: number, end: number): Mark[] {
  const after = marksAround(doc, end).after;
  return marksAround(doc, start).before.filter(
    (mark) => reformatsOf([mark]).length > 0 && mark.isInSet(after),
  );
}

/**
 * The marks by which others strike what somebody puts in, and what stands behind it: what is written on there is struck
 * with it, so that no suggestion comes apart.
 */
export function strikesGoingOn(doc: Node, at: number, isOwn: (id: string) => boolean): Mark[] {
  const { before, after } = marksAround(doc, at);
  const inserted = insertedBy(before);
  if (inserted === null || !isOwn(inserted)) return [];
  return before.filter((mark) => struckBy([mark]).some((id) => !isOwn(id)) && mark.isInSet(after));
}

/** The suggestions at work in some words. */
export function suggestionsOn(marks: readonly Mark[]): string[] {
  const inserted = insertedBy(marks);
  return [
    ...new Set([
      ...(inserted === null ? [] : [inserted]),
      ...struckBy(marks),
      ...marks.filter((mark) => reformatsOf([mark]).length > 0).map(suggestionOf),
    ]),
  ];
}
