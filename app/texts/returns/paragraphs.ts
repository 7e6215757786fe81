import { plainText, type Block } from '../../../domain/texts/schema.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { TextWordsQuery } from '../queries.ts';

const LABEL_LENGTH = 60;

/** The paragraphs of every language by the words they begin with, to choose one. */
export async function paragraphsIn(
  context: RequestContext,
  text: string,
  languages: readonly string[],
): Promise<Record<string, { block: string; label: string }[]>> {
  const all = await Promise.all(
    languages.map(async (language) => {
      const { node } = await context.graphql(TextWordsQuery, { text, language });
      const blocks = node?.__typename === 'Text' ? (node.blocks as Block[]) : [];
      return [
        language,
        blocks.map((block, index) => ({ block: block.id, label: labelOf(block, index) })),
      ] as const;
    }),
  );
  return Object.fromEntries(all);
}

function labelOf(block: Block, index: number): string {
  const words = plainText(block).replace(/\s+/g, ' ');
  const begin = words.length > LABEL_LENGTH ? `${words.slice(0, LABEL_LENGTH).toWellFormed()}…` : words;
  return `${index + 1}. ${begin}`;
}
