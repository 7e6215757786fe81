import type { Platform } from '../domain/platform.ts';
import type { CollabGate } from '../domain/texts/co-editing/gate.ts';
import type { Judged } from '../domain/texts/co-editing/candidate.ts';
import type { Validator } from '../domain/texts/co-editing/validator.ts';
import type { Committer } from './committer.ts';
import type { Member } from './member.ts';
import type { Room } from './room.ts';

/** What rooms need from outside. */
export interface RoomWorld {
  platform: Platform;
  gate: CollabGate;
  validator: Validator;
  committer: Committer;
  /** Ends connections whose session is over. */
  checkSessions(sessionIds: readonly string[]): Promise<void>;
  /** A bad update came from this member, or one that took too much. */
  offended(member: Member, isCostly: boolean): void;
  /** Nothing left to do for now. */
  settled(room: Room): void;
  /** A row of this many bytes was written. */
  grew(room: Room, bytes: number): void;
}

/** A packed list on its way to the log. */
export interface Waiting {
  member: Member;
  n: number;
  /** Its place among the lists of its member. */
  order: number;
  updates: Uint8Array[];
  bytes: number;
  /** It has been answered. */
  done(): void;
}

/** A list found good, and what it does. */
export interface Good extends Judged {
  waiting: Waiting;
}
