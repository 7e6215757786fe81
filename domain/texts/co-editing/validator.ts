import { Suspects } from './suspects.ts';
import { Lane, type Judgement, type Overseer, type Pending, type ValidatorLimits } from './validator-lane.ts';
import type { Verdict } from './validator-words.ts';

export type { Judgement, ValidatorLimits } from './validator-lane.ts';

const LIMITS: ValidatorLimits = { cpuMs: 200, loadCpuMs: 5000, heapMb: 256, patienceMs: 250 };
/** Lists as large as a pasted document are judged apart from the start. */
const QUICK_BYTES = 50_000;

/**
 * Judges updates in two threads. In the one everybody's, quickly: what keeps it busy is taken out of it, refused nothing,
 * and goes to the other, where each list has its full time; so do, for a while that grows, the texts and the people it
 * was about. What takes too much there is refused, and nobody but them waits for it.
 */
export class Validator {
  readonly #quick: Lane;
  readonly #patient: Lane;
  readonly #suspects = new Suspects();

  constructor(limits: Partial<ValidatorLimits> = {}) {
    const all = { ...LIMITS, ...limits };
    const took: Overseer['took'] = (judgement, ms) => this.#took(judgement, ms);
    const blamed: Overseer['blamed'] = (people) => people.forEach((id) => this.#suspects.add(`person:${id}`));
    this.#quick = new Lane(all, { took, blamed, takeOver: (pending) => this.#handOver(pending) });
    this.#patient = new Lane(all, { took, blamed });
  }

  /** Threads ended for a list that took too much. */
  get killed(): number {
    return this.#patient.killed;
  }

  /** Threads ended so that nobody waits for one who keeps them busy. */
  get interrupted(): number {
    return this.#quick.killed;
  }

  /** One verdict per submission, in order. Each is judged on top of the accepted ones before it. */
  judge(judgement: Judgement): Promise<Verdict[]> {
    const isSuspect = namesOf(judgement).some((name) => this.#suspects.has(name));
    return (isSuspect || bytesOf(judgement) > QUICK_BYTES ? this.#patient : this.#quick).judge(judgement);
  }

  async close(): Promise<void> {
    await Promise.all([this.#quick.close(), this.#patient.close()]);
  }

  #handOver(pending: Pending): void {
    this.#suspects.add(`text:${pending.judgement.textId}`);
    this.#patient.takeOver(pending);
  }

  #took(judgement: Judgement, ms: number): void {
    const names = namesOf(judgement);
    for (const name of names)
      this.#suspects.charge(name, name.startsWith('text:') ? ms : ms / (names.length - 1));
  }
}

const bytesOf = ({ submissions }: Judgement): number =>
  submissions.flatMap(({ updates }) => updates).reduce((sum, { length }) => sum + length, 0);

const namesOf = ({ textId, submissions }: Judgement): string[] => [
  `text:${textId}`,
  ...new Set(submissions.map(({ personId }) => `person:${personId}`)),
];
