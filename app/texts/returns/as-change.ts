import { wordChanges, type Piece } from '../../../domain/texts/word-changes.ts';
import type { ChangeAsked, ChangeRow, Content } from './queries.ts';

/** As many letters of each part of a change are shown before somebody asks for all of it. */
const BEGINNING = 600;
const PARTS = ['struck', 'put', 'words', 'body', 'quote'] as const;

/** A change with what it says, which the contract has as plain data; words nobody recorded as what differs. */
export function asChange(change: ChangeAsked, whole: boolean): ChangeRow {
  const { seen, ...content } = change.content as Content & { seen?: string | null };
  const { words } = content;
  const pieces = change.kind === 'untracked' && seen && words ? wordChanges(seen, words) : null;
  const all = pieces ? { ...content, words: '', pieces } : content;
  const long =
    PARTS.some((part) => (all[part]?.length ?? 0) > BEGINNING) || (pieces ? cut(pieces) !== pieces : false);
  if (whole || !long) return { ...change, content: all, cut: false };
  const begun = PARTS.flatMap((part) => {
    const said = all[part];
    return said === undefined || said === null ? [] : [[part, beginning(said)] as const];
  });
  return {
    ...change,
    content: { ...all, ...Object.fromEntries(begun), ...(pieces && { pieces: cut(pieces) }) },
    cut: true,
  };
}

const beginning = (said: string): string =>
  said.length > BEGINNING ? `${said.slice(0, BEGINNING).toWellFormed()}…` : said;

/** The first pieces, as far as a beginning goes. */
function cut(pieces: Piece[]): Piece[] {
  let left = BEGINNING;
  for (const [at, piece] of pieces.entries()) {
    if (piece.text.length > left) {
      const text = `${piece.text.slice(0, left).toWellFormed()}…`;
      return [...pieces.slice(0, at), { ...piece, text }];
    }
    left -= piece.text.length;
  }
  return pieces;
}
