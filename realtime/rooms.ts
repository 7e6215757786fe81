import { foldText } from '../domain/texts/co-editing/actions.ts';
import type { Folder } from '../domain/texts/co-editing/folder.ts';
import { clientsOf, headsOf, rowsAfter, snapshotOf } from '../domain/texts/co-editing/reads.ts';
import { Room } from './room.ts';
import type { RoomWorld } from './room-world.ts';

const FOLD_BYTES = 32 * 1024;
const FOLD_ROWS = 500;

/** The texts open on this node. */
export class Rooms {
  readonly #world: Omit<RoomWorld, 'settled' | 'grew'>;
  readonly #folder: Folder;
  readonly #open = new Map<string, Promise<Room | null>>();
  readonly #byNumber = new Map<number, Room>();
  readonly #sinceFold = new WeakMap<Room, { rows: number; bytes: number }>();
  readonly #folding = new Map<string, Promise<void>>();
  #lastNumber = 0;
  #closing = false;

  constructor(world: Omit<RoomWorld, 'settled' | 'grew'>, folder: Folder) {
    this.#world = world;
    this.#folder = folder;
  }

  get all(): Room[] {
    return [...this.#byNumber.values()];
  }

  find(textId: string): Room | undefined {
    return this.all.find((room) => room.textId === textId);
  }

  /** Runs `enter` with the text's room, which stays open at least until it has ended; null when there is no such text. */
  async within<T>(textId: string, enter: (room: Room) => Promise<T>): Promise<T | null> {
    let opening = this.#open.get(textId);
    if (!opening) this.#open.set(textId, (opening = this.#openRoom(textId)));
    const room = await opening.catch((error: unknown) => {
      this.#open.delete(textId);
      throw error;
    });
    if (!room) {
      this.#open.delete(textId);
      return null;
    }
    room.joining++;
    try {
      return await enter(room);
    } finally {
      room.joining--;
      this.#settled(room);
    }
  }

  /** Asks again for the rights of everybody who is where this person is, or of everybody. */
  doubt(personId?: string): void {
    for (const room of this.all)
      if (personId === undefined || [...room.members].some((member) => member.personId === personId))
        room.look(true);
  }

  /** Compares every open text with its row: closing, grants and words nobody announced. */
  async sweep(): Promise<void> {
    const rooms = this.all;
    const heads = await headsOf(
      this.#world.platform.store.read,
      rooms.map((room) => room.textId),
    );
    for (const room of rooms) room.compare(heads.get(room.textId));
  }

  /** Resolves when every list received is written and answered, and no fold is under way. */
  async drained(): Promise<void> {
    this.#closing = true;
    for (const room of this.all) await room.drained();
    await Promise.all(this.#folding.values());
  }

  async #openRoom(textId: string): Promise<Room | null> {
    const { store } = this.#world.platform;
    const head = (await headsOf(store.read, [textId])).get(textId);
    if (!head) return null;
    const owners = await clientsOf(store.read, textId);
    const world = {
      ...this.#world,
      settled: (room: Room) => this.#settled(room),
      grew: (room: Room, bytes: number) => this.#grew(room, bytes),
    };
    const room = new Room(world, textId, ++this.#lastNumber, head, owners);
    const rows = await rowsAfter(store.read, textId, (await snapshotOf(store.read, textId))?.seq ?? 0);
    const bytes = rows.reduce(
      (sum, { pairs }) => sum + pairs.reduce((of, { update }) => of + update.length, 0),
      0,
    );
    this.#sinceFold.set(room, { rows: rows.length, bytes });
    this.#byNumber.set(room.h, room);
    room.compare((await headsOf(store.read, [textId])).get(textId));
    return room;
  }

  /** A room nobody is in and nothing waits in is forgotten; when the last who writes leaves, its log is folded. */
  #settled(room: Room): void {
    if (room.joining > 0 || room.busy) return;
    const since = this.#sinceFold.get(room)!;
    const edited = [...room.members].some((member) => member.grant.role !== 'read');
    if (!edited && since.rows > 0) this.#fold(room);
    if (room.members.size > 0 || this.#byNumber.get(room.h) !== room) return;
    this.#byNumber.delete(room.h);
    this.#open.delete(room.textId);
  }

  #grew(room: Room, bytes: number): void {
    const since = this.#sinceFold.get(room)!;
    since.rows++;
    since.bytes += bytes;
    if (since.rows > FOLD_ROWS || since.bytes > FOLD_BYTES) this.#fold(room);
  }

  #fold(room: Room): void {
    if (this.#closing || this.#folding.has(room.textId)) return;
    this.#sinceFold.set(room, { rows: 0, bytes: 0 });
    const folding = foldText(this.#world.platform, this.#folder, room.textId)
      .catch((error: unknown) => {
        if (!this.#closing) console.error('co-editing: a log could not be folded', room.textId, error);
      })
      .then(() => void this.#folding.delete(room.textId));
    this.#folding.set(room.textId, folding);
  }
}
