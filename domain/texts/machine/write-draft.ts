import * as Y from 'yjs';
import { elementOf } from '../blocks-in-ydoc.ts';
import { fullEffort } from '../drafts/compare-words.ts';
import { rewrite } from '../drafts/restore-words.ts';
import { rewordBlock } from '../reword-block.ts';
import { fragmentName, plainText, type Block } from '../schema.ts';
import { isMarked } from './markup.ts';

const idOf = (child: unknown) => (child instanceof Y.XmlElement ? (child.getAttribute('id') ?? '') : '');

/**
 * Writes a block into a language: other words where it is there already, and as they look where the draft knows it;
 * else a new one behind whatever stands before it in the source.
 */
export function writeDraft(
  doc: Y.Doc,
  { language, source, block }: { language: string; source: string; block: Block },
): void {
  const there = doc.getXmlFragment(fragmentName(language));
  if (rewordBlock(doc, language, block.id, plainText(block))) {
    const element = there.toArray().find((child) => idOf(child) === block.id);
    const words = block.inlines.filter((inline) => inline.type === 'text');
    if (element instanceof Y.XmlElement && isMarked(words)) rewrite(element, block.inlines, fullEffort());
    return;
  }
  const known = there.toArray().map(idOf);
  const order = doc.getXmlFragment(fragmentName(source)).toArray().map(idOf);
  const before = order.slice(0, order.indexOf(block.id)).findLast((id) => known.includes(id));
  there.insert(before === undefined ? 0 : known.indexOf(before) + 1, [elementOf(block)]);
}
