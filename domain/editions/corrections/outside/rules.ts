import { z } from 'zod';
import { languageTag } from '../../../texts/rules.ts';
import { ratifying } from '../rules.ts';

/** The token of a mailed link. */
const token = z.string().regex(/^[\w-]{43}$/, 'not-valid');

export const withdrawing = z.object({ token });
export const ratifyingByLink = z.object({
  token,
  /** Of the corrected terms that were shown. */
  termsDigest: ratifying.shape.termsDigest,
  language: languageTag,
});
