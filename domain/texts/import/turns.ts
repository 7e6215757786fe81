/** What somebody has asked for. */
export interface Asked {
  by: string;
}

const REMEMBERED = 1000;

/** Waiting jobs, taken in turns between those who asked: who waited longest since their last turn comes next. */
export class Turns<Job extends Asked> {
  readonly #waiting: Job[] = [];
  /** When each had their last turn, counted in turns. */
  readonly #last = new Map<string, number>();
  #turn = 0;

  get size(): number {
    return this.#waiting.length;
  }

  /** How many jobs of somebody wait. */
  of(by: string): number {
    return this.#waiting.filter((job) => job.by === by).length;
  }

  add(job: Job): void {
    this.#waiting.push(job);
  }

  next(): Job | undefined {
    const turn = ({ by }: Job) => this.#last.get(by) ?? 0;
    const [first] = [...this.#waiting].sort((a, b) => turn(a) - turn(b));
    if (!first) return undefined;
    this.#waiting.splice(this.#waiting.indexOf(first), 1);
    this.#last.set(first.by, ++this.#turn);
    if (this.#last.size > REMEMBERED) this.#last.clear();
    return first;
  }

  /** Takes all that waits. */
  empty(): Job[] {
    return this.#waiting.splice(0);
  }
}
