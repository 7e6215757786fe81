import type { TextGrant } from '../domain/texts/co-editing/gate.ts';
import { headsOf, type TextHead } from '../domain/texts/co-editing/reads.ts';
import { TOO_COSTLY } from '../domain/texts/co-editing/validator-words.ts';
import { Alarm } from './alarm.ts';
import { makeFrame } from './frames.ts';
import { lastWordOn, refusalFor } from './last-words.ts';
import { LogEnd, firstEnd, sessionsOf, type Bound } from './log-end.ts';
import type { Member } from './member.ts';
import { Presences } from './presence.ts';
import type { Good, RoomWorld, Waiting } from './room-world.ts';
import { Turns } from './turns.ts';
import { OP, encodeRow, pack, type GoneReason, type Refusal } from './wire.ts';

const BATCH_LISTS = 256;
const BATCH_BYTES = 2_000_000;
/** A batch that others are quicker than is tried so many times and for so long, at least. */
const TRIES = 12;
const TRYING_MS = 5000;
const ASKED_AT_ONCE = 10;

/**
 * One open text. It holds no document: lists are judged, appended to the log and passed on. Everything happens in
 * one loop, one batch at a time; what arrives meanwhile is the next batch.
 */
export class Room {
  readonly textId: string;
  readonly h: number;
  readonly members = new Set<Member>();
  readonly presences: Presences;
  /** Joins under way. */
  joining = 0;
  readonly #world: RoomWorld;
  readonly #end: LogEnd;
  /** Set to the end of the first right that a round of comments gives somebody here. */
  readonly #rightEnds: Alarm;
  #epoch: number;
  #state: 'open' | 'closed';
  #inbox: Waiting[] = [];
  #attention = false;
  #rightsInDoubt = false;
  readonly #turns = new Turns();
  #loop: Promise<void> | null = null;

  constructor(world: RoomWorld, textId: string, h: number, head: TextHead, owners: Map<number, Bound>) {
    this.#world = world;
    this.textId = textId;
    this.h = h;
    this.#end = new LogEnd(world, textId, head, owners);
    this.#epoch = head.epoch;
    this.#state = head.state;
    this.#rightEnds = new Alarm(world.platform.clock, () => this.look(true));
    this.presences = new Presences(h, (frame) => {
      for (const member of this.members) if (member.active) member.connection.send(frame);
    });
  }

  /** The newest row's number. */
  get head(): number {
    return this.#end.head;
  }

  get busy(): boolean {
    return this.#loop !== null;
  }

  ownerOf(client: number): string | undefined {
    return (
      this.#end.ownerOf(client) ?? [...this.members].find((member) => member.client === client)?.personId
    );
  }

  /** A grant found under another epoch than the room's is asked again before anything is written. */
  enter(member: Member): void {
    this.members.add(member);
    this.#rightEnds.set(firstEnd(this.members));
    if (member.grant.epoch !== this.#epoch || member.grant.state !== this.#state) this.look();
  }

  leave(member: Member): void {
    if (!this.members.delete(member)) return;
    member.leave();
    this.#rightEnds.set(firstEnd(this.members));
    if (![...this.members].some(({ client }) => client === member.client))
      this.presences.remove(member.client);
    this.#world.settled(this);
  }

  push(waiting: Waiting): void {
    this.#inbox.push(waiting);
    this.#start();
  }

  /** Reads the text's row again: something about it may have changed. `rights`: ask for every member's too. */
  look(rights = false): void {
    this.#attention = true;
    this.#rightsInDoubt ||= rights;
    this.#turns.wake();
    this.#start();
  }

  /** Another node wrote a row of that number. */
  heardOf(seq: number): void {
    if (seq > this.head) this.look();
  }

  /** Looks again when the row, as somebody else read it, is not what this room knows. */
  compare(row: TextHead | undefined): void {
    if (!row || row.head !== this.head || row.epoch !== this.#epoch || row.state !== this.#state) this.look();
  }

  /** Resolves when nothing is waiting. */
  async drained(): Promise<void> {
    while (this.#loop) await this.#loop;
  }

  dismiss(reason: GoneReason, barred: Refusal): void {
    for (const member of [...this.members]) {
      member.gone(reason, barred);
      this.leave(member);
    }
  }

  #start(): void {
    this.#loop ??= this.#work().finally(() => {
      this.#loop = null;
      if (this.#inbox.length > 0 || this.#attention) this.#start();
      else this.#world.settled(this);
    });
  }

  async #work(): Promise<void> {
    await new Promise(setImmediate);
    while (this.#inbox.length > 0 || this.#attention) {
      if (this.#attention) await this.#refresh();
      if (this.#inbox.length === 0) continue;
      // However often it must look, what came in is dealt with.
      if (this.#turns.isOthers) {
        await this.#turns.leaveToOthers();
        this.#attention = true;
      } else await this.#handle(this.#take());
    }
  }

  #take(): Waiting[] {
    let bytes = 0;
    const end = this.#inbox.findIndex(
      (waiting, i) => i > 0 && (i >= BATCH_LISTS || (bytes += waiting.bytes) > BATCH_BYTES),
    );
    return this.#inbox.splice(0, end < 0 ? this.#inbox.length : end);
  }

  async #handle(batch: Waiting[]): Promise<void> {
    let left = batch;
    try {
      const began = performance.now();
      for (let tries = 1; left.length > 0; tries++) {
        const at = performance.now();
        if (tries > TRIES && at - began > TRYING_MS) break;
        left = await this.#attempt(left);
        if (tries > 1) this.#turns.triedAgain(performance.now() - at);
      }
    } catch (error) {
      console.error('co-editing: a batch could not be written', this.textId, error);
      this.#end.distrust();
    }
    for (const { member, n, order } of left) member.refuse(n, order, 'busy');
    for (const waiting of batch) waiting.done();
  }

  /** Judges and writes once. What comes back must be tried again. */
  async #attempt(batch: Waiting[]): Promise<Waiting[]> {
    const end = firstEnd(batch.map(({ member }) => member));
    if (end !== null && end <= this.#world.platform.clock.now()) {
      this.#rightsInDoubt = true;
      await this.#refresh();
    }
    const entitled = batch.filter((waiting) => this.#isEntitled(waiting));
    if (entitled.length === 0) return [];
    const next = this.#end.newRowId();
    const verdicts = await this.#end.judge(entitled, next);
    const good: Good[] = [];
    const settled: Waiting[] = [];
    const refused: { waiting: Waiting; reason: string }[] = [];
    entitled.forEach((waiting, i) => {
      const verdict = verdicts[i]!;
      if (!verdict.ok) refused.push({ waiting, reason: verdict.reason });
      else if (verdict.changed) good.push({ waiting, ...verdict });
      else settled.push(waiting);
    });
    for (const { waiting, reason } of refused) this.#refuse(waiting, reason);
    const remaining = [...good.map(({ waiting }) => waiting), ...settled];
    if (good.some(({ waiting }) => waiting.member.barred)) {
      this.#end.distrust();
      return remaining;
    }
    if (good.length > 0 && !(await this.#write(good, next))) return remaining;
    for (const { member, n } of remaining) {
      member.resync = false;
      member.answer(n, { seq: this.head, id: this.#end.rowId });
    }
    return [];
  }

  #isEntitled(waiting: Waiting): boolean {
    const { member, n, order } = waiting;
    const err = member.refusalOf(order) ?? this.#refusalHere(member);
    if (err) member.refuse(n, order, err);
    return err === null;
  }

  #refusalHere({ grant, client, personId }: Member): Refusal | null {
    if (this.#state === 'closed') return 'closed';
    if (grant.role === 'read') return 'role';
    return (this.#end.ownerOf(client) ?? personId) === personId ? null : 'client-id';
  }

  #refuse({ member, n, order }: Waiting, reason: string): void {
    const err = refusalFor(reason);
    if (member.refuse(n, order, err, reason)) this.#world.offended(member, reason === TOO_COSTLY);
  }

  /** One row; false when the text has moved on and the batch must be judged again. */
  async #write(good: Good[], next: string): Promise<boolean> {
    const bytes = await this.#end.write(good, next, this.#epoch);
    if (bytes === null) {
      this.#end.distrust();
      const { head } = this;
      await this.#world.checkSessions(sessionsOf(good));
      await this.#refresh();
      if (this.head === head) return false;
      this.#turns.lost();
      await this.#end.load();
      await this.#refresh();
      return false;
    }
    this.#turns.wrote();
    this.#broadcast(good);
    this.#world.grew(this, bytes);
    return true;
  }

  /** To everybody when several wrote, else to everybody but the one. */
  #broadcast(good: Good[]): void {
    const authors = new Set(good.map(({ waiting }) => waiting.member));
    const alone = authors.size === 1 ? [...authors][0] : undefined;
    const updates = good.flatMap(({ waiting }) => waiting.updates);
    this.#send({ seq: this.head, rowId: this.#end.rowId, updates }, alone);
  }

  #send({ seq, rowId, updates }: { seq: number; rowId: string; updates: Uint8Array[] }, but?: Member): void {
    const listeners = [...this.members].filter((member) => member.active && member !== but);
    if (listeners.length === 0) return;
    const frame = makeFrame(OP.update, this.h, seq, encodeRow(rowId, pack(updates)));
    for (const member of listeners) member.connection.send(frame);
  }

  /** Catches up with the row: words others wrote, closing, changed grants. */
  async #refresh(): Promise<void> {
    this.#attention = false;
    const { store } = this.#world.platform;
    const row = (await headsOf(store.read, [this.textId])).get(this.textId);
    if (!row) return this.dismiss('deleted', 'not-found');
    if (row.head < this.head || (row.head === this.head && row.rowId !== this.#end.rowId))
      return this.#restart(row);
    if (row.head > this.head) {
      this.#turns.heard();
      for (const caughtUp of await this.#end.catchUp()) this.#send(caughtUp);
    }
    this.#end.writtenIn(row.languages);
    if (row.state !== this.#state) {
      this.#state = row.state;
      if (row.state === 'closed') this.dismiss('closed', 'closed');
      else this.dismiss('reset', 'busy');
    }
    const doubt = this.#rightsInDoubt;
    this.#rightsInDoubt = false;
    if (
      doubt ||
      row.epoch !== this.#epoch ||
      [...this.members].some((member) => member.grant.epoch !== row.epoch)
    )
      await this.#askAgain(row.epoch);
  }

  /** The database was put back under our feet: everybody joins again and gives back what was lost. */
  #restart(row: TextHead): void {
    this.#end.restart(row);
    this.dismiss('reset', 'busy');
    this.#attention = true;
  }

  /** Every member's right, from fresh rows, once for all windows of a session; whoever's changed is told to go or to join anew. */
  async #askAgain(epoch: number): Promise<void> {
    this.#epoch = epoch;
    const asked = [...new Set([...this.members, ...this.#inbox.map(({ member }) => member)])];
    const grants = new Map<string, TextGrant | null>();
    for (const [i, member] of asked.entries()) {
      if (i % ASKED_AT_ONCE === ASKED_AT_ONCE - 1) await new Promise(setImmediate);
      if (member.barred && !this.members.has(member)) continue;
      const { viewer, sessionId } = member.connection;
      const known = grants.get(sessionId);
      const grant = known === undefined ? await this.#world.gate.roleOnText(viewer, this.textId) : known;
      grants.set(sessionId, grant);
      if (grant && grant.role === member.grant.role && grant.seatId === member.grant.seatId) {
        member.grant = grant;
        continue;
      }
      member.gone(grant ? 'reset' : 'revoked', lastWordOn(member.grant.role, grant?.role));
      this.leave(member);
    }
    this.#rightEnds.set(firstEnd(this.members));
  }
}
