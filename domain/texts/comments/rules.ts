import { z } from 'zod';
import { id, lines, orNothing } from '../../input.ts';
import { deviceKey, languageTag } from '../rules.ts';
import { BLOCK_ID } from '../schema.ts';
import { isAnchor, type Anchor } from './anchor.ts';

export const COMMENT_LENGTH = 4_000;
export const QUOTE_LENGTH = 1_000;
export const NOTE_LENGTH = 2_000;
/** How many people one comment may mention. */
export const MENTIONS = 10;
/** How many comments a seat may write in an hour. */
export const COMMENTS_PER_HOUR = 60;
/** How many threads a text may have, and comments a thread. */
export const THREADS_PER_TEXT = 2_000;
export const COMMENTS_PER_THREAD = 200;

export const THREAD_KINDS = ['comment', 'red-line'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];
export const ANSWERS = ['accepted', 'in-part', 'declined'] as const;
export type Answer = (typeof ANSWERS)[number];

const body = lines(COMMENT_LENGTH, 'comment-empty');
const mentions = z
  .array(id)
  .max(MENTIONS, 'mentions-too-many')
  .transform((seats) => [...new Set(seats)]);

/** A new thread: on the whole text, on a block, or on words of one. Of a red line the words say why. */
export const beginning = z
  .object({
    seat: id,
    text: id,
    language: languageTag,
    kind: z.enum(THREAD_KINDS),
    block: orNothing(z.string().regex(BLOCK_ID, 'not-valid')),
    anchor: z.custom<Anchor>(isAnchor, 'not-valid').nullable(),
    quote: orNothing(lines(QUOTE_LENGTH)),
    body,
    mentions,
    key: deviceKey,
  })
  .superRefine(({ block, anchor, quote }, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (anchor !== null && block === null) fault('block', 'required');
    if (anchor !== null && quote === null) fault('quote', 'required');
  });

export const replying = z.object({ seat: id, thread: id, body, mentions });
export const removing = z.object({ seat: id, comment: id });
export const threadStep = z.object({ seat: id, thread: id });

/** What those who draft answer. Whatever is not accepted whole needs its reason. */
export const answering = z
  .object({ seat: id, thread: id, answer: z.enum(ANSWERS), note: orNothing(lines(NOTE_LENGTH)) })
  .refine(({ answer, note }) => answer === 'accepted' || note !== null, {
    path: ['note'],
    message: 'answer-needs-reason',
  });
