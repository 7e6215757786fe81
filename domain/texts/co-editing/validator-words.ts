import type { Judged, StoredState, Submission } from './candidate.ts';

export type Owners = [client: number, personId: string][];
export type Proposers = [suggestion: string, personId: string][];

/** What the thread is asked. */
export interface Question {
  id: number;
  textId: string;
  /** The row the document must stand at, and the row it will be called if anything is accepted. */
  at: string;
  next: string;
  languages: string[];
  submissions: Submission[];
  /** The document itself, when the thread does not have it. */
  base: (StoredState & { owners: Owners; proposers: Proposers }) | null;
  /** What another node wrote since row `from`. */
  missed: { from: string; updates: Uint8Array[]; owners: Owners; proposers: Proposers } | null;
}

/** On one packed list: good, and what it does; or bad, and why. */
export type Verdict = ({ ok: true } & Judged) | { ok: false; reason: string };

/** `verdicts` null: the thread lacks the document. `spoiled`: judging stopped at a refused list that had gone in. */
export interface Answer {
  id: number;
  verdicts: Verdict[] | null;
  spoiled?: true;
  /** How long it took. */
  ms: number;
}

/** Why a list is refused that is good by itself. */
export const AFTER_REFUSAL = 'after a refused list';
/** Why a list is refused that took more than a list may. */
export const TOO_COSTLY = 'too costly';
