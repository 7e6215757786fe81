import { z } from 'zod';
import type { MemberClass } from '../../db/tables/memberships.ts';
import type { SigningClass } from '../../db/tables/sign-ons.ts';
import type { SignatureActKind } from '../../db/tables/signature-acts.ts';
import type { SignatureState } from '../../db/tables/signatures.ts';
import type { Fault } from '../errors.ts';
import { day, faultsOf, id, line, lines, orNothing, timeZone } from '../input.ts';
import { DAY, dayIn, HOUR, later, type Instant } from '../platform.ts';
import { languageTag } from '../texts/rules.ts';
import { TEXT_LIMITS } from '../texts/schema.ts';
import { instantAt } from './closing-time.ts';
import { MOST_FAST_HOURS } from './constants.ts';
import type { Reservation } from './reservations/stored.ts';

/** Which members sign as organisations. The host is the coalition's own office: it neither signs nor counts. */
export const classSigns: Record<MemberClass, boolean> = {
  full: true,
  associate: true,
  ally: true,
  candidate: false,
  observer: false,
  individual: false,
  host: false,
};

/** Those among whom an opening chooses who may sign. */
export const signingClasses = (Object.keys(classSigns) as MemberClass[]).filter(
  (one): one is SigningClass => classSigns[one],
);

/** What an organisation may do next with its answer; null is no answer yet. */
export type Move = 'propose' | 'sign' | 'approve' | 'decline' | 'withdraw';

export const movesFrom: Record<SignatureState | 'none', readonly Move[]> = {
  none: ['propose', 'sign', 'decline'],
  proposed: ['approve', 'decline', 'withdraw'],
  signed: ['withdraw'],
  declined: ['propose', 'sign'],
  withdrawn: ['propose', 'sign', 'decline'],
  lapsed: ['propose', 'sign', 'decline'],
};

/** The state an act leads to. */
export const stateAfter: Record<SignatureActKind, SignatureState> = {
  proposed: 'proposed',
  approved: 'signed',
  signed: 'signed',
  ratified: 'signed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
};

/** Whether a sign-on takes signatures: the clock decides, whatever has been marked. */
export function signOnState(
  signOn: { state: 'open' | 'closed'; opensAt: Instant; closesAt: Instant },
  now: Instant,
): 'scheduled' | 'open' | 'closed' {
  if (signOn.state === 'closed' || now >= signOn.closesAt) return 'closed';
  return now < signOn.opensAt ? 'scheduled' : 'open';
}

/** Letters and digits that are not mistaken for each other, read aloud or by eye. */
const CLEAR = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A code people read aloud: no name in it, no order, nothing to guess from. */
export function clearCode(length: number, random: (length: number) => Uint8Array): string {
  return [...random(length)].map((byte) => CLEAR[byte & 31]).join('');
}

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'not-valid');
/** An empty field of a form is the same as none. */
const optional = <T extends z.ZodType>(rule: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), rule.nullish());
const goal = (most: number, word: 'goal-organizations' | 'goal-countries') =>
  z.number(word).int(word).min(1, word).max(most, word).nullish();

/** How often an organisation may begin to sign one text within an hour: each time others are mailed and told. */
export const MOST_BEGINNINGS = 30;
export const NAME_LENGTH = 200;
/** Of what a reminder says besides. */
export const REMINDER_LENGTH = 1000;
/** A sign-on closes within two years. */
export const LONGEST = 731 * DAY;

export const opening = z.object({
  seat: id,
  statement: id,
  /** Local time in `zone`: "2027-01-14T17:00". */
  closesAt: z.string().max(16, 'time-not-valid'),
  zone: timeZone,
  goalOrganizations: goal(10_000, 'goal-organizations'),
  goalCountries: goal(200, 'goal-countries'),
  meaningEs: lines(2000),
  meaningEn: lines(2000),
  addressees: z
    .array(z.object({ kind: z.enum(['to', 'cc']), nameEs: lines(400), nameEn: lines(400) }))
    .max(60, 'too-long'),
  convenors: z
    .array(id)
    .min(1, 'convenor-missing')
    .max(30, 'too-long')
    .refine((all) => new Set(all).size === all.length, 'convenor-twice'),
  reconfirmationRule: z.enum(['lapse', 'carry']),
  whoMaySign: z
    .array(z.enum(signingClasses))
    .min(1, 'who-may-sign-missing')
    .max(10, 'too-long')
    .transform((chosen) => signingClasses.filter((one) => chosen.includes(one))),
  othersMayAsk: z
    .boolean()
    .nullish()
    .transform((chosen) => chosen === true),
  fast: z
    .boolean()
    .nullish()
    .transform((chosen) => chosen === true),
});

/** The last day a mandate may be dated: today by the coalition's clock and one day of grace, for whoever is ahead of it. */
export function latestMandate(zone: string, now: Instant): string {
  return dayIn(later(now, DAY), zone);
}

/** The instant a sign-on would close, or what is wrong with its date, time and zone. */
export function closingOf(
  { closesAt, zone, fast }: { closesAt: string; zone: string; fast: boolean },
  now: Instant,
): Instant | Fault {
  const instant = instantAt(closesAt, zone);
  if (instant === null) return { field: 'closesAt', word: 'time-does-not-exist' };
  if (instant <= now) return { field: 'closesAt', word: 'time-past' };
  if (fast && instant > later(now, MOST_FAST_HOURS * HOUR))
    return { field: 'closesAt', word: 'fast-too-long' };
  return instant > later(now, LONGEST) ? { field: 'closesAt', word: 'time-too-far' } : instant;
}

/** What is wrong with an opening before it is sent, so that it can be shown in full and confirmed, and when it would close. */
export function checkOpening(input: unknown, now: Instant): { faults: Fault[]; closesAt: Instant | null } {
  const parsed = opening.safeParse(input);
  const time = opening.pick({ closesAt: true, zone: true, fast: true }).safeParse(input);
  const closes = time.success ? closingOf(time.data, now) : null;
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  if (typeof closes === 'string') return { faults, closesAt: closes };
  return { faults: closes === null ? faults : [closes, ...faults], closesAt: null };
}

/** Of an interpretive note, in one language. */
export const RESERVATION_NOTE_LENGTH = 500;
/** How many paragraphs an organisation may except. */
export const MOST_EXCEPTED = 20;
const reservationNote = orNothing(line(RESERVATION_NOTE_LENGTH));

/** A reservation; one that says nothing is none. */
export const reserving = z
  .object({
    paragraphs: z
      .array(z.number('not-valid').int('not-valid').min(1, 'not-valid').max(TEXT_LIMITS.blocks, 'not-valid'))
      .max(MOST_EXCEPTED, 'too-many-paragraphs')
      .transform((chosen) => [...new Set(chosen)].sort((a, b) => a - b)),
    noteEs: reservationNote,
    noteEn: reservationNote,
  })
  .nullish()
  .transform((said): Reservation | null =>
    said && (said.paragraphs.length > 0 || said.noteEs !== null || said.noteEn !== null) ? said : null,
  );

const instant = z.iso.datetime('not-valid').transform((value) => new Date(value).toISOString());
/** From when a withheld name is public; null for never. */
export const namedFrom = optional(instant).transform((at) => at ?? null);

export const signing = z.object({
  seat: id,
  signOn: id,
  /** Of the terms that were shown: what is signed is what was read. */
  termsDigest: digest,
  language: languageTag,
  name: line(NAME_LENGTH, 'signing-name-missing'),
  visibility: z.enum(['public', 'target', 'withheld']),
  /** From when a withheld name is public. */
  namedFrom,
  signatoryName: optional(line(NAME_LENGTH)),
  signatoryTitle: optional(line(NAME_LENGTH)),
  note: optional(lines(2000)),
  mandateOn: optional(day),
  minute: optional(line(NAME_LENGTH)),
  reservation: reserving,
});

export const approving = signing
  .pick({
    seat: true,
    termsDigest: true,
    language: true,
    name: true,
    note: true,
    mandateOn: true,
    minute: true,
    reservation: true,
  })
  .extend({ signature: id });
export const declining = z.object({ seat: id, signOn: id, reason: lines(1000, 'reason-missing') });
export const withdrawing = z.object({
  seat: id,
  signature: id,
  reason: orNothing(lines(1000)),
  shown: z.boolean().default(false),
});
const days = z.number('reminder-days').int('reminder-days').min(1, 'reminder-days').max(60, 'reminder-days');

/** A reminder now, with words of one's own in both languages or in none. */
export const reminding = z
  .object({
    seat: id,
    signOn: id,
    wordsEs: optional(lines(REMINDER_LENGTH)),
    wordsEn: optional(lines(REMINDER_LENGTH)),
  })
  .superRefine(({ wordsEs, wordsEn }, context) => {
    if (Boolean(wordsEs) === Boolean(wordsEn)) return;
    context.addIssue({
      code: 'custom',
      path: [wordsEs ? 'wordsEn' : 'wordsEs'],
      message: 'reminder-one-language',
    });
  });

/** Reminders by themselves: the first so many days after the opening, then every so many; null for none. */
export const planning = z
  .object({ seat: id, signOn: id, after: days.nullable(), every: days.nullable() })
  .refine(({ after, every }) => after !== null || every === null, {
    path: ['after'],
    message: 'reminder-first-missing',
  });

/** For how long after closing a signature that was given before it may still arrive. */
export const STAMPED_WINDOW = 48 * HOUR;
/** How often an organisation may ask within an hour to be counted late: each time the secretariat is told. */
export const MOST_LATE = 6;

/** The instant from which a sign-on took no more signatures, by its deadline or before it. */
export function endOf({ closesAt, closedAt }: { closesAt: Instant; closedAt: Instant | null }): Instant {
  return closedAt !== null && closedAt < closesAt ? closedAt : closesAt;
}

export const asking = signing.extend({ stampedAt: optional(instant) });
export const approvingLate = approving.omit({ signature: true }).extend({ request: id });
export const takingBackLate = z.object({ seat: id, request: id });
export const decidingLate = takingBackLate.extend({
  accept: z.boolean(),
  reason: orNothing(lines(1000)),
});
export const closing = z.object({ seat: id, signOn: id, reason: lines(1000, 'reason-missing') });
