import type { TextGrant } from '../domain/texts/co-editing/gate.ts';
import type { Connection } from './connection.ts';
import { makeFrame } from './frames.ts';
import { OP, encodeAck, type Ack, type GoneReason, type Refusal } from './wire.ts';

/** One connection in one text. */
export class Member {
  readonly connection: Connection;
  readonly h: number;
  /** The Yjs client id it writes under. */
  readonly client: number;
  /** What the gate said last. */
  grant: TextGrant;
  /** May give back the structs of others, once, after a restore. */
  resync: boolean;
  /** Has been sent everything up to the room's head and now hears what follows. */
  active = false;
  /** Set once it may no longer write here, to the reason it is told. */
  barred: Refusal | null = null;
  readonly #tell: (reason: GoneReason) => void;

  constructor(place: { connection: Connection; h: number; client: number; grant: TextGrant; resync: boolean; tell: (reason: GoneReason) => void }) {
    this.connection = place.connection;
    this.h = place.h;
    this.client = place.client;
    this.grant = place.grant;
    this.resync = place.resync;
    this.#tell = place.tell;
  }

  get personId(): string {
    return this.connection.viewer.personId ?? '';
  }

  answer(n: number, ack: Ack): void {
    this.connection.send(makeFrame(OP.ack, this.h, n, encodeAck(ack)));
  }

  /** Everything after a refused list would be a gap: nothing more is accepted until it joins again. */
  refuse(n: number, err: Refusal, reason: string = err): void {
    this.barred ??= 'earlier-refusal';
    this.answer(n, { err, reason });
  }

  /** Out of the room, and told why. */
  gone(reason: GoneReason, barred: Refusal): void {
    this.barred ??= barred;
    this.active = false;
    this.#tell(reason);
  }
}
