import type { MarkedBlock, MarkedInline, Reformat } from '../suggestion-marks.ts';

/** Who a file says it was, and when. */
export interface Signed {
  author: string;
  /** To the second, as files keep it. */
  at: string;
}

/** What was said about some words, the first of it first. */
export interface Remark {
  /** Null: about the whole text. */
  block: string | null;
  /** Where in the block, counted in its letters, breaks and places of notes; null: all of it. */
  range: { from: number; to: number } | null;
  comments: (Signed & { body: string })[];
  /** The thread it is, where it is one. */
  thread?: string;
}

/** One language of a text, ready to be written as a file. */
export interface ExportModel {
  language: string;
  title: string;
  /** By which a file that comes back is known. */
  textId: string;
  /** Accepted words, with what is proposed in them where that goes out. */
  blocks: MarkedBlock[];
  /** Who proposes what stands in the words, by suggestion. */
  proposers: Record<string, Signed>;
  remarks: Remark[];
  datedAt: string;
  /** The interface language of notes of our own. */
  frame: 'es' | 'en';
}

export const toSecond = (at: string): string => `${at.slice(0, 19)}Z`;

/** How many letters, breaks and places of notes a piece of a block holds. */
export const lengthOf = (inline: MarkedInline): number => (inline.type === 'text' ? inline.text.length : 1);

/** The pieces of a block, cut at these places. */
export function cutAt(inlines: readonly MarkedInline[], places: readonly number[]): MarkedInline[] {
  const cuts = [...new Set(places)].sort((a, b) => a - b);
  let at = 0;
  return inlines.flatMap((inline): MarkedInline[] => {
    const from = at;
    at += lengthOf(inline);
    if (inline.type !== 'text') return [inline];
    const inside = cuts.filter((cut) => cut > from && cut < at).map((cut) => cut - from);
    return [0, ...inside].map((start, index) => ({
      ...inline,
      text: inline.text.slice(start, inside[index] ?? inline.text.length),
    }));
  });
}

/** The change of a look that a word processor can show as one: the first to bold or to italic. */
export function lookChange({ reformats = [] }: { reformats?: Reformat[] }): Reformat[] {
  const seen = new Set<string>();
  return reformats.filter(({ mark }) => mark !== 'link' && !seen.has(mark) && seen.add(mark));
}
