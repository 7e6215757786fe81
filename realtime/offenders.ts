import { Bucket } from './bucket.ts';

const MS = { first: 30_000, longest: 3_600_000, forgotten: 86_400_000 };
/** A few bad lists may be a defect of ours; one that took too much counts as several. */
const BAD = { perSecond: 0.1, atOnce: 5, costly: 2.5 };

interface Offences {
  bad: Bucket;
  until: number;
  /** How long they waited the last time. */
  waited: number;
}

/** Who sends bad lists again and again, whatever the tab: told to wait, each time for twice as long, up to an hour. */
export class Offenders {
  readonly #records = new Map<string, Offences>();
  readonly #atOnce: number;
  readonly #now: () => number;

  constructor({ atOnce = BAD.atOnce, now = () => performance.now() } = {}) {
    this.#atOnce = atOnce;
    this.#now = now;
  }

  isWaiting(personId: string): boolean {
    return (this.#records.get(personId)?.until ?? 0) > this.#now();
  }

  /** Counts a bad list. True when that was one too many. */
  offend(personId: string, isCostly: boolean): boolean {
    const now = this.#now();
    for (const [id, { until, bad }] of this.#records)
      if (bad.isFull && now - until > MS.forgotten) this.#records.delete(id);
    const record = this.#records.get(personId) ?? {
      bad: new Bucket(BAD.perSecond, this.#atOnce),
      until: 0,
      waited: 0,
    };
    this.#records.set(personId, record);
    if (record.bad.take(isCostly ? BAD.costly : 1)) return false;
    record.waited = record.waited === 0 ? MS.first : Math.min(MS.longest, record.waited * 2);
    record.until = now + record.waited;
    return true;
  }
}
