import type { RequestContext } from '../load-context.d.ts';
import { TextWordsQuery } from './queries.ts';
import { readBlocks, type LanguageWords } from './blocks.ts';

/** The blocks of one language of a text as they now stand, and how many words they have. */
export async function loadWords(
  context: RequestContext,
  text: string,
  language: string,
): Promise<LanguageWords & { count: number }> {
  const { node } = await context.graphql(TextWordsQuery, { text, language });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  return { language, blocks: readBlocks(node.blocks), count: node.words };
}
