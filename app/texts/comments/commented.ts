import type { MarkedBlock, MarkedInline } from '../../../domain/texts/suggestion-marks.ts';
import type { ThreadPlace } from './places.ts';

interface CommentedInline {
  inline: MarkedInline;
  commented: boolean;
}

export interface CommentedBlock {
  /** Whether a comment is on the whole of it, or on words that are no longer in it. */
  whole: boolean;
  inlines: CommentedInline[];
}

/** A block with the words that open threads quote set apart, as the editor marks them. */
export function commentedIn(block: MarkedBlock, threads: readonly ThreadPlace[]): CommentedBlock {
  const letters = block.inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
  const found = threads.map(({ quote }) => {
    const from = quote === null ? -1 : letters.indexOf(quote);
    return from < 0 ? null : { from, to: from + quote!.length };
  });
  const ranges = found.filter((range) => range !== null);
  let at = 0;
  const inlines = block.inlines.flatMap((inline): CommentedInline[] => {
    const start = at;
    const end = start + (inline.type === 'text' ? inline.text.length : 1);
    at = end;
    if (inline.type !== 'text') return [{ inline, commented: false }];
    const edges = ranges.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > start && edge < end);
    const cuts = [...new Set([start, ...edges, end])].toSorted((one, other) => one - other);
    return cuts.slice(0, -1).map((from, index) => ({
      inline: { ...inline, text: letters.slice(from, cuts[index + 1]) },
      commented: ranges.some((range) => range.from <= from && from < range.to),
    }));
  });
  return { whole: found.includes(null), inlines };
}
