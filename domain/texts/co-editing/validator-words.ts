import type { StoredState, Submission } from './candidate.ts';

export type Owners = [client: number, personId: string][];

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
  base: (StoredState & { owners: Owners }) | null;
  /** What another node wrote since row `from`. */
  missed: { from: string; updates: Uint8Array[]; owners: Owners } | null;
}

/** On one packed list: good, and whether it changes anything and which clients wrote; or bad, and why. */
export type Verdict = { ok: true; changed: boolean; clients: number[] } | { ok: false; reason: string };

/** `verdicts` null: the thread lacks the document. `spoiled`: judging stopped at a refused list that had gone in. */
export interface Answer {
  id: number;
  verdicts: Verdict[] | null;
  spoiled?: true;
}

/** Why a list is refused that is good by itself. */
export const AFTER_REFUSAL = 'after a refused list';
