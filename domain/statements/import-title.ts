import type { Imported, Notice } from '../texts/import/importer.ts';
import { normalLine } from '../texts/normal-form.ts';
import { TITLE_LENGTH } from '../texts/rules.ts';
import { HEADING_LEVELS, type Block } from '../texts/schema.ts';

/** What becomes of the title a file brings: it is the text's, or it stays among the words, or it is told of. */
export interface SettledTitle {
  /** The text had none and takes this one. */
  title?: string;
  blocks: Block[];
  notices: Notice[];
}

/**
 * `known` is the title the text already has in that language; `after` says that the words come after others,
 * where a first heading begins something of its own. Words of the file are left out only where they repeat the title.
 */
export function settleTitle(
  { title, heading, blocks }: Imported,
  { known, after }: { known: string | undefined; after: boolean },
): SettledTitle {
  if (title === undefined) return { blocks, notices: [] };
  if (!known && !after && title.length <= TITLE_LENGTH) return { title, blocks, notices: [] };
  const same = known !== undefined && known !== '' && fold(known) === fold(title);
  const told = (word: Notice['word']): Notice => ({ word, facts: { example: title } });
  if (!heading) return { blocks, notices: same ? [] : [told('title-apart')] };
  if (same && !after) return { blocks, notices: [told('title-same')] };
  const rest = after ? blocks.map(deeper) : blocks;
  return { blocks: rest.toSpliced(heading.at, 0, heading.block), notices: [] };
}

/** Below the heading that leads them, as far as levels go. */
function deeper(block: Block): Block {
  if (block.kind !== 'heading') return block;
  return { ...block, level: Math.min(HEADING_LEVELS.max, block.level + 1) };
}

/** Equal for titles that differ in capitals, accents, spaces or points alone. */
function fold(title: string): string {
  return normalLine(title)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
