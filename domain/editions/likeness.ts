import type { Block } from '../texts/schema.ts';
import { plainText } from '../texts/schema.ts';
import { letterWords } from '../words/letter.ts';
import { number } from '../words/words.ts';
import { frameOf } from '../sign-ons/letter-model.ts';

/** One language of what was published. */
export interface PublishedWords {
  language: string;
  title: string;
  blocks: readonly Block[];
}

/**
 * How given words stand to published ones: the same; the whole text with other words around it, as in a letter; a
 * passage of it; or neither.
 */
export interface Likeness {
  kind: 'same' | 'more' | 'part' | 'different';
  /** Null where the words are like those of no language. */
  language: string | null;
  /** Where the two part, a few words each; only of what is like one language and began alike. */
  parting: Parting | null;
}

export interface Parting {
  before: string;
  published: string;
  given: string;
}

const QUOTES = [
  [/[“”„‟«»]/g, '"'],
  [/[‘’‚‛‹›]/g, "'"],
] as const;
/** The characters that are removed before a text is hashed and that a copy may have gained or lost. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g;
const SHORTEST_PASSAGE = 8;
/** Words in a row by which texts are held to be like each other, and how many of them it takes. */
const RUN = 3;
const LIKE = 0.3;
const SHOWN = 10;

/** Words as they are compared: composed, with single spaces and straight quotation marks. Nothing else is changed. */
export function comparable(words: string): string {
  const composed = words.normalize('NFC').replace(UNSEEN, '');
  return QUOTES.reduce((text, [quotes, straight]) => text.replace(quotes, straight), composed)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/** Holds words against every language that was published. */
export function likenessOf(
  given: string,
  published: readonly PublishedWords[],
  counts: readonly number[],
): Likeness {
  const held = comparable(given);
  const all = published.flatMap((words) =>
    forms(words, counts).map((form) => ({ language: words.language, form, ...hold(held, form) })),
  );
  const best = (['same', 'more', 'part'] as const)
    .flatMap((kind) => all.find((one) => one.kind === kind) ?? [])
    .at(0);
  if (best) return { kind: best.kind, language: best.language, parting: null };
  const like = nearest(held, all);
  return { kind: 'different', language: like?.language ?? null, parting: like?.parting ?? null };
}

/** What the words are most like, and of that what begins like them for longest; undefined where they are like none. */
function nearest<One extends Held & { form: Form }>(given: string, all: readonly One[]): One | undefined {
  const runs = runsOf(given);
  const shares = new Map<One, number>();
  const words = given.split(' ').length;
  for (const one of all) {
    const whole = wholeOf(one.form);
    const begun = one.alike < RUN ? 0 : one.alike / Math.min(words, whole.split(' ').length);
    shares.set(one, Math.max(begun, likeTo(runs, runsOf(whole))));
  }
  return [...shares]
    .filter(([, share]) => share >= LIKE)
    .sort(([one, share], [other, less]) => less - share || other.alike - one.alike)
    .map(([one]) => one)[0];
}

function runsOf(text: string): Set<string> {
  const words = text.toLocaleLowerCase().split(' ');
  return new Set(
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' ')),
  );
}

/** The share of the shorter one's runs of words that the other has; a few words have too few to tell by. */
function likeTo(given: ReadonlySet<string>, published: ReadonlySet<string>): number {
  if (given.size < SHORTEST_PASSAGE - RUN + 1) return 0;
  const least = Math.max(1, Math.min(given.size, published.size));
  return [...given].filter((run) => published.has(run)).length / least;
}

interface Form {
  title: string;
  body: string;
  notes: string[];
  /** Words that stand at notes wherever they are shown. */
  around: Set<string>;
}

/** A text as it may have been copied: with each number of signatories it has borne, with or without the marks of its notes. */
function forms({ language, title, blocks }: PublishedWords, counts: readonly number[]): Form[] {
  const frame = frameOf(language);
  const notes = blocks.filter((block) => block.kind === 'note');
  const marks = new Map(notes.map(({ id }, index) => [id, String(index + 1)]));
  const around = new Set(
    [letterWords[frame].notes, '↩', ...marks.values()].flatMap((words) => [words, `${words}.`]),
  );
  return ['{n}', ...new Set(counts.map((count) => number(frame, count)))].flatMap((count) =>
    [false, true].map((marked) => {
      const words = (block: Block) =>
        comparable((marked ? withMarks(block, marks) : plainText(block)).replaceAll('{n}', count));
      return {
        title: comparable(title.replaceAll('{n}', count)),
        body: blocks
          .filter((block) => block.kind !== 'note')
          .map(words)
          .join(' '),
        notes: notes.map(words),
        around,
      };
    }),
  );
}

function withMarks({ inlines }: Block, marks: ReadonlyMap<string, string>): string {
  return inlines
    .map((inline) =>
      inline.type === 'noteRef' ? (marks.get(inline.note) ?? '') : plainText({ inlines: [inline] }),
    )
    .join('');
}

const wholeOf = ({ title, body, notes }: Form) => [title, body, ...notes].join(' ');

interface Held {
  kind: Likeness['kind'];
  parting: Parting | null;
  /** How many words are alike from the beginning. */
  alike: number;
}

function hold(given: string, form: Form): Held {
  const { title, body, notes, around } = form;
  const is = (kind: Likeness['kind']): Held => ({ kind, parting: null, alike: 0 });
  const rest = withoutAll(given, [body, ...notes]);
  if (rest !== null) {
    const others = (withoutAll(rest, [title]) ?? rest).split(' ').filter((word) => word && !around.has(word));
    return is(others.length === 0 ? 'same' : 'more');
  }
  if (given.split(' ').length >= SHORTEST_PASSAGE && isPassage(given, wholeOf(form))) return is('part');
  return parted(
    given.startsWith(`${title} `) ? given.slice(title.length + 1) : given,
    [body, ...notes].join(' '),
  );
}

const ENDS = /^[\p{P}\s]+|[\p{P}\s]+$/gu;
const OF_A_WORD = /[\p{L}\p{N}]/u;

/** Whether whole words of a text are given; a selection may lack the points at its ends, or have taken one more. */
function isPassage(given: string, whole: string): boolean {
  const words = given.replace(ENDS, '');
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1))
    if (!OF_A_WORD.test(whole[at - 1] ?? '') && !OF_A_WORD.test(whole[at + words.length] ?? '')) return true;
  return false;
}

/** What is left where all of these are found, word for word; null where one is not. */
function withoutAll(given: string, parts: readonly string[]): string | null {
  let rest = ` ${given} `;
  for (const part of parts) {
    const at = rest.indexOf(` ${part} `);
    if (at < 0) return null;
    rest = `${rest.slice(0, at)} ${rest.slice(at + part.length + 2)}`;
  }
  return rest.trim();
}

function parted(given: string, published: string): Held {
  const ours = published.split(' ');
  const theirs = given.split(' ');
  let alike = 0;
  while (alike < ours.length && ours[alike] === theirs[alike]) alike += 1;
  const shown = (words: string[]) => words.slice(alike, alike + SHOWN).join(' ');
  const before = ours.slice(Math.max(0, alike - SHOWN), alike).join(' ');
  return {
    kind: 'different',
    alike,
    parting: alike === 0 ? null : { before, published: shown(ours), given: shown(theirs) },
  };
}
