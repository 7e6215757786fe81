import type { Reader, Writer } from '../../../db/store.ts';
import { markedBlocksFromYXml } from '../blocks-in-ydoc.ts';
import { loadDoc } from '../co-editing/candidate.ts';
import { storedText } from '../co-editing/reads.ts';
import { fragmentName, plainText } from '../schema.ts';
import { asRefused, suggestionsIn } from '../suggestion-marks.ts';
import type { Present } from './collisions.ts';
import { blockAfter, proposalOf } from './model.ts';
import { amendmentsOf } from './reads.ts';

/** The accepted words of every language as they stand, and how many suggestions are undecided in each block. */
export async function presentWords(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
): Promise<Present> {
  const doc = loadDoc(await storedText(db, text.id));
  const marked = text.languages.map(
    (language) => [language, markedBlocksFromYXml(doc.getXmlFragment(fragmentName(language)))] as const,
  );
  doc.destroy();
  return {
    blocks: Object.fromEntries(marked.map(([language, blocks]) => [language, blocks.map(asRefused)])),
    suggestions: Object.fromEntries(
      marked.map(([language, blocks]) => [
        language,
        Object.fromEntries(blocks.map((block) => [block.id, suggestionsIn(block).length])),
      ]),
    ),
  };
}

/** The words an amendment would be about, as they stand: those of a block, or those that another amendment proposes. */
export async function wordsToAmend(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
  about: { parent?: string | null; language: string; block?: string | null },
): Promise<string> {
  if (about.parent) {
    const all = (await amendmentsOf(db, [text.id])).get(text.id)!;
    const parent = all.find(({ id }) => id === about.parent);
    const proposed = parent && blockAfter(proposalOf(parent, all));
    return proposed ? plainText(proposed) : '';
  }
  const { blocks } = await presentWords(db, text);
  const block = (blocks[about.language] ?? []).find(({ id }) => id === about.block);
  return block ? plainText(block) : '';
}
