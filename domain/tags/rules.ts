import { z } from 'zod';
import { id, line } from '../input.ts';
import { objectives } from '../words/objectives.ts';
import { isCountry, isPlace } from '../words/places.ts';
import { corridorRoles, type CorridorRole } from './constants.ts';

/** What can carry a tag. */
export const subjectKinds = ['statement', 'agenda', 'ask', 'campaign', 'position'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

const objective = z.number().refine((number) => objectives.includes(number), 'not-valid');
const place = z.string().refine(isPlace, 'place-unknown');

/** One thing said of a subject: its corridor, its theme, an objective of the Global Compact, or a place. */
export const tag = z.union(
  [
    z.strictObject({ corridor: id }),
    z.strictObject({ theme: id }),
    z.strictObject({ objective }),
    z.strictObject({ place }),
  ],
  'tag-not-one',
);
export type Tag = z.output<typeof tag>;

export interface Subject {
  kind: SubjectKind;
  id: string;
}

const TAGS_AT_ONCE = 40;

export const tagging = z.object({
  seat: id,
  subject: z.object({ kind: z.enum(subjectKinds), id }),
  tags: z.array(tag).min(1, 'tags-missing').max(TAGS_AT_ONCE, 'not-valid'),
});

const name = line(120);

const countryInCorridor = z.object({
  country: z.string().refine(isCountry, 'country-unknown'),
  roles: z
    .array(z.enum(corridorRoles))
    .min(1, 'role-missing')
    .transform((roles) => corridorRoles.filter((role) => roles.includes(role))),
});

const corridor = {
  nameEs: name,
  nameEn: name,
  countries: z
    .array(countryInCorridor)
    .min(2, 'corridor-of-two')
    .max(60, 'not-valid')
    .refine((all) => new Set(all.map((one) => one.country)).size === all.length, 'country-twice'),
};

/** Words that stand where a corridor's own stands in an address. */
export const RESERVED: readonly string[] = ['new'];

export interface Names {
  nameEs: string;
  nameEn: string;
}

export interface CorridorWords extends Names {
  countries: readonly { country: string; roles: readonly CorridorRole[] }[];
}

export const newCorridor = z.object({ seat: id, coalition: id, ...corridor });
export const corridorChange = z.object({ seat: id, corridor: id, ...corridor });
export const newTheme = z.object({ seat: id, coalition: id, nameEs: name, nameEn: name });
export const themeRenaming = z.object({ seat: id, theme: id, nameEs: name, nameEn: name });
