import { Worker } from 'node:worker_threads';
import type { StoredState, Submission } from './candidate.ts';
import {
  AFTER_REFUSAL,
  TOO_COSTLY,
  type Answer,
  type Owners,
  type Proposers,
  type Question,
  type Verdict,
} from './validator-words.ts';

export interface Judgement {
  textId: string;
  at: string;
  next: string;
  languages: string[];
  submissions: Submission[];
  missed?: Question['missed'];
  /** Reads the document as stored at row `at`. */
  load(): Promise<StoredState & { owners: Owners; proposers: Proposers }>;
}

export interface ValidatorLimits {
  /** CPU one packed list may take. */
  cpuMs: number;
  /** CPU loading a document may take. */
  loadCpuMs: number;
  heapMb: number;
  /** CPU a whole question may take where others wait for the same thread, loading included. */
  patienceMs: number;
}
/** Updates as large as a pasted document get a little more. */
const CPU_MS_PER_KB = 0.5;
/** So does a list that changes much of a text that is large itself. */
const CPU_MS_PER_PIECE = 0.006;
const LOOK_EVERY_MS = 40;

export interface Pending {
  question: Question;
  judgement: Judgement;
  /** Verdicts known before the thread is asked again, by place in the judgement. */
  known: Map<number, Verdict>;
  resolve(verdicts: Verdict[]): void;
  reject(error: Error): void;
}

/** What the lane has no patience for is handed over to whoever has. */
export interface Overseer {
  /** Not asked of a lane that must come to an end with everything itself. */
  takeOver?(pending: Pending): void;
  /** A question was answered after so much CPU, about. */
  took(judgement: Judgement, ms: number): void;
  /** A list had to be refused because it took too much. */
  blamed(personIds: readonly string[]): void;
}

/**
 * One thread that judges, under a CPU deadline and a heap cap. Where it takes over, what hangs or bloats a decoder costs
 * the thread its life, its sender a refusal and everybody else in it a reload of their document; where it hands over,
 * nobody a refusal.
 */
export class Lane {
  readonly #limits: ValidatorLimits;
  readonly #overseer: Overseer;
  readonly #progress = new Int32Array(new SharedArrayBuffer(12));
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;
  #watch: NodeJS.Timeout | null = null;
  #seen = { id: 0, index: 0, cpu: 0 };
  /** The CPU of the thread when it was first seen at the question in hand. */
  #began = { id: 0, cpu: 0 };
  #closed = false;
  /** Threads ended for taking too long or too much. */
  killed = 0;

  constructor(limits: ValidatorLimits, overseer: Overseer) {
    this.#limits = limits;
    this.#overseer = overseer;
  }

  judge(judgement: Judgement): Promise<Verdict[]> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('The validator is closed.'));
      const known = new Map<number, Verdict>();
      this.#ask({
        judgement,
        known,
        resolve,
        reject,
        question: this.#question(judgement, known, null),
      });
    });
  }

  /** Begins again what another lane could not wait for. */
  takeOver(pending: Pending): void {
    void this.#askAgain(pending);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#watch) clearInterval(this.#watch);
    this.#watch = null;
    for (const pending of this.#pending.values()) pending.reject(new Error('The validator is closed.'));
    this.#pending.clear();
    await this.#worker?.terminate();
  }

  #question(judgement: Judgement, known: Map<number, Verdict>, base: Question['base']): Question {
    const { textId, at, next, languages, submissions, missed } = judgement;
    return {
      id: ++this.#lastId,
      textId,
      at,
      next,
      languages,
      base,
      missed: base ? null : (missed ?? null),
      submissions: submissions.filter((_, i) => !known.has(i)),
    };
  }

  #ask(pending: Pending): void {
    this.#pending.set(pending.question.id, pending);
    (this.#worker ??= this.#start()).postMessage(pending.question);
    this.#watch ??= setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  /** Asks again with the document sent along, leaving out what is already refused. */
  async #askAgain({ judgement, known, resolve, reject }: Pending): Promise<void> {
    try {
      const base = await judgement.load();
      if (this.#closed) throw new Error('The validator is closed.');
      this.#ask({ judgement, known, resolve, reject, question: this.#question(judgement, known, base) });
    } catch (error) {
      reject(error as Error);
    }
  }

  #answered(answer: Answer): void {
    const pending = this.#pending.get(answer.id);
    if (!pending) return;
    this.#pending.delete(answer.id);
    if (this.#pending.size === 0 && this.#watch) {
      clearInterval(this.#watch);
      this.#watch = null;
    }
    if (!answer.verdicts) return void this.#askAgain(pending);
    const places = placesOf(pending);
    if (answer.spoiled) {
      answer.verdicts.forEach((verdict, i) => !verdict.ok && refuse(pending, places[i]!, verdict.reason));
      return void this.#askAgain(pending);
    }
    this.#overseer.took(pending.judgement, answer.ms);
    answer.verdicts.forEach((verdict, i) => pending.known.set(places[i]!, verdict));
    pending.resolve(pending.judgement.submissions.map((_, i) => pending.known.get(i)!));
  }

  #start(): Worker {
    const worker = new Worker(new URL('./validator-thread.ts', import.meta.url), {
      workerData: this.#progress.buffer,
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.heapMb,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 2,
      },
    });
    worker.unref();
    worker.on('message', (answer: Answer) => this.#answered(answer));
    worker.on('error', () => this.#died(worker));
    this.#seen = { id: 0, index: 0, cpu: 0 };
    this.#began = { id: 0, cpu: 0 };
    return worker;
  }

  /** Runs while something is being judged: ends the thread when one list has had its CPU. */
  async #look(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const usage = await worker.cpuUsage().catch(() => null);
    if (!usage || worker !== this.#worker || this.#pending.size === 0) return;
    const cpu = (usage.user + usage.system) / 1000;
    const id = Atomics.load(this.#progress, 0);
    const index = Atomics.load(this.#progress, 1);
    if (id !== this.#seen.id || index !== this.#seen.index) this.#seen = { id, index, cpu };
    if (id !== this.#began.id) this.#began = { id, cpu };
    const pending = this.#pending.get(id);
    if (!pending) return;
    const isDone = this.#overseer.takeOver
      ? cpu - this.#began.cpu > this.#limits.patienceMs
      : cpu - this.#seen.cpu > this.#allowance(pending, index);
    if (!isDone) return;
    this.#worker = null;
    await worker.terminate();
    this.#died(worker);
  }

  #allowance({ question }: Pending, index: number): number {
    if (index < 0) return this.#limits.loadCpuMs;
    const bytes = question.submissions[index]?.updates.reduce((sum, update) => sum + update.length, 0) ?? 0;
    const pieces = Atomics.load(this.#progress, 2);
    return this.#limits.cpuMs + (bytes / 1024) * CPU_MS_PER_KB + pieces * CPU_MS_PER_PIECE;
  }

  /** The list in hand is refused, or its question handed over; everything else is asked again in a new thread. */
  #died(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    if (this.#closed) return;
    this.killed++;
    const id = Atomics.load(this.#progress, 0);
    const index = Atomics.load(this.#progress, 1);
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of waiting) {
      const isInHand = pending.question.id === id;
      if (isInHand && this.#overseer.takeOver) {
        this.#overseer.takeOver(pending);
        continue;
      }
      if (isInHand) this.#overseer.blamed(blame(pending, index));
      void this.#askAgain(pending);
    }
  }
}

/** Where each submission of the question stands in the judgement. */
function placesOf({ judgement, known }: Pending): number[] {
  return [...judgement.submissions.keys()].filter((i) => !known.has(i));
}

/** Refuses what the thread was at. Says whose it was; a document that cannot be loaded is nobody's. */
function blame(pending: Pending, index: number): string[] {
  const places = placesOf(pending);
  const guilty = index < 0 ? places : places.slice(index, index + 1);
  for (const place of guilty) refuse(pending, place, index < 0 ? 'document too heavy' : TOO_COSTLY);
  return index < 0 ? [] : guilty.map((place) => pending.judgement.submissions[place]!.personId);
}

/** Settles one list as refused, and what the same author sent after it. */
function refuse({ judgement, known }: Pending, place: number, reason: string): void {
  known.set(place, { ok: false, reason });
  judgement.submissions.forEach(({ author }, i) => {
    if (i > place && author === judgement.submissions[place]!.author)
      known.set(i, { ok: false, reason: AFTER_REFUSAL });
  });
}
