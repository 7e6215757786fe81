import type { GoneReason, Refusal, Role } from '../../realtime/wire.ts';
import type { KeptWords } from './words-kept.ts';

/**
 * saved: the server has acknowledged everything. saving: on its way. on-device: not connected, and everything
 * unsent would survive closing this tab. refused: some words were not taken and are offered for copying.
 */
export type TextState = 'saved' | 'saving' | 'on-device' | 'refused' | 'read-only';

export interface TextStatus {
  state: TextState;
  connected: boolean;
  signedOut: boolean;
  /** Too many pages are open at once for this one to be let in; it tries again by itself, seldom. */
  crowded: boolean;
  /** This person may not even read the text any more, or it is gone. */
  shutOut: boolean;
  role: Role | null;
  /** Closed: nobody writes here any more. */
  closed: boolean;
}

/** Before anything has been heard. */
export const STATUS_AT_FIRST: TextStatus = {
  state: 'saving',
  connected: false,
  signedOut: false,
  crowded: false,
  shutOut: false,
  role: null,
  closed: false,
};

/** What a provider tells; each with `on` and `off`. */
export interface TextEvents {
  /** The text as the server has it is here. */
  synced: () => void;
  /** What was kept on this device is here, though the server has not been heard yet. */
  loaded: () => void;
  status: (status: TextStatus) => void;
  gone: (reason: GoneReason) => void;
  /** Words were not taken. `doc` and `awareness` are new ones from here on: bind the editor again. */
  refused: (refusal: { reason: Refusal; words: KeptWords[] }) => void;
}

export function sameStatus(a: TextStatus, b: TextStatus): boolean {
  return (Object.keys(a) as (keyof TextStatus)[]).every((key) => a[key] === b[key]);
}

/** Where this person stands in the text, as the server said last. */
export class Standing {
  role: Role | null = null;
  closed = false;
  gone: GoneReason | null = null;

  /** Let in anew. */
  grant(role: Role, closed: boolean): void {
    this.role = role;
    this.closed = closed;
    this.gone = null;
  }

  /** Put out, not just told to come again. */
  end(reason: Exclude<GoneReason, 'reset'>): void {
    this.gone = reason;
    this.closed ||= reason === 'closed';
    this.role = 'read';
  }

  /** Before the server has been heard, words are taken in on trust. */
  get mayWrite(): boolean {
    return !this.gone && this.role !== 'read';
  }

  get isShutOut(): boolean {
    return this.gone === 'revoked' || this.gone === 'deleted';
  }

  status(facts: {
    connected: boolean;
    signedOut: boolean;
    crowded: boolean;
    refusedWords: boolean;
    unsent: boolean;
    /** Everything unsent would survive closing the tab. */
    stored: boolean;
  }): TextStatus {
    const { connected, signedOut, crowded, refusedWords, unsent, stored } = facts;
    const writing = !unsent ? 'saved' : !connected && stored ? 'on-device' : 'saving';
    const state = refusedWords ? 'refused' : this.mayWrite ? writing : 'read-only';
    const { isShutOut: shutOut, role, closed } = this;
    return { state, connected, signedOut, crowded, shutOut, role, closed };
  }
}
