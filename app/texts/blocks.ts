import { blockFault, type Block } from '../../domain/texts/schema.ts';

/** The blocks of one language as a page shows them. */
export interface LanguageWords {
  language: string;
  blocks: Block[];
}

/** Blocks as the API gives them; whatever is not one is left out. */
export function readBlocks(value: unknown): Block[] {
  return Array.isArray(value) ? value.filter((one): one is Block => blockFault(one) === null) : [];
}
