import { encodePairs, newRowId } from '../domain/texts/co-editing/log-row.ts';
import { clientsOf, headsOf, rowsAfter, storedText, type TextHead } from '../domain/texts/co-editing/reads.ts';
import type { Judgement, Validator } from '../domain/texts/co-editing/validator.ts';
import { AFTER_REFUSAL, type Verdict } from '../domain/texts/co-editing/validator-words.ts';
import type { CollabGate } from '../domain/texts/co-editing/gate.ts';
import type { Platform } from '../domain/platform.ts';
import type { Committer } from './committer.ts';
import { makeFrame } from './frames.ts';
import type { Member } from './member.ts';
import { Presences } from './presence.ts';
import { OP, encodeRow, pack, type GoneReason, type Refusal } from './wire.ts';

/** What rooms need from outside. */
export interface RoomWorld {
  platform: Platform;
  gate: CollabGate;
  validator: Validator;
  committer: Committer;
  /** Ends connections whose session is over. */
  checkSessions(sessionIds: readonly string[]): Promise<void>;
  /** A bad update came from this member. */
  offended(member: Member): void;
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
  done(): void;
}

const BATCH_LISTS = 256;
const BATCH_BYTES = 2_000_000;
const TRIES = 12;
const ASKED_AT_ONCE = 10;
/** The validator's reasons that a client is told by another name. */
const REFUSALS: Record<string, Refusal | undefined> = {
  gap: 'gap',
  'client id of another person': 'client-id',
  undecodable: 'malformed',
  truncated: 'malformed',
  [AFTER_REFUSAL]: 'earlier-refusal',
};
/** No row is called this: the validator must load the text again. */
const NOWHERE = 'nowhere';

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
  head: number;
  rowId: string;
  readonly #world: RoomWorld;
  readonly #languages: string[];
  #epoch: number;
  #state: 'open' | 'closed';
  /** Whose each Yjs client id is. */
  #owners: Map<number, string>;
  #inbox: Waiting[] = [];
  #attention = false;
  #rightsInDoubt = false;
  #loop: Promise<void> | null = null;
  /** What the validator's document lacks of the log. */
  #missed: NonNullable<Judgement['missed']> | null = null;

  constructor(world: RoomWorld, textId: string, h: number, head: TextHead, owners: Map<number, string>) {
    this.#world = world;
    this.textId = textId;
    this.h = h;
    this.head = head.head;
    this.rowId = head.rowId;
    this.#epoch = head.epoch;
    this.#state = head.state;
    this.#languages = head.languages;
    this.#owners = owners;
    this.presences = new Presences(h, (frame) => {
      for (const member of this.members) if (member.active) member.connection.send(frame);
    });
  }

  get busy(): boolean {
    return this.#loop !== null;
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client) ?? [...this.members].find((member) => member.client === client)?.personId;
  }

  /** A grant found under another epoch than the room's is asked again before anything is written. */
  enter(member: Member): void {
    this.members.add(member);
    if (member.grant.epoch !== this.#epoch || member.grant.state !== this.#state) this.look();
  }

  leave(member: Member): void {
    if (!this.members.delete(member)) return;
    member.active = false;
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
    this.#start();
  }

  /** Looks again when the row, as somebody else read it, is not what this room knows. */
  compare(row: TextHead | undefined): void {
    if (!row || row.head > this.head || row.epoch !== this.#epoch || row.state !== this.#state) this.look();
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
      else await this.#handle(this.#take());
    }
  }

  #take(): Waiting[] {
    let bytes = 0;
    const end = this.#inbox.findIndex((waiting, i) => i > 0 && (i >= BATCH_LISTS || (bytes += waiting.bytes) > BATCH_BYTES));
    return this.#inbox.splice(0, end < 0 ? this.#inbox.length : end);
  }

  async #handle(batch: Waiting[]): Promise<void> {
    let left = batch;
    try {
      for (let tries = TRIES; left.length > 0 && tries > 0; tries--) left = await this.#attempt(left);
    } catch (error) {
      console.error('co-editing: a batch could not be written', this.textId, error);
      this.#missed = { from: NOWHERE, updates: [], owners: [] };
    }
    for (const { member, n, order } of left) member.refuse(n, order, 'busy');
    for (const waiting of batch) waiting.done();
  }

  /** Judges and writes once. What comes back must be tried again. */
  async #attempt(batch: Waiting[]): Promise<Waiting[]> {
    const entitled = batch.filter((waiting) => this.#isEntitled(waiting));
    if (entitled.length === 0) return [];
    const next = newRowId((length) => this.#world.platform.randomBytes(length));
    const verdicts = await this.#judge(entitled, next);
    const good: { waiting: Waiting; clients: number[] }[] = [];
    const settled: Waiting[] = [];
    const refused: { waiting: Waiting; reason: string }[] = [];
    entitled.forEach((waiting, i) => {
      const verdict = verdicts[i]!;
      if (!verdict.ok) refused.push({ waiting, reason: verdict.reason });
      else if (verdict.changed) good.push({ waiting, clients: verdict.clients });
      else settled.push(waiting);
    });
    for (const { waiting, reason } of refused) this.#refuse(waiting, reason);
    const remaining = [...good.map(({ waiting }) => waiting), ...settled];
    if (good.some(({ waiting }) => waiting.member.barred)) {
      this.#missed = { from: NOWHERE, updates: [], owners: [] };
      return remaining;
    }
    if (good.length > 0 && !(await this.#write(good, next))) return remaining;
    for (const { member, n } of remaining) {
      member.resync = false;
      member.answer(n, { seq: this.head, id: this.rowId });
    }
    return [];
  }

  #isEntitled({ member, n, order }: Waiting): boolean {
    const owner = this.#owners.get(member.client);
    const err: Refusal | null =
      member.refusalOf(order) ??
      (this.#state === 'closed' ? 'closed' : member.grant.role !== 'edit' ? 'role' : owner !== undefined && owner !== member.personId ? 'client-id' : null);
    if (err) member.refuse(n, order, err);
    return err === null;
  }

  async #judge(batch: Waiting[], next: string): Promise<Verdict[]> {
    const missed = this.#missed;
    this.#missed = null;
    const authors = [...new Set(batch.map(({ member }) => member))];
    return this.#world.validator.judge({
      textId: this.textId,
      at: this.rowId,
      next,
      languages: this.#languages,
      submissions: batch.map(({ updates, member }) => ({ updates, author: authors.indexOf(member), personId: member.personId, resync: member.resync })),
      missed,
      load: async () => {
        const { store } = this.#world.platform;
        const stored = await storedText(store.read, this.textId);
        const owners = [...(await clientsOf(store.read, this.textId))].map(([client, { personId }]): [number, string] => [client, personId]);
        return { snapshot: stored.snapshot, updates: stored.updates, owners };
      },
    });
  }

  #refuse({ member, n, order }: Waiting, reason: string): void {
    const err = REFUSALS[reason] ?? 'model';
    if (member.refuse(n, order, err, reason)) this.#world.offended(member);
  }

  /** One row; false when the text has moved on and the batch must be judged again. */
  async #write(good: { waiting: Waiting; clients: number[] }[], next: string): Promise<boolean> {
    const fresh = new Map<number, { seatId: string; personId: string }>();
    for (const { waiting, clients } of good) {
      const { grant, personId, client } = waiting.member;
      for (const id of [client, ...clients]) if (!this.#owners.has(id) && !fresh.has(id)) fresh.set(id, { seatId: grant.seatId, personId });
    }
    const pairs = encodePairs(good.flatMap(({ waiting }) => waiting.updates.map((update) => ({ client: waiting.member.client, update }))));
    const sessions = [...new Set(good.map(({ waiting }) => waiting.member.connection.sessionId))];
    const clients = [...fresh].map(([client, { seatId }]) => ({ client, seatId }));
    const { written } = await this.#world.committer.commit({ textId: this.textId, head: this.head, epoch: this.#epoch, rowId: next, pairs, clients, sessions });
    if (!written) {
      this.#missed = { from: NOWHERE, updates: [], owners: [] };
      await this.#world.checkSessions(sessions);
      await this.#refresh();
      return false;
    }
    for (const [client, { personId }] of fresh) this.#owners.set(client, personId);
    this.#broadcast(this.head + 1, next, good);
    this.#world.grew(this, pairs.length);
    return true;
  }

  /** To everybody when several wrote, else to everybody but the one. */
  #broadcast(seq: number, rowId: string, good: { waiting: Waiting }[]): void {
    this.head = seq;
    this.rowId = rowId;
    const authors = new Set(good.map(({ waiting }) => waiting.member));
    const alone = authors.size === 1 ? [...authors][0] : null;
    const listeners = [...this.members].filter((member) => member.active && member !== alone);
    if (listeners.length === 0) return;
    const frame = makeFrame(OP.update, this.h, seq, encodeRow(rowId, pack(good.flatMap(({ waiting }) => waiting.updates))));
    for (const member of listeners) member.connection.send(frame);
  }

  /** Catches up with the row: words others wrote, closing, changed grants. */
  async #refresh(): Promise<void> {
    this.#attention = false;
    const { store } = this.#world.platform;
    const row = (await headsOf(store.read, [this.textId])).get(this.textId);
    if (!row) return this.dismiss('deleted', 'not-found');
    if (row.head > this.head) await this.#catchUp();
    if (row.state !== this.#state) {
      this.#state = row.state;
      if (row.state === 'closed') this.dismiss('closed', 'closed');
      else this.dismiss('reset', 'busy');
    }
    const doubt = this.#rightsInDoubt;
    this.#rightsInDoubt = false;
    if (doubt || row.epoch !== this.#epoch || [...this.members].some((member) => member.grant.epoch !== row.epoch)) await this.#askAgain(row.epoch);
  }

  async #catchUp(): Promise<void> {
    const { store } = this.#world.platform;
    const rows = await rowsAfter(store.read, this.textId, this.head);
    const owners = [...(await clientsOf(store.read, this.textId))].map(([client, { personId }]): [number, string] => [client, personId]);
    this.#owners = new Map(owners);
    this.#missed ??= { from: this.rowId, updates: [], owners: [] };
    this.#missed.owners = owners;
    for (const { seq, rowId, pairs } of rows) {
      const updates = pairs.map(({ update }) => new Uint8Array(update));
      const frame = makeFrame(OP.update, this.h, seq, encodeRow(rowId, pack(updates)));
      for (const member of this.members) if (member.active) member.connection.send(frame);
      this.#missed.updates.push(...updates);
      this.head = seq;
      this.rowId = rowId;
    }
  }

  /** Every member's right, from fresh rows; whoever's changed is told to go or to join anew. */
  async #askAgain(epoch: number): Promise<void> {
    this.#epoch = epoch;
    const asked = [...new Set([...this.members, ...this.#inbox.map(({ member }) => member)])];
    for (const [i, member] of asked.entries()) {
      if (i % ASKED_AT_ONCE === ASKED_AT_ONCE - 1) await new Promise(setImmediate);
      if (member.barred && !this.members.has(member)) continue;
      const grant = await this.#world.gate.roleOnText(member.connection.viewer, this.textId);
      if (grant && grant.role === member.grant.role && grant.seatId === member.grant.seatId) {
        member.grant = grant;
        continue;
      }
      member.gone(grant ? 'reset' : 'revoked', 'revoked');
      this.leave(member);
    }
  }
}
