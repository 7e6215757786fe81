import { spaced } from '../export/paragraph-key.ts';
import { plainText } from '../schema.ts';
import { sameShape } from '../amendments/model.ts';
import { editsInPieces, looksInPieces, type FileEdit, type SortedPiece } from './edits-in-file.ts';
import type { FileChange } from './file-model.ts';
import type { PlannedChange, Standing, Why } from './plan-model.ts';
import type { Origin } from './plan-origin.ts';
import { rebase } from './rebase.ts';
import { piecesOf } from './segments.ts';

type Planned = Omit<PlannedChange, 'key'>;
const AROUND = 40;
/** Stands for the place of a note; what the note says is a paragraph of its own. */
const NOTE = '†';

/** The changes within one paragraph that stays one. */
export function planOne(origin: Origin, standing: Standing): Planned[] {
  const { parts, match } = origin;
  const pieces: SortedPiece[] = piecesOf(parts);
  return [
    ...untracked(origin, standing),
    ...planEdits(origin, pieces),
    ...looksInPieces(pieces, (at, mark) => lookAt(match, at - match.lead, mark)).map((look): Planned => {
      const { by, words, mark, on } = look;
      const at = placeIn(match, look.at - match.lead, words.length);
      const said = { kind: 'look' as const, seen: seenOf(match), at: at ?? 0, words, mark, on };
      return planned(by, match, at === null ? 'words-changed' : null, said);
    }),
    ...retyped(origin),
  ];
}

/** The words put in and struck in one paragraph. */
export function planEdits({ match }: Origin, pieces: readonly SortedPiece[]): Planned[] {
  return editsInPieces(pieces).map((edit): Planned => {
    const { struck, put, by } = edit;
    const from = edit.at - match.lead;
    const at = placeIn(match, from, edit.inAnothers ? 0 : struck.length);
    if ((struck + put).includes('\n') && match.block && match.intact !== false && !edit.inAnothers)
      return rewritten(edit, match, wordsWith(edit, match));
    const why: Why = edit.inAnothers
      ? 'in-anothers'
      : edit.notes.length > 0
        ? 'note'
        : at === null
          ? 'words-changed'
          : null;
    const said = {
      ...{ kind: 'words' as const, seen: seenOf(match), at: at ?? Math.max(0, from), struck },
      put: put + NOTE.repeat(edit.notes.length),
      before: match.words.slice(Math.max(0, from - AROUND), Math.max(0, from)),
      after: match.words.slice(from + struck.length, from + struck.length + AROUND),
    };
    return planned(by, match, why, said);
  });
}

const wordsWith = ({ at, struck, put }: FileEdit, { words, lead }: Origin['match']): string =>
  words.slice(0, at - lead) + put + words.slice(at - lead + struck.length);

/** Lines that are put in or joined are no suggestion: the paragraph is proposed anew. */
function rewritten({ by }: FileEdit, match: Origin['match'], words: string): Planned {
  return planned(by, match, null, {
    ...{ kind: 'paragraph', act: 'replace', words, seen: seenOf(match), after: null, shape: null },
  });
}

/** A paragraph nobody recorded a change of, and that does not say what it said when it went out. */
export function untracked({ match }: Origin, standing: Standing): Planned[] {
  const { block, title, words, intact } = match;
  const seen = title ? standing.title : block ? plainText(block) : null;
  if (intact === true || spaced(words) === '' || spaced(words) === spaced(seen ?? '')) return [];
  const why: Why = title ? 'title' : block ? 'untracked' : 'no-paragraph';
  return [planned({ author: '', at: null }, match, why, { kind: 'untracked', words, seen })];
}

/** A paragraph that is to be something else. */
function retyped({ parts, match }: Origin): Planned[] {
  const { block } = match;
  return parts.flatMap(({ paragraph: { wasShape, shape } }): Planned[] => {
    if (
      !wasShape ||
      sameShape(wasShape.shape, shape) ||
      (block && (block.kind === 'note' || sameShape(block as never, shape)))
    )
      return [];
    const said = {
      kind: 'paragraph' as const,
      act: 'retype' as const,
      words: '',
      seen: seenOf(match),
      after: null,
      shape,
    };
    return [planned(wasShape, match, null, said)];
  });
}

/** Nothing without a paragraph has a place, nor has anything in the title. */
export function planned(
  by: FileChange,
  { block, title }: Pick<Origin['match'], 'block' | 'title'>,
  why: Why,
  said: PlannedChange['said'],
): Planned {
  const place: Why = title ? 'title' : block === null ? 'no-paragraph' : null;
  return { author: by.author, at: by.at, block: block?.id ?? null, why: place ?? why, said };
}

export const seenOf = ({ block }: Pick<Origin['match'], 'block'>): string => (block ? plainText(block) : '');

/** How a letter looks in the words as they are now. */
function lookAt(match: Origin['match'], at: number, mark: 'bold' | 'italic'): boolean {
  let left = placeIn(match, at, 1) ?? -1;
  for (const inline of match.block && left >= 0 ? match.block.inlines : []) {
    const length = inline.type === 'text' ? inline.text.length : inline.type === 'break' ? 1 : 0;
    if (left < length) return inline.type === 'text' && inline[mark] === true;
    left -= length;
  }
  return false;
}

/** Where letters of the file stand in the words as they are now. */
export function placeIn(match: Origin['match'], at: number, length: number): number | null {
  return match.block ? rebase(match.words, plainText(match.block))(at, length) : null;
}
