import type { Block } from '../schema.ts';
import type { FileShape } from './file-model.ts';

/** Why something of a file waits for a person; null: it has its place. Each names a sentence in words/returns.ts. */
export type Why =
  | 'no-paragraph'
  | 'words-changed'
  | 'untracked'
  | 'in-anothers'
  | 'title'
  | 'note'
  | 'no-room'
  | 'too-long'
  | null;

/** What a returned change says, and all that is needed to place it. */
export type Returned =
  /** Words of one paragraph; `at` counts in its accepted words, `seen`. */
  | { kind: 'words'; seen: string; at: number; struck: string; put: string; before: string; after: string }
  /** Another look of words that stay. */
  | { kind: 'look'; seen: string; at: number; words: string; mark: 'bold' | 'italic'; on: boolean }
  /** A whole paragraph. */
  | {
      kind: 'paragraph';
      act: 'insert' | 'delete' | 'replace' | 'move' | 'retype';
      words: string;
      seen: string | null;
      after: string | null;
      shape: FileShape | null;
    }
  /** A comment; `thread` is the one it answers, by its first comment's key in this file or its id in the text. */
  | {
      kind: 'comment';
      /** As its file calls it. */
      id: string;
      body: string;
      quote: string | null;
      from: number;
      to: number;
      answers: { thread: string } | { key: string } | null;
    }
  /** A paragraph that reads otherwise than it went out, with nothing recorded. */
  | { kind: 'untracked'; words: string; seen: string | null };

/** What is left of a comment that was taken back after it came in. */
export const TAKEN_BACK = {
  ...{ kind: 'comment', id: '', body: '', quote: null, from: 0, to: 0, answers: null },
} satisfies Returned;

export interface PlannedChange {
  /** The same whenever the same file comes back. */
  key: string;
  author: string;
  at: string | null;
  /** The paragraph it is about, where that is known. */
  block: string | null;
  why: Why;
  said: Returned;
}

/** A suggestion that went out with the file. */
export interface KnownSuggestion {
  author: string;
  at: string;
  put: string;
  struck: string;
  looks: { words: string; mark: 'bold' | 'italic' | 'link'; on: boolean }[];
}

export interface KnownComment {
  author: string;
  at: string;
  /** Null: it was taken back, and nobody keeps what it said. */
  body: string | null;
  /** The thread it is in; null: what a file says of a look, or what was taken back. */
  thread: string | null;
}

/** What of a text its file is held against. */
export interface Standing {
  language: string;
  title: string;
  blocks: readonly Block[];
  suggestions: readonly KnownSuggestion[];
  comments: readonly KnownComment[];
}

/** What a file brings back. */
export interface ReturnPlan {
  text: string | null;
  language: string | null;
  /** How many of its paragraphs are of this text. */
  matched: number;
  changes: PlannedChange[];
  pictures: number;
}

/** More than people change in one file, and more of them than write in one. */
export const MOST_RETURNED = 1000;
export const MOST_AUTHORS = 100;
/** Letters of one change, and of all that a file brings together. */
export const LONGEST_RETURNED = 20_000;
export const MOST_LETTERS_RETURNED = 600_000;
