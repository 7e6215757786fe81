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
  language: string;
  /** Where the two part, a few words each; only of what differs after it began alike. */
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
    forms(words, counts).map((form) => ({ language: words.language, ...hold(held, form) })),
  );
  const best = (['same', 'more', 'part'] as const)
    .flatMap((kind) => all.find((one) => one.kind === kind) ?? [])
    .at(0);
  const nearest = all.reduce((near, one) => (one.alike > near.alike ? one : near), all[0]!);
  const { kind, language, parting } = best ?? nearest;
  return { kind, language, parting };
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

interface Held {
  kind: Likeness['kind'];
  parting: Parting | null;
  /** How many words are alike from the beginning. */
  alike: number;
}

function hold(given: string, { title, body, notes, around }: Form): Held {
  const is = (kind: Likeness['kind']): Held => ({ kind, parting: null, alike: 0 });
  const rest = withoutAll(given, [body, ...notes]);
  if (rest !== null) {
    const others = (withoutAll(rest, [title]) ?? rest).split(' ').filter((word) => word && !around.has(word));
    return is(others.length === 0 ? 'same' : 'more');
  }
  const whole = [title, body, ...notes].join(' ');
  if (given.split(' ').length >= SHORTEST_PASSAGE && isPassage(given, whole)) return is('part');
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
