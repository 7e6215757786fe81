import type { AlignedPair } from '../checks/standing.ts';

/** Whether a block waits for words in the other language: it has none there, or its source was changed since. */
export const isDraftable = ({ state, changed, words }: AlignedPair): boolean =>
  (state === 'absent' && words.source !== null) || (state === 'behind' && changed === 'source');
