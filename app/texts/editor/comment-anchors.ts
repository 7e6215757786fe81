import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Anchor } from '../../../domain/texts/comments/anchor.ts';

/** Between the blocks and letters of the sheet and those of the text. */
export interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Parameters<typeof relativePositionToAbsolutePosition>[3];
}

/** The chosen words, so that they are found again whatever is written before, behind and between them. */
export function anchorOf(binding: Binding, from: number, to: number): Anchor {
  return { from: placeOf(binding, from, 0), to: placeOf(binding, to, -1) };
}

/** The letters a thread was put to, wherever they stand by now; null where none of them is left. */
export function rangeOf(
  { doc, type, mapping }: Binding,
  anchor: Anchor,
  size: number,
): { from: number; to: number } | null {
  const [from, to] = [anchor.from, anchor.to].map((encoded) => {
    try {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      return relativePositionToAbsolutePosition(doc, type, Y.decodeRelativePosition(bytes), mapping);
    } catch {
      return null;
    }
  });
  return from == null || to == null || from >= to || to > size ? null : { from, to };
}

/** A place between two letters, kept by the one after it (0) or before it (-1), so that neither takes in what is typed beside. */
function placeOf({ doc, type, mapping }: Binding, at: number, side: 0 | -1): string {
  const near = absolutePositionToRelativePosition(at, type, mapping) as Y.RelativePosition;
  const found = Y.createAbsolutePositionFromRelativePosition(near, doc);
  const position =
    found === null ? near : Y.createRelativePositionFromTypeIndex(found.type, found.index, side);
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
}
