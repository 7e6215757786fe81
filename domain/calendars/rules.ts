import { z } from 'zod';
import { day, id, orNothing } from '../input.ts';

/** How many private addresses one person may have in a coalition. */
export const FEEDS_PER_PERSON = 20;

export const newFeed = z.object({ seat: id, campaign: orNothing(id) });
export const feedEnding = z.object({ feed: id });

/** How many days may be asked for at once: a year, both its first and its last day. */
export const SPAN_DAYS = 366;

/** Which days a calendar is asked for, both included. */
export const calendarSpan = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends-before-start' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < SPAN_DAYS * 86_400_000, {
    path: ['to'],
    message: 'span-too-long',
  });
