const MS = { first: 60_000, longest: 3_600_000, forgotten: 86_400_000 };
/** So much at one time, and so much of every second, is nobody's fault. */
const COST = { atOnceMs: 1500, perSecondMs: 200 };
const NAMES = 10_000;

interface Entry {
  until: number;
  /** How long the last time lasted. */
  lasted: number;
  cost: number;
  at: number;
}

/** Who and what has kept a thread busy: suspected for a minute, and each time for twice as long, up to an hour. */
export class Suspects {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  has(name: string): boolean {
    return (this.#entries.get(name)?.until ?? 0) > this.#now();
  }

  add(name: string): void {
    const entry = this.#entry(name);
    const now = this.#now();
    const isRecent = entry.lasted > 0 && now - entry.until < MS.forgotten;
    entry.lasted = isRecent ? Math.min(MS.longest, entry.lasted * 2) : MS.first;
    entry.until = now + entry.lasted;
    entry.cost = 0;
  }

  /** Counts what judging cost; whoever costs much again and again is suspected. */
  charge(name: string, ms: number): void {
    const entry = this.#entry(name);
    const now = this.#now();
    entry.cost = Math.max(0, entry.cost - ((now - entry.at) / 1000) * COST.perSecondMs) + ms;
    entry.at = now;
    if (entry.cost > COST.atOnceMs && !this.has(name)) this.add(name);
  }

  #entry(name: string): Entry {
    const entry = this.#entries.get(name) ?? { until: 0, lasted: 0, cost: 0, at: this.#now() };
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    if (this.#entries.size > NAMES) this.#entries.delete(this.#entries.keys().next().value!);
    return entry;
  }
}
