import { digest } from '../statements/canonical-text.ts';
import { sealText, type SealedText } from '../statements/seal.ts';
import { plainText, type Block } from '../texts/schema.ts';
import type { Agenda } from './reads.ts';
import type { Ask } from './reads-asks.ts';
import type { EditionFacts } from './reads-editions.ts';

interface BlocksOfAsk {
  headingBlockId: string;
  blockId: string;
  removed: boolean;
}

/**
 * The words of an edition in the order of the rows: what is no ask's in the order it was written, then each ask's
 * priority and words. What only removed asks say, and the notes only they point at, is left out.
 */
export function sealEdition(
  agenda: Agenda,
  blocks: Readonly<Record<string, readonly Block[]>>,
  asks: readonly Ask[],
  ever: readonly BlocksOfAsk[],
): SealedText {
  return sealText({
    referenceLanguage: agenda.languages[0]!,
    languages: agenda.languages,
    titles: agenda.titles,
    blocks: wordsOfEdition(agenda, blocks, asks, ever),
  });
}

/** The words that closing would keep, by language, before they are brought into normal form. */
export function wordsOfEdition(
  { languages }: Pick<Agenda, 'languages'>,
  blocks: Readonly<Record<string, readonly Block[]>>,
  asks: readonly Ask[],
  ever: readonly BlocksOfAsk[],
): Record<string, Block[]> {
  const ofAsks = new Set(ever.flatMap((ask) => [ask.headingBlockId, ask.blockId]));
  return Object.fromEntries(
    languages.map((language) => [language, inOrder(blocks[language] ?? [], asks, ofAsks)]),
  );
}

function inOrder(all: readonly Block[], asks: readonly Ask[], ofAsks: ReadonlySet<string>): Block[] {
  const byId = new Map(all.map((block) => [block.id, block]));
  const preamble = all.filter((block) => block.kind !== 'note' && !ofAsks.has(block.id));
  const kept = [
    ...preamble,
    ...asks.flatMap(({ headingBlockId, blockId }) =>
      [byId.get(headingBlockId), byId.get(blockId)].filter((block) => block !== undefined),
    ),
  ];
  const pointedAt = (from: readonly Block[]) =>
    new Set(
      from.flatMap(({ inlines }) => inlines.flatMap((one) => (one.type === 'noteRef' ? [one.note] : []))),
    );
  const [here, anywhere] = [pointedAt(kept), pointedAt(all)];
  const notes = all.filter(
    ({ id, kind }) => kind === 'note' && (here.has(id) || !anywhere.has(id)) && !ofAsks.has(id),
  );
  return [...kept, ...notes];
}

/** Which asks lack their priority or their words in a language, as people say it: "2 (en), 5 (en)". */
export function askGaps(
  agenda: Agenda,
  blocks: Readonly<Record<string, readonly Block[]>>,
  asks: readonly Ask[],
): string[] {
  const written = new Map(
    agenda.languages.map((language) => [
      language,
      new Set((blocks[language] ?? []).filter((one) => plainText(one).trim()).map(({ id }) => id)),
    ]),
  );
  return asks.flatMap(({ position, headingBlockId, blockId }) =>
    agenda.languages.flatMap((language) => {
      const there = written.get(language)!;
      return there.has(headingBlockId) && there.has(blockId) ? [] : [`${position} (${language})`];
    }),
  );
}

/** The facts as they are stored and hashed: JSON with its keys in the order of the alphabet. */
export function sealFacts(facts: EditionFacts): { text: string; digest: string } {
  const text = JSON.stringify(sorted(facts));
  return { text, digest: digest(text) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
