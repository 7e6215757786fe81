import { z } from 'zod';
import { Invalid, type Fault } from './errors.ts';

/** A message in a schema is the key of a sentence in words/refusals.ts; zod's own messages never reach people. */
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const BY_CODE: Record<string, string> = { too_small: 'too-short', too_big: 'too-long' };

/** Parses on entry to an action; throws Invalid with one fault per wrong field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Invalid(faultsOf(result.error));
}

/** The faults of a failed parse, for forms that check before sending. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) => ({
    field: issue.path.join('.'),
    word: KEY.test(issue.message) ? issue.message : (BY_CODE[issue.code] ?? 'not-valid'),
  }));
}

/** Control, bidirectional and invisible characters: they hide or reorder what people read. */
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;

/** One line of plain words, trimmed and in NFC, e.g. a name or a title. `missing`: the word for there being none. */
export function line(longest: number, missing = 'required'): z.ZodType<string, string> {
  return z
    .string()
    .max(longest * 4, 'too-long')
    .transform((value) => value.normalize('NFC').trim().replace(/ {2,}/g, ' '))
    .refine((value) => value.length > 0, missing)
    .refine((value) => value.length <= longest, 'too-long')
    .refine((value) => !UNSEEN.test(value), 'unseen-characters');
}

/** Several lines of plain words, e.g. a reason. */
export function lines(longest: number, missing = 'required'): z.ZodType<string, string> {
  return z
    .string()
    .max(longest * 4, 'too-long')
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine((value) => value.length > 0, missing)
    .refine((value) => value.length <= longest, 'too-long')
    .refine((value) => !UNSEEN.test(value.replace(/[\n\t]/g, '')), 'unseen-characters');
}

/** An identifier of ours; whether it exists is the action's question. */
export const id = z.string().min(1, 'required').max(64, 'not-valid');

/** A field that may be left out: nothing typed is nothing said. */
export function orNothing<T extends z.ZodType<string, string>>(schema: T) {
  return z
    .string()
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value))
    .pipe(schema.nullable());
}

const ADDRESS =
  /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]{2,}$/u;

/** An e-mail address: one recipient, nothing that could add a header or a second address. */
export const emailAddress = z
  .string()
  .max(1000, 'email-not-valid')
  .transform((value) => value.normalize('NFC').trim())
  .refine(
    (value) => value.length <= 254 && ADDRESS.test(value) && !UNSEEN.test(value) && !value.includes('..'),
    'email-not-valid',
  );

/** A day of the calendar: "2027-01-14". */
export const day = z.string().refine(isDay, 'day-not-valid');

/** Whether there is such a day. */
export function isDay(value: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00.000Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value;
}

/** An IANA time zone this machine knows. */
export const timeZone = z.string().refine(isTimeZone, 'time-zone-not-valid');

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return /^[A-Za-z]/.test(value);
  } catch {
    return false;
  }
}
