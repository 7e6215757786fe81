import type { FileChange, FilePiece } from './file-model.ts';
import type { KnownSuggestion } from './plan-model.ts';
import { sameMoment } from './same-moment.ts';

/** A change recorded in a paragraph; `at` counts in its words as they stood before anything was recorded. */
export interface FileEdit {
  by: FileChange;
  at: number;
  struck: string;
  put: string;
  /** It strikes what somebody else put in. */
  inAnothers: boolean;
  /** Notes whose places it puts in or takes away. */
  notes: string[];
}

export interface FileLook {
  by: FileChange;
  at: number;
  words: string;
  mark: 'bold' | 'italic';
  on: boolean;
}

/** A piece of a file; `foreign`: it went out as what somebody suggested, and is none of the words. */
export type SortedPiece = FilePiece & { foreign?: true };

/** What went out as a suggestion and came back as it was is nothing new. */
export function withoutKnown(pieces: readonly FilePiece[], known: readonly KnownSuggestion[]): SortedPiece[] {
  const madeAs = ({ author, at }: FileChange) =>
    known.filter((one) => one.author === author && sameMoment(at, one.at));
  const isKnown = (change: FileChange | undefined, words: (one: KnownSuggestion) => string, text: string) =>
    change !== undefined && madeAs(change).some((one) => words(one).includes(text));
  return pieces.flatMap(({ ins, del, was, ...plain }): SortedPiece[] => {
    const foreign = isKnown(ins, ({ put }) => put, plain.text);
    const struck = isKnown(del, (one) => `${one.struck}\n${one.put}`, plain.text);
    if (foreign && (struck || !del)) return [];
    return [
      {
        ...plain,
        ...(ins && { ins }),
        ...(del && !struck && { del }),
        ...(was && { was: withoutLooks(was, plain, madeAs(was)) }),
        ...(foreign && { foreign }),
      },
    ];
  });
}

/** How a piece looked, as if the looks that went out as proposed had been there before. */
function withoutLooks(
  was: NonNullable<FilePiece['was']>,
  { text, look }: Pick<FilePiece, 'text' | 'look'>,
  known: readonly KnownSuggestion[],
): NonNullable<FilePiece['was']> {
  const before = (mark: 'bold' | 'italic') =>
    known.some(({ looks }) =>
      looks.some((one) => one.mark === mark && one.on === look[mark] && one.words.includes(text)),
    )
      ? look[mark]
      : was[mark];
  return { ...was, bold: before('bold'), italic: before('italic') };
}

/** The changes of one paragraph: what one person struck and put in at one place is one. */
export function editsInPieces(pieces: readonly SortedPiece[]): FileEdit[] {
  const edits: FileEdit[] = [];
  const anothers: FileEdit[] = [];
  let at = 0;
  let open: FileEdit | null = null;
  for (const piece of pieces) {
    const { ins, del, text, note } = piece;
    if (ins && del && ins.author === del.author && !piece.foreign) continue;
    if (ins && del) strike(anothers, { by: del, at, text, note });
    if (piece.foreign) continue;
    const by: FileChange | undefined = ins ?? del;
    if (!by) {
      open = null;
      at += text.length;
      continue;
    }
    if (open?.by.author !== by.author) {
      open = { by, at, struck: '', put: '', inAnothers: false, notes: [] };
      edits.push(open);
    }
    if (note !== undefined) open.notes.push(note);
    if (ins) open.put += text;
    else {
      open.struck += text;
      at += text.length;
    }
  }
  return [...edits.filter(({ struck, put, notes }) => struck + put !== '' || notes.length > 0), ...anothers];
}

function strike(
  edits: FileEdit[],
  { by, at, text, note }: { by: FileChange; at: number; text: string; note: string | undefined },
): void {
  const last = edits.at(-1);
  if (last?.by.author === by.author && last.at === at) last.struck += text;
  else
    edits.push({ by, at, struck: text, put: '', inAnothers: true, notes: note === undefined ? [] : [note] });
}

/** The changes of looks of words that stay. */
export function looksInPieces(
  pieces: readonly SortedPiece[],
  lookAt: (at: number, mark: 'bold' | 'italic') => boolean,
): FileLook[] {
  const looks: FileLook[] = [];
  let at = 0;
  for (const { ins, del, was, look, text, foreign } of pieces) {
    if (ins || foreign) continue;
    if (was && !del)
      for (const mark of ['bold', 'italic'] as const) {
        if ((was[mark] ?? lookAt(at, mark)) === look[mark]) continue;
        const last = looks.findLast((one) => one.mark === mark);
        const goesOn = last && last.at + last.words.length === at && last.on === look[mark];
        if (goesOn && last.by.author === was.author) last.words += text;
        else looks.push({ by: { author: was.author, at: was.at }, at, words: text, mark, on: look[mark] });
      }
    at += text.length;
  }
  return looks.filter(({ words }) => words.trim() !== '');
}
