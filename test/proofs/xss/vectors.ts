import {
  attributeVectors,
  markdownVectors,
  scriptVectors,
  styleVectors,
  templateVectors,
} from './families.ts';
import { linkVectors } from './links.ts';
import { breakOuts, handlers, mutations, standAlone } from './markup.ts';

/** Something that must not run: words to be written wherever words can be, and where there is one, an address. */
export interface Vector {
  /** What it calls the trap by. */
  n: number;
  family: string;
  text: string;
  href?: string;
}

/** What a vector is before it has its number: `call` is the script it tries to run, `mark` words that show where it came out. */
export interface Sketch {
  family: string;
  write(call: Call): { text: string; href?: string };
}

export interface Call {
  n: number;
  /** `xss(17)` or another spelling of it; no double quotes. */
  script: string;
  /** An address that nobody asks for unless the vector is drawn as what it says. */
  beacon: string;
  /** `zx17z`: harmless words by which it is found again. */
  mark: string;
}

const SPELLINGS: ((n: number) => string)[] = [
  (n) => `xss(${n})`,
  (n) => `alert('x${n}')`,
  (n) => `top.xss(${n})`,
  (n) => `window['xss'](${n})`,
  (n) => `\\u0078ss(${n})`,
  (n) => `[${n}].map(xss)`,
  (n) => `xss\`${n}\``,
  (n) => `confirm(/x${n}/.source)`,
];

const callOf = (n: number): Call => ({
  n,
  script: SPELLINGS[n % SPELLINGS.length]!(n),
  beacon: `http://x${n}.invalid/`,
  mark: markOf(n),
});

/** The words by which a vector is found again wherever it comes out. */
export const markOf = (n: number) => `zx${n}z`;

/** Which vectors' marks stand in some words, each once. */
export function marksIn(words: string): Set<number> {
  return new Set([...words.matchAll(/zx(\d+)z/g)].map(([, n]) => Number(n)));
}

/** Whether it has letters alone that everybody sees: what hides or breaks lines is refused in names, on purpose. */
export const isSeen = ({ text }: Vector) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);

/** All of them, always the same: families crossed with the ways of writing them. */
export function corpus(): Vector[] {
  const sketches = [
    ...handlers(),
    ...standAlone(),
    ...mutations(),
    ...breakOuts(),
    ...linkVectors(),
    ...scriptVectors(),
    ...templateVectors(),
    ...styleVectors(),
    ...attributeVectors(),
    ...markdownVectors(),
  ];
  return sketches.map(({ family, write }, index) => ({ n: index + 1, family, ...write(callOf(index + 1)) }));
}

/** So many of them, of every family in proportion, and spread over each. */
export function some(all: readonly Vector[], count: number): Vector[] {
  if (count >= all.length) return [...all];
  const families = [...Map.groupBy(all, ({ family }) => family).values()];
  const chosen = families.flatMap((members) => {
    const share = Math.max(1, Math.round((members.length * count) / all.length));
    // A step that shares no divisor with the number of encodings would also do; thirds of a step avoid repeating one.
    return Array.from(
      { length: Math.min(share, members.length) },
      (_, at) => members[Math.floor(((at + 0.37) * members.length) / share)]!,
    );
  });
  return topUp(chosen, all, count).sort((one, other) => one.n - other.n);
}

/** Rounding may have left it short. */
function topUp(chosen: Vector[], all: readonly Vector[], count: number): Vector[] {
  const known = new Set(chosen);
  const rest = all.filter((one) => !known.has(one));
  return [...chosen, ...rest.slice(0, Math.max(0, count - chosen.length))].slice(
    0,
    Math.max(count, new Set(all.map(({ family }) => family)).size),
  );
}
