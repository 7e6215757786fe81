import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Conflict } from '../../../../domain/errors.ts';
import { applyProposal } from '../../../../domain/texts/amendments/apply.ts';
import { collisionsAmong, type Collision } from '../../../../domain/texts/amendments/collisions.ts';
import type { Proposal } from '../../../../domain/texts/amendments/model.ts';
import { settle } from '../../../../domain/texts/amendments/settle.ts';
import { blocksFromYXml, fragmentFault, writeBlocks } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { Pens } from '../../../../domain/texts/co-editing/pens.ts';
import { fragmentName, plainInlines, type Block } from '../../../../domain/texts/schema.ts';

const LANGUAGES = ['es', 'en', 'fr'];
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => letter.repeat(10));
type Words = Record<string, Block[]>;

const paragraph = (id: string, words: string): Block => ({
  id,
  kind: 'paragraph',
  level: 0,
  inlines: plainInlines(words),
});

/** The whole text in one language; the others lack some of it. */
const text: fc.Arbitrary<Words> = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.subarray(ids), fc.subarray(ids))
  .map(([n, en, fr]) => {
    const own = ids.slice(0, n);
    const of = (language: string, kept: readonly string[]) =>
      own.filter((id) => kept.includes(id)).map((id) => paragraph(id, `${language} dice ${id[0]} aquí`));
    return { es: of('es', own), en: of('en', en), fr: of('fr', fr) };
  });

interface Wish {
  kind: Proposal['kind'];
  language: string;
  block: number;
  after: number;
  words: string;
  level: number;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move', 'retype', 'replace'),
  language: fc.constantFrom('es', 'es', 'en'),
  block: fc.nat(6),
  after: fc.integer({ min: -1, max: 6 }),
  words: fc.constantFrom('uno', 'dos', 'otra cosa'),
  level: fc.integer({ min: 1, max: 3 }),
});

/** What such a wish comes to as an amendment of these words, if it can be one. */
function proposalOf(words: Words, wish: Wish, at: number): Proposal[] {
  const own = words[wish.language]!;
  const block = own[wish.block % Math.max(1, own.length)];
  const others = own.filter((one) => wish.kind === 'insert' || one.id !== block?.id);
  const after = wish.after === -1 ? null : (others[wish.after % Math.max(1, others.length)] ?? null);
  if (!block) return [];
  const fresh = `nuevo${String(at).padStart(5, '0')}`;
  return [
    {
      ...{ id: `id${at}`, number: at + 1, label: String(at + 1), kind: wish.kind, language: wish.language },
      blockId: wish.kind === 'insert' ? fresh : block.id,
      afterBlockId: after?.id ?? null,
      shape:
        wish.kind === 'retype'
          ? { kind: 'heading', level: wish.level }
          : wish.kind === 'insert'
            ? { kind: 'paragraph', level: 0 }
            : null,
      inlines: wish.kind === 'insert' || wish.kind === 'replace' ? plainInlines(wish.words) : null,
      seatId: `seat${at}`,
      wordings: [
        { seatId: 'another', words: 'una cosa' },
        { seatId: `seat${at}`, words: wish.words },
      ],
      base: {
        at: wish.kind === 'insert' ? null : { number: 1, block },
        after: after && { number: own.indexOf(after) + 1, block: after },
      },
    },
  ];
}

function carryOut(words: Words, proposals: readonly Proposal[]): Words {
  const doc = new Y.Doc();
  for (const language of LANGUAGES) writeBlocks(doc.getXmlFragment(fragmentName(language)), words[language]!);
  let client = 1000;
  const pens = new Pens(doc, new Map(), () => client++);
  for (const proposal of proposals) applyProposal(doc, LANGUAGES, proposal, pens);
  const fragments = LANGUAGES.map((language) => doc.getXmlFragment(fragmentName(language)));
  for (const fragment of fragments) expect(fragmentFault(fragment)).toBeNull();
  return Object.fromEntries(LANGUAGES.map((language, at) => [language, blocksFromYXml(fragments[at]!)]));
}

const orders = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });
const shuffled = <T>(list: readonly T[], keys: readonly number[]) =>
  list
    .map((one, at) => [keys[at] ?? 0, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

const among = (words: Words, proposals: readonly Proposal[]) =>
  collisionsAmong(proposals, { blocks: words, suggestions: {} });

it('lists a collision, or comes to the same words in whatever order they are carried out', () => {
  let free = 0;
  fc.assert(
    fc.property(text, fc.array(wish, { minLength: 2, maxLength: 6 }), orders, (words, wishes, keys) => {
      const proposals = wishes.flatMap((one, at) => proposalOf(words, one, at));
      if (among(words, proposals).length > 0) return;
      free += 1;
      expect(carryOut(words, shuffled(proposals, keys))).toEqual(carryOut(words, proposals));
    }),
    { numRuns: 6000 },
  );
  expect(free).toBeGreaterThan(300);
});

it('leaves nothing unresolved: every choice among those offered settles a merge, and none may be missing', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(wish, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      orders,
      (words, wishes, picks, keys) => {
        const proposals = wishes.flatMap((one, at) => proposalOf(words, one, at));
        const collisions = among(words, proposals);
        const choices = new Map(
          collisions.map(({ key, options }, at) => [key, options[picks[at % 40]! % options.length]!]),
        );
        expect(new Set(collisions.map(({ key }) => key)).size).toBe(collisions.length);
        for (const { key } of collisions)
          expect(wordOf(() => settle(proposals, collisions, without(choices, key)))).toBe(
            'collisions-unresolved',
          );
        const settled = attempt(() => settle(proposals, collisions, choices));
        if (settled === null) return;
        const { accepted, declined } = settled;
        expect([...accepted, ...declined].map(({ id }) => id).sort()).toEqual(
          proposals.map(({ id }) => id).sort(),
        );
        const again = settle(shuffled(proposals, keys), among(words, shuffled(proposals, keys)), choices);
        expect(carryOut(words, again.accepted)).toEqual(carryOut(words, accepted));
        excludes(collisions, choices, accepted);
      },
    ),
    { numRuns: 3000 },
  );
});

/** Where one of two was chosen, the other is not done; where the present words were, neither. */
function excludes(collisions: readonly Collision[], choices: Map<string, string>, accepted: Proposal[]) {
  const done = new Set(accepted.map(({ id }) => id));
  for (const { key, amendments } of collisions) {
    const [one, other] = amendments;
    const choice = choices.get(key);
    if (choice === 'keep' || choice === 'neither') expect(done.has(one!.id)).toBe(false);
    if (choice === 'first' || choice === 'neither') expect(done.has(other!.id)).toBe(false);
    if (choice === 'second') expect(done.has(one!.id)).toBe(false);
  }
}

const without = (choices: Map<string, string>, key: string) =>
  new Map([...choices].filter(([one]) => one !== key));

function wordOf(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof Conflict ? error.word : String(error);
  }
}

/** Orders may be chosen that go round in a circle: those are refused, and nothing else is. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    expect((error as Conflict).word).toBe('choices-contradict');
    return null;
  }
}
