import type { Socket } from 'socket.io';
import {
  rowsAfter,
  rowsSince,
  storedText,
  type LogRow,
  type Stored,
} from '../domain/texts/co-editing/reads.ts';
import type { CollabGate } from '../domain/texts/co-editing/gate.ts';
import type { Folder } from '../domain/texts/co-editing/folder.ts';
import type { Store } from '../db/store.ts';
import { Bucket } from './bucket.ts';
import type { Connection } from './connection.ts';
import { makeFrame } from './frames.ts';
import { Member } from './member.ts';
import { readPresence } from './presence.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import {
  LIMITS,
  OP,
  PASSING,
  encodeState,
  fromBase64,
  pack,
  encodeRow,
  toBase64,
  unpack,
  encodeAck,
  type JoinAnswer,
  type JoinRequest,
  type Refusal,
} from './wire.ts';

export interface CollabWorld {
  store: Store;
  gate: CollabGate;
  rooms: Rooms;
  folder: Folder;
  /** No more is taken in. */
  closing(): boolean;
  /** Somebody is at work on this connection. */
  active(connection: Connection): void;
}

/** One socket of namespace /collab: the texts it is in, and its limits. */
export class Desk {
  readonly connection: Connection;
  readonly members = new Map<number, { member: Member; room: Room }>();
  /** What is said to lists for texts it is no longer in, where that is the last word. */
  readonly #finally = new Map<number, Refusal>();
  readonly #world: CollabWorld;
  readonly #socket: Socket;
  readonly #lists = new Bucket(LIMITS.listsPerSecond, LIMITS.listsAtOnce);
  readonly #moves = new Bucket(LIMITS.awarenessPerSecond, LIMITS.awarenessPerSecond);
  readonly #joins = new Bucket(5, LIMITS.documents * 2);
  #waitingBytes = 0;
  #joining = 0;
  #ended = false;

  constructor(world: CollabWorld, socket: Socket, connection: Connection) {
    this.#world = world;
    this.#socket = socket;
    this.connection = connection;
    socket.on('join', (textId: unknown, request: unknown, answer: unknown) => {
      if (typeof answer === 'function')
        void this.#join(textId, request, answer as (answer: JoinAnswer) => void);
    });
    socket.on('u', (h: unknown, n: unknown, list: unknown) => {
      if (typeof h === 'number' && typeof n === 'number' && list instanceof Uint8Array)
        this.#update(h, n, list);
    });
    socket.on('a', (h: unknown, _n: unknown, state: unknown) => {
      if (typeof h === 'number' && state instanceof Uint8Array) this.#presence(h, state);
    });
    socket.on('leave', (h: unknown) => {
      if (typeof h === 'number') this.#leave(h);
    });
    socket.on('disconnect', () => this.end(null));
    connection.onDrained = () => {
      for (const { member, room } of [...this.members.values()]) {
        member.gone('reset', 'busy');
        room.leave(member);
      }
    };
  }

  /** Out of every text. With `barred`, what it sent and is not yet written is refused too. */
  end(barred: Refusal | null): void {
    this.#ended = true;
    for (const { member, room } of [...this.members.values()]) {
      if (barred) member.barred ??= barred;
      room.leave(member);
    }
    this.members.clear();
  }

  async #join(textId: unknown, request: unknown, answer: (answer: JoinAnswer) => void): Promise<void> {
    if (typeof textId !== 'string' || textId.length > 64 || !isJoinRequest(request))
      return answer({ err: 'bad-request' });
    if (this.members.size + this.#joining >= LIMITS.documents) return answer({ err: 'too-many' });
    if (!this.#joins.take()) return answer({ err: 'too-fast' });
    if (this.#world.closing()) return answer({ err: 'busy' });
    this.#joining++;
    try {
      const refused = await this.#world.rooms.within(textId, (room) => this.#enter(room, request, answer));
      if (refused !== true) answer({ err: refused ?? 'not-found' });
    } catch (error) {
      console.error('co-editing: a join failed', textId, error);
      answer({ err: 'busy' });
    } finally {
      this.#joining--;
    }
  }

  /** True when it is in and has been answered; else why not. */
  async #enter(
    room: Room,
    request: JoinRequest,
    answer: (answer: JoinAnswer) => void,
  ): Promise<true | Refusal> {
    const { store, gate } = this.#world;
    const grant = await gate.roleOnText(this.connection.viewer, room.textId);
    if (!grant) return 'not-found';
    const owner = room.ownerOf(request.client);
    if (owner !== undefined && owner !== this.connection.viewer.personId) return 'client-id';
    const { stored, vector } = await this.#wordsFor(room, request);
    const resync = grant.role === 'edit' ? vector : undefined;
    if (this.#ended) return 'signed-out';
    const old = this.members.get(room.h);
    if (old) room.leave(old.member);
    const { h } = room;
    const member = new Member({
      connection: this.connection,
      h,
      client: request.client,
      grant,
      resync: resync !== undefined,
      tell: (reason) => {
        this.members.delete(h);
        if (member.barred && !PASSING.includes(member.barred)) this.#finally.set(h, member.barred);
        this.#socket.emit('gone', h, reason);
      },
    });
    this.members.set(h, { member, room });
    this.#finally.delete(h);
    const { role, state } = grant;
    const { seq, rowId } = stored;
    answer({ h, seq, id: rowId, role, state, ...(resync && { resync: toBase64(resync) }) });
    this.connection.send(
      makeFrame(OP.state, h, seq, encodeState({ snapshot: stored.snapshot, tail: stored.updates })),
    );
    room.enter(member);
    await this.#followUp(store, room, member, seq);
    const present = room.presences.all();
    if (present) this.connection.send(present);
    return true;
  }

  /** The rows after the one it has, or everything; where that row is unknown, also what the server's state vector is. */
  async #wordsFor(
    room: Room,
    { seq, id, sv }: JoinRequest,
  ): Promise<{ stored: Stored; vector?: Uint8Array }> {
    const { store, folder } = this.#world;
    if (seq === undefined || id === undefined || seq === 0)
      return { stored: await storedText(store.read, room.textId) };
    const rows = await rowsSince(store.read, room.textId, seq, id);
    if (rows) {
      const last = rows.at(-1);
      return {
        stored: { snapshot: null, updates: updatesOf(rows), seq: last?.seq ?? seq, rowId: last?.rowId ?? id },
      };
    }
    const stored = await storedText(store.read, room.textId);
    const lacking = await folder.lacking(
      { snapshot: stored.snapshot, updates: stored.updates },
      sv === undefined ? null : fromBase64(sv),
    );
    return { stored: { ...stored, snapshot: null, updates: [lacking.update] }, vector: lacking.vector };
  }

  /** What was written between reading and entering; then it hears everything as it happens. */
  async #followUp(store: Store, room: Room, member: Member, from: number): Promise<void> {
    for (let seq = from; ;) {
      if (seq >= room.head) {
        return member.activate();
      }
      const rows = await rowsAfter(store.read, room.textId, seq);
      for (const row of rows) {
        member.connection.send(
          makeFrame(OP.update, room.h, row.seq, encodeRow(row.rowId, pack(updatesOf([row])))),
        );
        seq = row.seq;
      }
      if (rows.length === 0 || !room.members.has(member)) return;
    }
  }

  #update(h: number, n: number, list: Uint8Array): void {
    const here = this.members.get(h);
    if (!here)
      return this.connection.send(
        makeFrame(OP.ack, h, n, encodeAck({ err: this.#finally.get(h) ?? 'busy', reason: 'not joined' })),
      );
    const { member, room } = here;
    const order = member.nextOrder();
    const updates = this.#readList(list);
    const err = member.refusalOf(order) ?? (Array.isArray(updates) ? null : updates);
    if (err || !Array.isArray(updates)) return void member.refuse(n, order, err ?? 'malformed');
    this.#world.active(this.connection);
    this.#waitingBytes += list.length;
    room.push({
      member,
      n,
      order,
      updates,
      bytes: list.length,
      done: () => void (this.#waitingBytes -= list.length),
    });
  }

  #readList(list: Uint8Array): Uint8Array[] | Refusal {
    if (list.length > LIMITS.listBytes) return 'too-large';
    if (!this.#lists.take()) return 'too-fast';
    if (this.#world.closing() || this.#waitingBytes + list.length > LIMITS.waitingBytes) return 'busy';
    try {
      return unpack(list);
    } catch {
      return 'malformed';
    }
  }

  #presence(h: number, bytes: Uint8Array): void {
    const here = this.members.get(h);
    if (!here || !this.#moves.take()) return;
    const { member, room } = here;
    const state = readPresence(bytes, { id: member.personId, ...member.grant.label });
    if (state) room.presences.set(member.client, state);
  }

  #leave(h: number): void {
    const here = this.members.get(h);
    this.members.delete(h);
    if (here) here.room.leave(here.member);
  }
}

const updatesOf = (rows: readonly LogRow[]): Uint8Array[] =>
  rows.flatMap(({ pairs }) => pairs.map(({ update }) => update));

function isJoinRequest(value: unknown): value is JoinRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { client, seq, id, sv } = value as Record<string, unknown>;
  const isCount = (n: unknown) => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0;
  return (
    isCount(client) &&
    (client as number) < 2 ** 32 &&
    (seq === undefined || isCount(seq)) &&
    (id === undefined || (typeof id === 'string' && /^([0-9a-f]{16})?$/.test(id))) &&
    (sv === undefined ||
      (typeof sv === 'string' && sv.length <= LIMITS.vectorLength && /^[A-Za-z0-9+/]*={0,2}$/.test(sv)))
  );
}
