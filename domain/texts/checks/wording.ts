import { createHash } from 'node:crypto';
import { normalInlines } from '../normal-form.ts';
import type { Block, Inline } from '../schema.ts';

/** The accepted words of one block as checks see them: what reads and links the same has one hash. */
export interface Wording {
  hash: string;
  inlines: Inline[];
}

/** Null for a block that holds no words. */
export function wordingOf(block: Pick<Block, 'inlines'>): Wording | null {
  const inlines = normalInlines(block.inlines);
  return hasWords(inlines) ? { hash: hashOf(inlines), inlines } : null;
}

/** The wordings of one language by block. Of two blocks with one id, which a merge may leave for a moment, the first counts. */
export function wordingsOf(blocks: readonly Block[]): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.id === '' || seen.has(block.id)) continue;
    seen.add(block.id);
    const wording = wordingOf(block);
    if (wording) wordings.set(block.id, wording);
  }
  return wordings;
}

const hasWords = (inlines: readonly Inline[]) =>
  inlines.some((inline) => inline.type === 'text' && inline.text.trim() !== '');

/** Of the words, their look and where they lead, breaks and the places of notes; kind and level are no words. */
function hashOf(inlines: readonly Inline[]): string {
  const said = inlines.map((inline) =>
    inline.type === 'text'
      ? ['t', inline.text, inline.bold ? 1 : 0, inline.italic ? 1 : 0, inline.link ?? '']
      : inline.type === 'noteRef'
        ? ['n', inline.note]
        : ['b'],
  );
  return createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex');
}
