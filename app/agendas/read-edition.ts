import { plainText } from '../../domain/texts/schema.ts';
import { readBlocks } from '../texts/blocks.ts';
import type { ClosedEditionNode } from './edition-queries.ts';
import { statusOf } from './read-ask.ts';

/** A closed edition as its pages show it: what stands before the asks, and the asks in their order. */
export function readEdition({ asks, version, ...edition }: ClosedEditionNode) {
  const { language, blocks, unreviewed, sources } = version.language ?? {
    ...{ language: version.referenceLanguage, blocks: [], unreviewed: null, sources: [] },
  };
  const ofAsks = new Set(asks.map(({ block }) => block));
  const priorities = new Set(asks.map(({ priority }) => priority));
  const preamble = readBlocks(blocks).filter(
    (block) =>
      !ofAsks.has(block.id) && !(block.kind === 'heading' && priorities.has(plainText(block).trim())),
  );
  return {
    ...edition,
    language,
    reference: version.referenceLanguage,
    languages: version.languages,
    wordsDigest: version.digest,
    preamble,
    unreviewed: unreviewed ?? 0,
    sources,
    asks: asks.map((ask) => ({ ...ask, status: statusOf(ask.status) })),
  };
}

export type Edition = ReturnType<typeof readEdition>;
