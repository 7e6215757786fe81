import { suggestionsIn } from '../../domain/texts/suggestion-marks.ts';
import type { RequestContext } from '../load-context.d.ts';
import { readBlocks, readMarkedBlocks, type LanguageWords } from './blocks.ts';
import { TextMarkedWordsQuery, TextWordsQuery } from './queries.ts';

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

/** The words of a text with what is proposed in them, for whoever reads or writes them side by side. */
export async function loadMarkedWords(
  context: RequestContext,
  text: string,
  { left, right }: { left: string; right: string | null },
) {
  const { node } = await context.graphql(TextMarkedWordsQuery, { text, left, right: right ?? '' });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  const blocks = {
    left: readMarkedBlocks(node.leftBlocks),
    right: right === null ? [] : readMarkedBlocks(node.rightBlocks),
  };
  const standing = new Set([...blocks.left, ...blocks.right].flatMap(suggestionsIn));
  return {
    words: {
      left: { language: left, blocks: blocks.left, count: node.leftWords },
      right: right === null ? null : { language: right, blocks: blocks.right, count: node.rightWords },
    },
    suggestions: {
      open: node.openSuggestions,
      own: node.ownSuggestions,
      mine: node.ownSuggestions.filter((mark) => standing.has(mark)).length,
    },
  };
}
