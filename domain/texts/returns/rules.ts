import { z } from 'zod';
import { id, line, orNothing } from '../../input.ts';
import { languageTag } from '../rules.ts';
import { BLOCK_ID } from '../schema.ts';

/** How many files one text takes back, and one seat brings within an hour. */
export const RETURNS_PER_TEXT = 500;
export const RETURNS_PER_HOUR = 30;
const NAME_LENGTH = 200;

export const bringing = z.object({
  seat: id,
  text: id,
  /** Where the file does not say it. */
  language: languageTag,
  /** As its sender calls it; what no line may hold goes. */
  fileName: z.string().transform(
    (name) =>
      name
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}]/gu, '')
        .trim()
        .slice(-NAME_LENGTH) || '…',
  ),
});
export const crediting = z.object({
  seat: id,
  return: id,
  author: z.string().max(400, 'too-long'),
  organisation: orNothing(line(NAME_LENGTH)),
});
export const clearing = z.object({ seat: id, return: id });
export const settling = z.object({ seat: id, change: id });
export const placing = settling.extend({
  block: z.string().regex(BLOCK_ID, 'required'),
  /** A whole paragraph: as a new one after that block, not instead of it. */
  after: z.boolean().default(false),
});
