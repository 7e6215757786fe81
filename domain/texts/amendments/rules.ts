import { z } from 'zod';
import { id, lines, orNothing } from '../../input.ts';
import { languageTag } from '../rules.ts';
import { BLOCK_ID, levelFits, TEXT_LIMITS } from '../schema.ts';
import type { AmendmentKind } from './model.ts';

/** How many amendments one text may hold, those to others counted in. */
export const MOST_AMENDMENTS = 2000;
/** How many may be merged in one go. */
export const MOST_AT_ONCE = 200;

const blockId = z.string().regex(BLOCK_ID, 'required');
const note = lines(2000);

const shape = z
  .object({
    kind: z.enum(['heading', 'paragraph', 'item', 'quote']),
    level: z.int().nullish(),
    marker: z.enum(['bullet', 'number']).nullish(),
  })
  .transform(({ kind, level, marker }) => ({
    kind,
    level: level ?? (kind === 'heading' ? 2 : 0),
    ...(kind === 'item' && { marker: marker ?? ('bullet' as const) }),
  }))
  .refine(({ kind, level }) => levelFits(kind, level), 'not-valid');

/** What is proposed for words that stand, which whoever proposes it must have read as they stand. */
export const ABOUT_WORDS: readonly AmendmentKind[] = ['replace', 'retype', 'delete'];

/** As a box sends it: line ends of any kind. */
const seen = z
  .string()
  .max(TEXT_LIMITS.characters, 'too-long')
  .transform((value) => value.replace(/\r\n?/g, '\n'));

/** An amendment of a text, or of an amendment when `parent` names one. */
export const proposing = z
  .object({
    seat: id,
    text: id,
    parent: orNothing(id),
    language: languageTag,
    kind: z.enum(['insert', 'delete', 'move', 'retype', 'replace']),
    block: orNothing(blockId),
    after: orNothing(blockId),
    shape: shape.nullish().transform((value) => value ?? null),
    words: orNothing(lines(10_000)),
    /** The words it is about, as they were when its writer began. */
    seen: seen.nullish().transform((value) => value ?? null),
    reason: lines(2000),
  })
  .superRefine(({ kind, seen: read }, context) => {
    if (read === null && ABOUT_WORDS.includes(kind))
      context.addIssue({ code: 'custom', path: ['seen'], message: 'required' });
  });

export const amending = z.object({ seat: id, amendment: id });
export const treating = amending
  .extend({
    treatment: z.enum(['accept', 'in-part', 'decline']),
    note: orNothing(note),
  })
  .superRefine(({ treatment, note: said }, context) => {
    if (treatment !== 'accept' && said === null)
      context.addIssue({ code: 'custom', path: ['note'], message: 'treatment-note-missing' });
  });
/** Which treatments everybody is to read; none named: all there are. */
export const publishing = z.object({
  seat: id,
  text: id,
  amendments: z.array(id).max(MOST_AMENDMENTS, 'not-valid'),
});
export const replying = amending
  .extend({ reply: z.enum(['agree', 'disagree']), note: orNothing(note) })
  .superRefine(({ reply, note: said }, context) => {
    if (reply === 'disagree' && said === null)
      context.addIssue({ code: 'custom', path: ['note'], message: 'reply-note-missing' });
  });
/** Whoever proposed what is declined is told why. */
export const deciding = amending
  .extend({ decision: z.enum(['accepted', 'declined']), note: orNothing(note) })
  .superRefine(({ decision, note: said }, context) => {
    if (decision === 'declined' && said === null)
      context.addIssue({ code: 'custom', path: ['note'], message: 'decision-note-missing' });
  });

export const merging = z.object({
  seat: id,
  text: id,
  amendments: z
    .array(id)
    .min(1, 'amendments-missing')
    .max(MOST_AT_ONCE, 'amendments-at-once')
    .transform((all) => [...new Set(all)]),
  choices: z.array(z.object({ collision: z.string().max(200), choice: z.string().max(40) })).max(20_000),
  /** Names exactly what was seen when the choices were made. */
  seen: z.string().max(100),
  note: orNothing(note),
});
