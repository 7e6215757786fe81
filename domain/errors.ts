/** One wrong field of an input: a path like "closesAt" and the key of a sentence in words/errors.ts. */
export interface Fault {
  field: string;
  word: string;
}

/** The input does not hold; nothing was changed. */
export class Invalid extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super('invalid');
    this.faults = faults;
  }
}

/** The viewer may know of the thing, but not do this to it. `word` names the sentence that says why. */
export class Forbidden extends Error {
  readonly word: string;
  constructor(word: string) {
    super('forbidden');
    this.word = word;
  }
}

/** It does not exist, or the viewer may not know that it does. */
export class NotFound extends Error {
  constructor() {
    super('not found');
  }
}

/** The world has moved on since the viewer looked. `word` names the sentence; `facts` fill it. */
export class Conflict extends Error {
  readonly word: string;
  readonly facts: Record<string, string>;
  constructor(word: string, facts: Record<string, string> = {}) {
    super('conflict');
    this.word = word;
    this.facts = facts;
  }
}

/** Too much is waiting to be done; asked again in a moment, it may be. */
export class Busy extends Error {}

/** Refuses one more where a list already holds as many as it may; `count` is read under the lock. */
export function requireRoom({ count }: { count: number | string | bigint }, most: number): void {
  if (Number(count) >= most) throw new Conflict('list-full', { most: String(most) });
}

/** What the work gives, or null where it was refused, for whatever reason. */
export async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof Invalid) return null;
    throw error;
  }
}
