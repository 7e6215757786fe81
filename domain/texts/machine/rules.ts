import { z } from 'zod';
import { id } from '../../input.ts';
import { languageTag } from '../rules.ts';
import { BLOCK_ID } from '../schema.ts';

/** What is sent out in one go: what is left is asked for again. */
export const MOST_BLOCKS = 40;
export const MOST_LETTERS = 20_000;

/** Which blocks are to be drafted in a language; none: all that are missing or behind there. */
export const draftingByMachine = z.object({
  seat: id,
  text: id,
  language: languageTag,
  blocks: z.array(z.string().regex(BLOCK_ID, 'required')).max(MOST_BLOCKS, 'too-long'),
});

/** A thread of comments, in a language of the interface. */
export const readingByMachine = z.object({ seat: id, thread: id, language: z.enum(['es', 'en']) });
