import { z } from 'zod';
import { emailAddress, id, line, timeZone } from '../input.ts';
import { DAY, HOUR, MINUTE } from '../platform.ts';

/** How long a mailed link and code live. */
export const TICKET_LIFE = 15 * MINUTE;
/** Wrong codes that void a ticket. */
export const TRIES_PER_TICKET = 5;
/** Tickets one address may ask for in a quarter of an hour, and one client over all addresses. */
export const TICKETS_PER_ADDRESS = 5;
export const TICKETS_PER_CLIENT = 30;
/** Wrong codes counted for one address in a quarter of an hour, whatever the tickets. */
export const TRIES_PER_ADDRESS = 20;
/** Signing needs a proof by code, link or passkey no older than this. */
export const PROOF_LIFE = 12 * HOUR;

/** What could expose an organisation needs a proof by passkey no older than this. */
export const PASSKEY_PROOF_LIFE = 10 * MINUTE;

/** A private device stays signed in for 30 days at most, a shared one for 12 hours. */
export const sessionLife = {
  private: { absolute: 30 * DAY, idle: 14 * DAY },
  shared: { absolute: 12 * HOUR, idle: 2 * HOUR },
} as const;

/** Two spellings of one address have one folded form. */
export function foldEmail(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

const MARKER_ORIGIN = 'https://same.invalid';
/** Visible ASCII without the backslash: a path is percent-encoded, and browsers read `\` as `/`. */
const PATH = /^\/(?:[!-[\]-~]*)$/;

/**
 * The path to go on to after signing in, or null. Only a path of this site: it starts with one slash,
 * has no backslash, control character or second slash, and resolves to the same origin.
 */
export function sameOriginPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !PATH.test(value)) return null;
  if (value.startsWith('//') || /^\/(?:%2f|%5c)/i.test(value)) return null;
  let url: URL;
  try {
    url = new URL(value, MARKER_ORIGIN);
  } catch {
    return null;
  }
  if (url.origin !== MARKER_ORIGIN || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}

/** Where a mailed link leads: a page with a button, whose POST uses the token up. */
export function signInPath(token: string): string {
  return `/sign-in/link?t=${token}`;
}

const language = z.enum(['es', 'en']);
const returnTo = z.unknown().optional().transform(sameOriginPath);

/** Six digits, however they were grouped when typed. */
const code = z
  .string()
  .max(40, 'code-not-valid')
  .transform((value) => value.normalize('NFKC').replace(/[\s.-]/g, ''))
  .refine((value) => /^[0-9]{6}$/.test(value), 'code-not-valid');

export const signInRequest = z.object({ email: emailAddress, returnTo, language });
export const codeEntry = z.object({ ticket: id, code, shared: z.boolean() });
export const linkEntry = z.object({ token: z.string().max(200), shared: z.boolean() });
export const confirmation = z.object({ ticket: id, code });
export const castEntry = z.object({ email: emailAddress });

/** What people may change of themselves; what is left out stays. */
export const profile = z.object({
  name: line(120).optional(),
  language: language.optional(),
  timeZone: timeZone.optional(),
  defaultSeat: id.nullish(),
});
export type Profile = z.input<typeof profile>;
