import type { BlockKind, Marker } from '../schema.ts';

/** Who a file says changed something, and when; without a zone, as word processors write it. */
export interface FileChange {
  author: string;
  at: string | null;
}

export interface Look {
  bold: boolean;
  italic: boolean;
  link: string | null;
}

/** Words of one look with what is recorded about them; a break is a line feed. */
export interface FilePiece {
  text: string;
  look: Look;
  ins?: FileChange;
  del?: FileChange;
  /** How it looked before somebody changed that; null: as it went out. */
  was?: FileChange & { bold: boolean | null; italic: boolean | null };
  /** The place of a note, by the id the file gives it; `text` is empty. */
  note?: string;
}

export interface FileShape {
  kind: Exclude<BlockKind, 'note'>;
  level: number;
  marker?: Marker;
}

export interface FileParagraph {
  /** The bookmarks that begin in it. */
  keys: string[];
  shape: FileShape;
  /** It is what the file calls its title. */
  title: boolean;
  /** What it was before somebody changed that. */
  wasShape?: FileChange & { shape: FileShape };
  pieces: FilePiece[];
  /** What is recorded about its end: put in, it parts two; taken out, it joins them. */
  end: { ins?: FileChange; del?: FileChange };
  /** The note it is in. */
  note: string | null;
  /** The row and the cell of a table it is in, both counted in the file; not of what stands in a table within. */
  cell?: { row: number; column: number };
}

export interface FileComment {
  id: string;
  /** The comment it answers. */
  parent: string | null;
  author: string;
  at: string | null;
  body: string;
  /** The paragraph it begins in, and between which of its letters; null: nowhere. */
  place: { paragraph: number; from: number; to: number } | null;
}

/** What a file from a word processor holds, changes and comments included. */
export interface MarkedFile {
  /** The text and the language it left as. */
  text: string | null;
  language: string | null;
  paragraphs: FileParagraph[];
  comments: FileComment[];
  /** Something in it that can't be read: pictures, and the like. */
  pictures: number;
  /** Tables, where they are told apart. */
  tables?: number;
}

export const PLAIN: Look = { bold: false, italic: false, link: null };

/** How many letters of a paragraph stand before a piece is written. */
export const lettersIn = (pieces: readonly FilePiece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Whether anything is recorded about a paragraph. */
export const isMarked = ({ pieces, end, wasShape }: FileParagraph): boolean =>
  end.ins !== undefined ||
  end.del !== undefined ||
  wasShape !== undefined ||
  pieces.some(({ ins, del, was }) => ins ?? del ?? was);
