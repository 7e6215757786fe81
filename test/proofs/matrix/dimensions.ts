/** Who asks. What each one holds is in world.ts. */
export const roles = [
  'anonymous',
  'delegate',
  'proposer',
  'signer',
  'steward',
  'sole signer',
  'withheld signer',
  'drafter',
  'coordinator',
  'observer',
  'staff',
  'staff coordinator',
  'removed',
  'outsider',
] as const;
export type Role = (typeof roles)[number];

/** Where a statement stands: "sign-on" is open, "ended" is past its deadline and not yet published. */
export const states = ['draft', 'comments', 'closed', 'sign-on', 'ended', 'published'] as const;
export type State = (typeof states)[number];
export const signStates = ['sign-on', 'ended', 'published'] as const satisfies readonly State[];
export type SignState = (typeof signStates)[number];

/** The bodies that write the statements: of the drafter, the coordinator and the observer; another; another coalition's. */
export const places = ['own body', 'other body', 'other coalition'] as const;
export type Place = (typeof places)[number];

/** The answers given to the sign-ons of "own body". Nobody of the cast has answered those of "other body". */
export const answers = ['proposed', 'public', 'withheld', 'declined'] as const;
export type Answer = (typeof answers)[number];

export const engines = ['sqlite', 'postgres'] as const;

/**
 * What became of it. Null, and a list with nothing in it, are "NotFound": the viewer cannot tell them apart. Nothing is
 * expected to have "failed".
 */
export type Outcome = 'allowed' | 'Forbidden' | 'NotFound' | 'Conflict' | 'Invalid' | 'failed';

/** One thing tried by one role on one target. */
export interface Cell {
  /** e.g. "Mutation.closeText", "Signature.receipt", "GET /c/:coalition". */
  operation: string;
  role: Role;
  /** What the target is to the world or to the role, e.g. "own body", "another's seat". */
  relation?: string;
  state?: State;
  /** What is unusual about how it is asked; else everything is as it should be. */
  by?: string;
}
