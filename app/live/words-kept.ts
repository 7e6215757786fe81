import * as Y from 'yjs';
import { fragmentLanguage } from '../../domain/texts/schema.ts';

/** The words of one block that the server did not take, for the person to copy. */
export interface KeptWords {
  language: string;
  text: string;
}

/** The blocks these updates wrote in, whole and in document order, as they stood on this screen. */
export function keptWords(doc: Y.Doc, updates: readonly Uint8Array[]): KeptWords[] {
  const touched = new Set<unknown>();
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue;
      const known = doc.store.clients.get(struct.id.client);
      if (!known || struct.id.clock >= Y.getState(doc.store, struct.id.client)) continue;
      const block = blockOf(known[Y.findIndexSS(known, struct.id.clock)]);
      if (block) touched.add(block);
    }
  }
  return [...doc.share.keys()].flatMap((name) => {
    const language = fragmentLanguage(name);
    if (language === null) return [];
    const blocks = doc
      .getXmlFragment(name)
      .toArray()
      .filter((block) => touched.has(block));
    return blocks
      .map((block) => ({ language, text: plainWords(block) }))
      .filter(({ text }) => text.trim() !== '');
  });
}

/** The block an item stands in. */
function blockOf(struct: unknown): Y.AbstractType<unknown> | null {
  if (!(struct instanceof Y.Item)) return null;
  let block =
    struct.content instanceof Y.ContentType ? (struct.content.type as Y.AbstractType<unknown>) : null;
  for (
    let parent = struct.parent;
    parent instanceof Y.AbstractType && parent._item;
    parent = parent._item.parent
  )
    block = parent as Y.AbstractType<unknown>;
  return block;
}

function plainWords(node: unknown): string {
  if (node instanceof Y.XmlText)
    return (node.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('');
  if (!(node instanceof Y.XmlElement)) return '';
  return node.nodeName === 'hardBreak' ? '\n' : node.toArray().map(plainWords).join('');
}
