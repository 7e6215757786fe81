import type { TextGrant } from '../domain/texts/co-editing/gate.ts';
import type { Connection } from './connection.ts';
import { makeFrame, type Frame } from './frames.ts';
import { OP, PASSING, encodeAck, type Ack, type GoneReason, type Refusal } from './wire.ts';

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
  /** Out of the room. */
  left = false;
  /** Answers that would overtake rows it has not been sent yet. */
  #held: Frame[] = [];
  /** Set once it may no longer write here, to the reason it is told. */
  barred: Refusal | null = null;
  /** Lists taken in so far: the order of the next. */
  #taken = 0;
  /** The first list that was refused: what came after it would be a gap. */
  #broken: { order: number; err: Refusal } | null = null;
  readonly #tell: (reason: GoneReason) => void;

  constructor(place: {
    connection: Connection;
    h: number;
    client: number;
    grant: TextGrant;
    resync: boolean;
    tell: (reason: GoneReason) => void;
  }) {
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

  activate(): void {
    this.active = true;
    for (const frame of this.#held.splice(0)) this.connection.send(frame);
  }

  answer(n: number, ack: Ack): void {
    const frame = makeFrame(OP.ack, this.h, n, encodeAck(ack));
    if (this.active || this.left) this.connection.send(frame);
    else this.#held.push(frame);
  }

  leave(): void {
    this.active = false;
    this.left = true;
    for (const frame of this.#held.splice(0)) this.connection.send(frame);
  }

  nextOrder(): number {
    return ++this.#taken;
  }

  /** Why a list may not be written, if so. Nothing after a refused one is, until its author joins again. */
  refusalOf(order: number): Refusal | null {
    if (this.barred) return this.barred;
    if (!this.#broken || order < this.#broken.order) return null;
    return PASSING.includes(this.#broken.err) ? this.#broken.err : 'earlier-refusal';
  }

  /** True for the first refusal of this member. */
  refuse(n: number, order: number, err: Refusal, reason: string = err): boolean {
    const first = this.#broken === null;
    if (!this.#broken || order < this.#broken.order) this.#broken = { order, err };
    this.answer(n, { err, reason });
    return first;
  }

  /** Out of the room, and told why. */
  gone(reason: GoneReason, barred: Refusal): void {
    this.barred ??= barred;
    this.leave();
    this.#tell(reason);
  }
}
