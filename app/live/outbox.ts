import type { Device, PendingList } from './device.ts';

/** Lists on their way at one time. */
const IN_FLIGHT = 16;

interface Entry extends PendingList {
  /** Number it was last sent under; null while not sent. */
  n: number | null;
  stored: boolean;
}

/** What was written here and not yet acknowledged, oldest first; in memory, and on the device when there is one. */
export class Outbox {
  #entries: Entry[] = [];
  /** Written in this turn, not yet a list. */
  #fresh: Uint8Array[] = [];
  #lastKey = 0;
  #lastN = 0;

  get isEmpty(): boolean {
    return this.#entries.length === 0 && this.#fresh.length === 0;
  }

  /** Whether closing the tab would lose nothing. */
  get isStored(): boolean {
    return this.#fresh.length === 0 && this.#entries.every(({ stored }) => stored);
  }

  get updates(): Uint8Array[] {
    return [...this.#entries.flatMap(({ updates }) => updates), ...this.#fresh];
  }

  /** What the device kept from before. */
  load(pending: readonly PendingList[]): void {
    this.#entries = [...pending.map((list) => ({ ...list, n: null, stored: true })), ...this.#entries];
  }

  /** Takes an update of this turn; true for the first, which is the time to see that the turn gets sealed. */
  gather(update: Uint8Array): boolean {
    return this.#fresh.push(update) === 1;
  }

  /** Makes one list of what this turn gathered; false when it gathered nothing. */
  seal(device: Device | null, changed: () => void): boolean {
    if (this.#fresh.length === 0) return false;
    this.add(this.#fresh.splice(0), device, changed);
    return true;
  }

  /** Adds a list and stores it, with its updates; `changed` is called when it is on the device. */
  add(updates: Uint8Array[], device: Device | null, changed: () => void): void {
    const key = (this.#lastKey = Math.max(this.#lastKey + 1, Date.now() * 1000));
    const entry: Entry = { key, updates, n: null, stored: false };
    this.#entries.push(entry);
    device?.save({ updates, pending: { key, updates } }).then(
      () => {
        entry.stored = true;
        changed();
      },
      () => changed(),
    );
  }

  /** Everything must be sent again, under new numbers. */
  reset(): void {
    for (const entry of this.#entries) entry.n = null;
  }

  clear(): void {
    this.#entries = [];
    this.#fresh = [];
  }

  /** The next list to send, with its number, while not too many are on their way. */
  next(): { n: number; updates: Uint8Array[] } | null {
    if (this.#entries.filter(({ n }) => n !== null).length >= IN_FLIGHT) return null;
    const entry = this.#entries.find(({ n }) => n === null);
    if (!entry) return null;
    entry.n = ++this.#lastN;
    return { n: entry.n, updates: entry.updates };
  }

  /** Whether a list of that number is waiting for its answer. */
  awaits(n: number): boolean {
    return this.#entries.some((entry) => entry.n === n);
  }

  /** The list is in the log: gives the key it was kept under. */
  acknowledged(n: number): number | null {
    const entry = this.#entries.find((candidate) => candidate.n === n);
    if (!entry) return null;
    this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    return entry.key;
  }
}
