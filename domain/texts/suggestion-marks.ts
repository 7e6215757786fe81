/**
 * What is proposed inside the words, as marks: words put in, words to be struck, and a change of look.
 * Pure: it is bundled into the browser, and the server judges and decides by the same model.
 */

import {
  BLOCK_ID,
  isLink,
  isRecord,
  textInline,
  tidyBlock,
  type Block,
  type BreakInline,
  type Inline,
  type NoteRefInline,
  type TextInline,
} from './schema.ts';

export const SUGGESTION_MARKS = ['insertion', 'deletion', 'reformat'] as const;
export type SuggestionMark = (typeof SUGGESTION_MARKS)[number];

/** A suggestion's id is made like a block's. */
export const SUGGESTION_ID = BLOCK_ID;

/** The words are to look, or to link, otherwise: `on` false takes the mark away. */
export interface Reformat {
  id: string;
  mark: 'bold' | 'italic' | 'link';
  on: boolean;
  /** Where a link is to lead. */
  href?: string;
}

/** Words with what is proposed about them. Several people may propose to strike or reformat the same words. */
export interface MarkedText extends TextInline {
  /** The suggestion that put them in: they are no accepted words. */
  insertion?: string;
  deletions?: string[];
  reformats?: Reformat[];
}
export type MarkedInline = MarkedText | NoteRefInline | BreakInline;
export interface MarkedBlock extends Omit<Block, 'inlines'> {
  inlines: MarkedInline[];
}

/** What is wrong with the value of a suggestion mark, or null. */
export function suggestionFault(mark: SuggestionMark, value: Record<string, unknown>): string | null {
  const { id, ...more } = value;
  if (typeof id !== 'string' || !SUGGESTION_ID.test(id)) return 'suggestion id';
  if (mark !== 'reformat') return Object.keys(more).length === 0 ? null : 'mark attribute';
  return reformatOf(value) === null ? 'reformat' : null;
}

/** A reformat as it was read, or null when it is none. */
export function reformatOf(value: unknown): Reformat | null {
  if (!isRecord(value)) return null;
  const { id, mark, on, href, ...more } = value;
  if (typeof id !== 'string' || !SUGGESTION_ID.test(id) || typeof on !== 'boolean') return null;
  if (mark !== 'bold' && mark !== 'italic' && mark !== 'link') return null;
  if (Object.keys(more).length > 0) return null;
  if (mark !== 'link' || !on) return href === undefined || href === null ? { id, mark, on } : null;
  return isLink(href) ? { id, mark, on, href } : null;
}

/** The words with every suggestion refused: the accepted text. */
export function asRefused(block: MarkedBlock): Block {
  return tidyBlock({
    ...block,
    inlines: block.inlines.flatMap((inline): Inline[] =>
      inline.type !== 'text' ? [inline] : inline.insertion === undefined ? [plain(inline)] : [],
    ),
  });
}

/** The words as if every suggestion were accepted. */
export function asAccepted(block: MarkedBlock): Block {
  return tidyBlock({
    ...block,
    inlines: block.inlines.flatMap((inline): Inline[] =>
      inline.type !== 'text' ? [inline] : inline.deletions?.length ? [] : [reformatted(inline)],
    ),
  });
}

/** The suggestions at work in a block, in the order in which they begin. */
export function suggestionsIn({ inlines }: Pick<MarkedBlock, 'inlines'>): string[] {
  const ids = new Set<string>();
  for (const inline of inlines) {
    if (inline.type !== 'text') continue;
    if (inline.insertion !== undefined) ids.add(inline.insertion);
    for (const id of inline.deletions ?? []) ids.add(id);
    for (const { id } of inline.reformats ?? []) ids.add(id);
  }
  return [...ids];
}

/** Joins neighbours that look the same and are proposed the same. */
export function joinMarked(inlines: readonly MarkedInline[]): MarkedInline[] {
  const joined: MarkedInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && isSameBut(last, inline))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

function isSameBut({ text: _one, ...last }: MarkedText, { text: _other, ...next }: MarkedText): boolean {
  const told = ({ deletions = [], reformats = [], ...rest }: typeof last) =>
    JSON.stringify([
      Object.entries(rest).sort(),
      [...deletions].sort(),
      reformats.map((one) => JSON.stringify(one)).sort(),
    ]);
  return told(last) === told(next);
}

/** Without what is proposed about it. */
export function plain({ text, bold, italic, link }: MarkedText): TextInline {
  return textInline(text, { bold: bold ?? false, italic: italic ?? false, link: link ?? null });
}

function reformatted(inline: MarkedText): TextInline {
  const look = { bold: !!inline.bold, italic: !!inline.italic, link: inline.link ?? null };
  for (const { mark, on, href } of inline.reformats ?? []) {
    if (mark === 'link') look.link = on ? (href ?? null) : null;
    else look[mark] = on;
  }
  return textInline(inline.text, look);
}
