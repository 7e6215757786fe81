import { z } from 'zod';
import { id } from '../input.ts';

/** What becomes of a text in which paragraphs are behind or unreviewed. */
export const rulingUnreviewed = z.object({
  seat: id,
  coalition: id,
  unreviewed: z.enum(['refused', 'labelled']),
});
