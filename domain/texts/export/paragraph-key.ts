import { createHash } from 'node:crypto';
import { BLOCK_ID, plainText, type Block } from '../schema.ts';

/** The bookmark of the title, which is no block. */
export const TITLE_KEY = 't_title';

/** What a file calls the paragraph of a block: whose it is, and which accepted words it went out with. */
export function paragraphKey(block: Pick<Block, 'id' | 'inlines'>): string {
  return `b_${block.id}_${digestOf(plainText(block))}`;
}

/**
 * The block a bookmark stands for, and the digest of the words it left with; null for any other bookmark. LibreOffice
 * adds "Copy 1" to those among words it keeps as taken out.
 */
export function readParagraphKey(name: string): { block: string; digest: string } | null {
  const [, block, digest] = /^b_([a-z0-9]{10})_([0-9a-f]{8})(?: Copy \d+)*$/.exec(name) ?? [];
  return block !== undefined && digest !== undefined && BLOCK_ID.test(block) ? { block, digest } : null;
}

/** Of words as a word processor keeps them: white space of any kind and number is one space. */
export function digestOf(words: string): string {
  return createHash('sha256').update(spaced(words)).digest('hex').slice(0, 8);
}

/** Words without differences of white space and composition, which files do not keep. */
export const spaced = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim();
