import { suggestionsOf, type Append } from '../domain/texts/co-editing/log-append.ts';
import { encodePairs, newRowId } from '../domain/texts/co-editing/log-row.ts';
import {
  clientsOf,
  proposersOf,
  rowsAfter,
  storedText,
  type LogRow,
  type TextHead,
} from '../domain/texts/co-editing/reads.ts';
import type { Judgement } from '../domain/texts/co-editing/validator.ts';
import type { Owners, Proposers, Verdict } from '../domain/texts/co-editing/validator-words.ts';
import type { Instant } from '../domain/platform.ts';
import { newBlockId } from '../domain/texts/schema.ts';
import { piecesOfGone } from '../domain/texts/suggestions/gone.ts';
import type { Member } from './member.ts';
import type { Good, RoomWorld, Waiting } from './room-world.ts';

/** No row is called this: the validator must load the text again. */
const NOWHERE = 'nowhere';

/** Who a Yjs client id is bound to. */
export interface Bound {
  seatId: string;
  personId: string;
}

/** The growing end of one text's log, as this node knows it: where it stands and whose each client id is. */
export class LogEnd {
  readonly textId: string;
  head: number;
  rowId: string;
  readonly #world: RoomWorld;
  #languages: string[];
  #owners: Map<number, Bound>;
  /** What the validator's document lacks of the log. */
  #missed: NonNullable<Judgement['missed']> | null = null;

  constructor(world: RoomWorld, textId: string, row: TextHead, owners: Map<number, Bound>) {
    this.#world = world;
    this.textId = textId;
    this.head = row.head;
    this.rowId = row.rowId;
    this.#languages = row.languages;
    this.#owners = owners;
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client)?.personId;
  }

  newRowId(): string {
    return newRowId((length) => this.#world.platform.randomBytes(length));
  }

  /** The languages the text is written in, as its row now says. */
  writtenIn(languages: string[]): void {
    this.#languages = languages;
  }

  /** The validator may be ahead of the log or behind it: it must load the text again. */
  distrust(): void {
    this.#missed = { from: NOWHERE, updates: [], owners: [], proposers: [] };
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
        right: member.grant.role === 'edit' ? 'edit' : 'suggest',
        resync: member.resync,
      })),
      missed,
      load: async () => {
        const { snapshot, updates } = await storedText(this.#world.platform.store.read, this.textId);
        return { snapshot, updates, ...(await this.#storedOwners()) };
      },
    });
  }

  /** Has the validator load the text with nothing to judge: what is written meanwhile it takes in quickly. */
  async load(): Promise<void> {
    this.distrust();
    await this.judge([], this.newRowId());
  }

  /** Writes one row under an epoch. Gives its size, or null when the text has moved on, closed or changed hands. */
  async write(good: readonly Good[], next: string, epoch: number): Promise<number | null> {
    const fresh = new Map<number, Bound>();
    for (const { waiting, clients } of good) {
      const { grant, personId, client } = waiting.member;
      for (const id of [client, ...clients])
        if (!this.#owners.has(id) && !fresh.has(id)) fresh.set(id, { seatId: grant.seatId, personId });
    }
    const proposalsChanged = good.some((list) => list.proposalsChanged);
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
      suggestions: good.flatMap((list) => this.#proposedIn(list)),
      returned: this.#returnedIn(good),
      ...this.#followed(good),
      proposalsChanged,
      until: firstEnd(good.map(({ waiting }) => waiting.member)),
      sessions: sessionsOf(good),
    });
    if (!written) return null;
    for (const [client, bound] of fresh) this.#owners.set(client, bound);
    this.head++;
    this.rowId = next;
    if (proposalsChanged) this.#world.platform.announce([suggestionsOf(this.textId)]);
    return pairs.length;
  }

  /** By the seat of the session; what is given back after a restore, by the seat that wrote it, where that is known. */
  #proposedIn({ proposed, waiting: { member } }: Good): { id: string; seatId: string }[] {
    return proposed.map(({ id, client }) => ({
      id,
      seatId: (member.resync ? this.#owners.get(client)?.seatId : undefined) ?? member.grant.seatId,
    }));
  }

  /** Who took words out that are given back after a restore is not known: whoever gives back did not. */
  #followed(good: readonly Good[]): Pick<Append, 'reopened' | 'gone'> {
    const reopened = new Set<string>();
    const gone = new Map<string, Append['gone'][number]>();
    for (const { returned, gone: went, waiting } of good) {
      const { resync, grant } = waiting.member;
      for (const id of returned) {
        reopened.add(id);
        gone.delete(id);
      }
      for (const one of went)
        gone.set(one.id, { id: one.id, seatId: resync ? null : grant.seatId, pieces: piecesOfGone(one) });
    }
    return { reopened: [...reopened], gone: [...gone.values()] };
  }

  /** What a restore lost is given back as it was. */
  #returnedIn(good: readonly Good[]): { id: string; past: string }[] {
    const { platform } = this.#world;
    const ids = good.flatMap(({ returned, waiting: { member } }) => (member.resync ? [] : returned));
    return [...new Set(ids)].map((id) => ({
      id,
      past: newBlockId((length) => platform.randomBytes(length)),
    }));
  }

  /** The rows others wrote, with updates of their own. */
  async catchUp(): Promise<(LogRow & { updates: Uint8Array[] })[]> {
    const rows = await rowsAfter(this.#world.platform.store.read, this.textId, this.head);
    const whose = await this.#storedOwners();
    this.#missed = { from: this.rowId, updates: [], ...this.#missed, ...whose };
    const { updates: lacking } = this.#missed;
    const caughtUp = rows.map((row) => ({
      ...row,
      updates: row.pairs.map(({ update }) => new Uint8Array(update)),
    }));
    for (const { seq, rowId, updates } of caughtUp) {
      lacking.push(...updates);
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

  /** Whose client ids and suggestions are, as the database has it. */
  async #storedOwners(): Promise<{ owners: Owners; proposers: Proposers }> {
    const { read } = this.#world.platform.store;
    this.#owners = await clientsOf(read, this.textId);
    const proposers = await proposersOf(read, this.textId);
    return {
      owners: [...this.#owners].map(([client, { personId }]) => [client, personId]),
      proposers: [...proposers],
    };
  }
}

/** When the first of these members' rights ends; null where all last. */
export function firstEnd(members: Iterable<Member>): Instant | null {
  let first: Instant | null = null;
  for (const { grant } of members)
    if (grant.until !== null && (first === null || grant.until < first)) first = grant.until;
  return first;
}

export function sessionsOf(good: readonly Good[]): string[] {
  return [...new Set(good.map(({ waiting }) => waiting.member.connection.sessionId))];
}
