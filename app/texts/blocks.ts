import { blockFault, type Block } from '../../domain/texts/schema.ts';
import type { MarkedBlock } from '../../domain/texts/suggestion-marks.ts';

/** The blocks of one language as a page shows them. */
export interface LanguageWords {
  language: string;
  /** Of an open text, with what is proposed in them. */
  blocks: MarkedBlock[];
}

/** Blocks as the API gives them; whatever is not one is left out. */
export function readBlocks(value: unknown): Block[] {
  return Array.isArray(value) ? value.filter((one): one is Block => blockFault(one) === null) : [];
}

/** The same with what is proposed in them. */
export const readMarkedBlocks = (value: unknown): MarkedBlock[] => readBlocks(value);
