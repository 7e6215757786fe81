import * as Y from 'yjs';
import { elementOf } from '../blocks-in-ydoc.ts';
import { rewordBlock } from '../reword-block.ts';
import { fragmentName, plainText, type Block } from '../schema.ts';

const idOf = (child: unknown) => (child instanceof Y.XmlElement ? (child.getAttribute('id') ?? '') : '');

/**
 * Writes a block into a language: other words where it is there already, else a new one behind whatever stands before it
 * in the source.
 */
export function writeDraft(
  doc: Y.Doc,
  { language, source, block }: { language: string; source: string; block: Block },
): void {
  if (rewordBlock(doc, language, block.id, plainText(block))) return;
  const there = doc.getXmlFragment(fragmentName(language));
  const known = there.toArray().map(idOf);
  const order = doc.getXmlFragment(fragmentName(source)).toArray().map(idOf);
  const before = order.slice(0, order.indexOf(block.id)).findLast((id) => known.includes(id));
  there.insert(before === undefined ? 0 : known.indexOf(before) + 1, [elementOf(block)]);
}
