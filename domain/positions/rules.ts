import { z } from 'zod';
import { day, id } from '../input.ts';
import { LANGUAGES_PER_TEXT, languageTag, title, webLink } from '../texts/rules.ts';

/** With whom a position is shared: one body, every member, everybody. */
export const audiences = ['body', 'coalition', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** Where a position or a published statement stands today. */
export const standings = ['inForce', 'superseded', 'expired', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** What a language of a position may hold. */
export const POSITION_LIMITS = { characters: 60_000, bytes: 10_000_000 } as const;

const file = z.object({ name: z.string().min(1).max(400), bytes: z.instanceof(Uint8Array) });

const wording = z
  .object({
    language: languageTag,
    title,
    words: z.string().max(POSITION_LIMITS.characters, 'too-long').nullish(),
    url: webLink.nullish(),
    file: file.nullish(),
    keepFile: z.boolean().nullish(),
  })
  .refine((one) => [one.words?.trim(), one.url, one.file, one.keepFile].filter(Boolean).length <= 1, {
    path: ['words'],
    message: 'position-said-twice',
  })
  .refine((one) => [one.words?.trim(), one.url, one.file, one.keepFile].some(Boolean), {
    path: ['words'],
    message: 'position-empty',
  });
/** One language as it is given: words, a link, a file, or the file it already has. */
export type Wording = z.output<typeof wording>;

const content = {
  seat: id,
  wordings: z
    .array(wording)
    .min(1, 'language-missing')
    .max(LANGUAGES_PER_TEXT, 'languages-too-many')
    .refine((all) => new Set(all.map((one) => one.language)).size === all.length, 'language-twice'),
  datedOn: day,
  expiresOn: day.nullish(),
};
const audience = { audience: z.enum(audiences), body: id.nullish() };

interface Dates {
  datedOn: string;
  expiresOn?: string | null | undefined;
}
const endsLater = ({ datedOn, expiresOn }: Dates) => !expiresOn || expiresOn >= datedOn;
const tooEarly = { path: ['expiresOn'], message: 'expires-before-dated' };
const named = (asked: { audience: Audience; body?: string | null | undefined }) =>
  asked.audience !== 'body' || Boolean(asked.body);
const bodyMissing = { path: ['body'], message: 'position-body-missing' };

/** `supersedes`: the position of one's own that this one takes the place of. */
export const sharing = z
  .object({ ...content, ...audience, supersedes: id.nullish() })
  .refine(endsLater, tooEarly)
  .refine(named, bodyMissing);
export const changing = z.object({ ...content, position: id }).refine(endsLater, tooEarly);
export const sharingWith = z.object({ seat: id, position: id, ...audience }).refine(named, bodyMissing);
/** `by`: another position of the same organisation. */
export const superseding = z.object({ seat: id, position: id, by: id });
/** For what needs nothing but who and what. */
export const stepping = z.object({ seat: id, position: id });
export const endorsing = z.object({ seat: id, position: id, shown: z.enum(['members', 'public']) });
export const quoting = z.object({
  seat: id,
  position: id,
  statement: id,
  language: languageTag,
  words: z
    .string()
    .max(10_000, 'too-long')
    .refine((value) => value.trim() !== '', 'quote-missing'),
});
export const beginning = z.object({
  seat: id,
  position: id,
  body: id,
  mode: z.enum(['institutional', 'opt-in']),
  titles: z.array(z.object({ language: languageTag, title })).max(LANGUAGES_PER_TEXT, 'languages-too-many'),
});
export const standing = z.object({
  seat: id,
  statement: id,
  supersededBy: id.nullish(),
  expiresOn: day.nullish(),
});

/** Where something stands on a day: the last day it is in force is the one it expires on. */
export function standingOn(
  thing: { withdrawnAt?: string | null; supersededById: string | null; expiresOn: string | null },
  today: string,
): Standing {
  if (thing.withdrawnAt) return 'withdrawn';
  if (thing.supersededById !== null) return 'superseded';
  return thing.expiresOn !== null && thing.expiresOn < today ? 'expired' : 'inForce';
}
