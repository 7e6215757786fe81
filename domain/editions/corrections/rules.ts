import { z } from 'zod';
import { id, lines } from '../../input.ts';
import { signing } from '../../sign-ons/rules.ts';
import { languageTag } from '../../texts/rules.ts';
import { CORRECTION_NOTE_LENGTH, RATIFY_DAYS } from '../constants.ts';

export const beginning = z.object({ seat: id, statement: id, reason: lines(1000, 'reason-missing') });
export const stepping = z.object({ seat: id, correction: id });

const days = z
  .number('correction-days')
  .int('correction-days')
  .min(RATIFY_DAYS.least, 'correction-days')
  .max(RATIFY_DAYS.most, 'correction-days');
const note = lines(CORRECTION_NOTE_LENGTH, 'correction-note-missing');

export const closing = z
  .object({
    seat: id,
    correction: id,
    kind: z.enum(['erratum', 'substantive'], 'correction-kind-missing'),
    noteEs: note,
    noteEn: note,
    /** For how long signers are asked, where they are. */
    days: days.nullish().transform((value) => value ?? null),
    publishesItself: z.boolean().default(false),
    incomplete: z.boolean().default(false),
  })
  .refine(({ kind, days: asked }) => kind === 'erratum' || asked !== null, {
    path: ['days'],
    message: 'correction-days',
  });

/** What a board decided, where the organisation's rule asks for it. */
const minuteNamed = {
  mandateOn: signing.shape.mandateOn,
  minute: signing.shape.minute,
};

export const takingBack = z.object({ seat: id, signature: id });
export const proposing = z.object({ seat: id, signature: id, ...minuteNamed });
export const ratifying = z.object({
  seat: id,
  signature: id,
  ...minuteNamed,
  /** Of the corrected terms that were shown. */
  termsDigest: z.string().regex(/^[0-9a-f]{64}$/, 'not-valid'),
  language: languageTag,
});

/** An erratum counts on behind the point; a substantive correction begins a new number. */
export function correctedNumber(kind: 'erratum' | 'substantive', numbers: readonly string[]): string {
  const all = numbers.map((one) => one.split('.').map(Number) as [number, number]);
  const newest = Math.max(...all.map(([major]) => major));
  if (kind === 'substantive') return `${newest + 1}.0`;
  return `${newest}.${Math.max(...all.flatMap(([major, minor]) => (major === newest ? [minor] : []))) + 1}`;
}
