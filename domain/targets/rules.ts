import { z } from 'zod';
import { id, line, orNothing } from '../input.ts';
import { folded } from '../organizations/names.ts';
import { languageTag } from '../texts/rules.ts';

export const targetLevels = ['local', 'state', 'national', 'regional', 'international'] as const;

const facts = {
  personName: orNothing(line(160)),
  officeEs: line(160),
  officeEn: line(160),
  institutionEs: line(200),
  institutionEn: line(200),
  level: z.enum(targetLevels),
  country: orNothing(z.string().regex(/^[A-Z]{2}$/, 'country-not-valid')),
  language: orNothing(languageTag),
  position: z.number().int('not-valid').min(-2, 'not-valid').max(2, 'not-valid').nullable().default(null),
  relationOrganization: orNothing(id),
};

/** What is asked of a new target: a person, where one is known, an office and an institution. */
export const newTarget = z.object({ seat: id, ...facts });
export const changingTarget = z.object({ seat: id, target: id, ...facts });
export const endingTarget = z.object({ seat: id, target: id });

export type TargetInput = Omit<z.input<typeof newTarget>, 'seat'>;
export type TargetFacts = Omit<z.output<typeof newTarget>, 'seat'>;

/** What a search looks in: office, institution and person, each as names are matched. */
export function foldedTarget(target: TargetFacts): string {
  return [
    target.officeEs,
    target.institutionEs,
    target.officeEn,
    target.institutionEn,
    target.personName ?? '',
  ]
    .map(folded)
    .filter(Boolean)
    .join(' ');
}
