import { encodePairs, newRowId } from '../domain/texts/co-editing/log-row.ts';
import {
  clientsOf,
  rowsAfter,
  storedText,
  type LogRow,
  type TextHead,
} from '../domain/texts/co-editing/reads.ts';
import type { Judgement } from '../domain/texts/co-editing/validator.ts';
import type { Verdict } from '../domain/texts/co-editing/validator-words.ts';
import type { Good, RoomWorld, Waiting } from './room-world.ts';

/** No row is called this: the validator must load the text again. */
const NOWHERE = 'nowhere';

/** The growing end of one text's log, as this node knows it: where it stands and whose each client id is. */
export class LogEnd {
  readonly textId: string;
  head: number;
  rowId: string;
  readonly #world: RoomWorld;
  readonly #languages: string[];
  #owners: Map<number, string>;
  /** What the validator's document lacks of the log. */
  #missed: NonNullable<Judgement['missed']> | null = null;

  constructor(world: RoomWorld, textId: string, row: TextHead, owners: Map<number, string>) {
    this.#world = world;
    this.textId = textId;
    this.head = row.head;
    this.rowId = row.rowId;
    this.#languages = row.languages;
    this.#owners = owners;
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client);
  }

  newRowId(): string {
    return newRowId((length) => this.#world.platform.randomBytes(length));
  }

  /** The validator may be ahead of the log or behind it: it must load the text again. */
  distrust(): void {
    this.#missed = { from: NOWHERE, updates: [], owners: [] };
  }

  /** One verdict per list, each judged on top of the good ones before it; `next` is what the row would be called. */
  judge(batch: readonly Waiting[], next: string): Promise<Verdict[]> {
    const missed = this.#missed;
    this.#missed = null;
    const authors = [...new Set(batch.map(({ member }) => member))];
    return this.#world.validator.judge({
      textId: this.textId,
      at: this.rowId,
      next,
      languages: this.#languages,
      submissions: batch.map(({ updates, member }) => ({
        updates,
        author: authors.indexOf(member),
        personId: member.personId,
        resync: member.resync,
      })),
      missed,
      load: async () => {
        const { snapshot, updates } = await storedText(this.#world.platform.store.read, this.textId);
        return { snapshot, updates, owners: await this.#storedOwners() };
      },
    });
  }

  /** Writes one row under an epoch. Gives its size, or null when the text has moved on, closed or changed hands. */
  async write(good: readonly Good[], next: string, epoch: number): Promise<number | null> {
    const fresh = new Map<number, { seatId: string; personId: string }>();
    for (const { waiting, clients } of good) {
      const { grant, personId, client } = waiting.member;
      for (const id of [client, ...clients])
        if (!this.#owners.has(id) && !fresh.has(id)) fresh.set(id, { seatId: grant.seatId, personId });
    }
    const pairs = encodePairs(
      good.flatMap(({ waiting: { member, updates } }) =>
        updates.map((update) => ({ client: member.client, update })),
      ),
    );
    const { written } = await this.#world.committer.commit({
      textId: this.textId,
      head: this.head,
      epoch,
      rowId: next,
      pairs,
      clients: [...fresh].map(([client, { seatId }]) => ({ client, seatId })),
      sessions: sessionsOf(good),
    });
    if (!written) return null;
    for (const [client, { personId }] of fresh) this.#owners.set(client, personId);
    this.head++;
    this.rowId = next;
    return pairs.length;
  }

  /** The rows others wrote, with updates of their own. */
  async catchUp(): Promise<(LogRow & { updates: Uint8Array[] })[]> {
    const rows = await rowsAfter(this.#world.platform.store.read, this.textId, this.head);
    const owners = await this.#storedOwners();
    this.#owners = new Map(owners);
    this.#missed ??= { from: this.rowId, updates: [], owners: [] };
    this.#missed.owners = owners;
    const caughtUp = rows.map((row) => ({
      ...row,
      updates: row.pairs.map(({ update }) => new Uint8Array(update)),
    }));
    for (const { seq, rowId, updates } of caughtUp) {
      this.#missed.updates.push(...updates);
      this.head = seq;
      this.rowId = rowId;
    }
    return caughtUp;
  }

  /** The database was put back to an earlier row. */
  restart(row: TextHead): void {
    this.head = row.head;
    this.rowId = row.rowId;
    this.distrust();
  }

  async #storedOwners(): Promise<[number, string][]> {
    const clients = await clientsOf(this.#world.platform.store.read, this.textId);
    return [...clients].map(([client, { personId }]) => [client, personId]);
  }
}

export function sessionsOf(good: readonly Good[]): string[] {
  return [...new Set(good.map(({ waiting }) => waiting.member.connection.sessionId))];
}
