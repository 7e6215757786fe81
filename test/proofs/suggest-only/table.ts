import * as Y from 'yjs';
import { loadDoc, type StoredState } from '../../../domain/texts/co-editing/candidate.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';

export const IDS = {
  own: ['deana00001', 'deana00002'],
  foreign: ['defara0001', 'defara0002', 'defara0003', 'deluz00001'],
} as const;

/** There is no such place in the text as it has become. */
export class NothingToPick extends Error {}

/** Words in one set of attributes, and where they are. */
export interface Run {
  words: Y.XmlText;
  at: number;
  length: number;
  attributes: Record<string, { id?: string } | null>;
}

/** A copy of the text in which somebody does something by hand, and the chance they do it by. */
export class Table {
  readonly doc: Y.Doc;
  readonly random: () => number;
  readonly updates: Uint8Array[] = [];

  constructor(state: StoredState, client: number, random: () => number) {
    this.doc = loadDoc(state);
    this.doc.clientID = client;
    this.random = random;
    this.doc.on('update', (update: Uint8Array) => this.updates.push(update));
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<T>(all: readonly T[]): T {
    const one = all[this.below(all.length)];
    if (one === undefined) throw new NothingToPick('There is nothing to pick from.');
    return one;
  }

  /** Letters nobody has written, of the length asked or of any. */
  letters(length = 1 + this.below(8)): string {
    return Array.from({ length }, () => this.pick([...'aeiou ñáçxyz', '🌽'])).join('');
  }

  get language(): string {
    return this.pick(['es', 'es', 'es', 'en']);
  }

  all(language = 'es'): Y.XmlFragment {
    return this.doc.getXmlFragment(fragmentName(language));
  }

  block(language = 'es'): Y.XmlElement {
    return this.pick(this.all(language).toArray() as Y.XmlElement[]);
  }

  /** All runs of words of both languages that are such. */
  runs(such: (run: Run) => boolean = () => true): Run[] {
    const texts = ['es', 'en'].flatMap((language) =>
      this.all(language)
        .toArray()
        .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
        .filter((child) => child instanceof Y.XmlText),
    );
    return texts.flatMap(runsOf).filter(such);
  }

  run(such?: (run: Run) => boolean): Run {
    return this.pick(this.runs(such));
  }

  /** Some of the words of such a run, in whole letters. */
  part(such?: (run: Run) => boolean): Run {
    const run = this.run(such);
    const from = this.below(run.length);
    const to = from + 1 + this.below(run.length - from);
    const text = run.words
      .toDelta()
      .map(({ insert }: { insert: string }) => insert)
      .join('');
    const at = isMidst(text, run.at + from) ? run.at + from - 1 : run.at + from;
    const end = isMidst(text, run.at + to) ? run.at + to + 1 : run.at + to;
    return { ...run, at, length: end - at };
  }

  /** An id that no other copy of the text draws, even by the same chance. */
  newId(): string {
    const own = (this.doc.clientID % 36 ** 4).toString(36).padStart(4, '0');
    return `n${own}${String(this.below(100_000)).padStart(5, '0')}`;
  }
}

/** Whether an offset is between the two halves of a letter. */
export const isMidst = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && at < text.length;

function runsOf(words: Y.XmlText): Run[] {
  let at = 0;
  return (words.toDelta() as { insert: string; attributes?: Run['attributes'] }[]).map((piece) => {
    const run = { words, at, length: piece.insert.length, attributes: piece.attributes ?? {} };
    at += run.length;
    return run;
  });
}

const has = (run: Run, mark: string, ids: readonly string[]): boolean =>
  Object.entries(run.attributes).some(
    ([key, value]) => key.startsWith(mark) && ids.includes(value?.id ?? ''),
  );

export const accepted = (run: Run): boolean => run.attributes['insertion'] === undefined;
export const putInByMe = (run: Run): boolean => has(run, 'insertion', IDS.own);
export const putInByOthers = (run: Run): boolean => has(run, 'insertion', IDS.foreign);
export const struckByMe = (run: Run): boolean => accepted(run) && has(run, 'deletion', IDS.own);
export const struckByOthers = (run: Run): boolean => accepted(run) && has(run, 'deletion', IDS.foreign);
export const untouched = (run: Run): boolean => accepted(run) && Object.keys(run.attributes).length === 0;
export const inLook = (look: 'bold' | 'link') => (run: Run) => accepted(run) && look in run.attributes;

/** Repeatable chance. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
