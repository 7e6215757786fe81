import type * as Y from 'yjs';
import type { TextProvider } from '../../app/live/provider.ts';
import { blocksFromYXml, writeBlocks } from '../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName, plainText } from '../../domain/texts/schema.ts';

/** Writes paragraphs into an empty language, with ids that say which is which. */
export function write(doc: Y.Doc, ...paragraphs: string[]): void {
  writeBlocks(
    doc.getXmlFragment(fragmentName('es')),
    paragraphs.map((text, i) => ({
      id: `parrafo${String(i).padStart(3, '0')}`,
      kind: 'paragraph',
      level: 0,
      inlines: [{ type: 'text', text }],
    })),
  );
}

/** Types at the end of a paragraph. */
export function type(doc: Y.Doc, text: string, paragraph = 0): void {
  const block = doc.getXmlFragment(fragmentName('es')).get(paragraph) as Y.XmlElement;
  const words = block.get(0) as Y.XmlText;
  words.insert(words.length, text);
}

/** The paragraphs as somebody reads them. */
export function read(doc: Y.Doc, language = 'es'): string[] {
  return blocksFromYXml(doc.getXmlFragment(fragmentName(language))).map(plainText);
}

export function synced(provider: TextProvider): Promise<void> {
  return provider.synced ? Promise.resolve() : new Promise((resolve) => provider.once('synced', resolve));
}
