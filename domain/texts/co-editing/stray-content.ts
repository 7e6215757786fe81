import * as Y from 'yjs';

/** Content that reading would pass over in silence: words beside elements, elements or values among words. */
export function strayContent(block: Y.XmlElement): string | null {
  for (let item = block._start; item; item = item.right) {
    if (item.deleted) continue;
    if (!(item.content instanceof Y.ContentType)) return 'content';
    const child = item.content.type;
    if (!(child instanceof Y.XmlText)) continue;
    for (let piece = child._start; piece; piece = piece.right) {
      if (
        !piece.deleted &&
        !(piece.content instanceof Y.ContentString) &&
        !(piece.content instanceof Y.ContentFormat)
      )
        return 'content';
    }
  }
  return null;
}
