import { z } from 'zod';
import { day, id, line, lines, orNothing } from '../../input.ts';
import { organizationName } from '../../organizations/rules.ts';
import { languageTag } from '../../texts/rules.ts';
import { isCountry } from '../../words/places.ts';
import { PAPER_LENGTHS } from '../../files/constants.ts';

/** How many sheets are kept of one opening. */
export const MOST_PAPERS = 2_000;

/** What a sheet says: a member, or another organisation by name and country; who signed, when, where, and what they read. */
export const entering = z
  .object({
    seat: id,
    signOn: id,
    /** The version whose number stands on the sheet. */
    version: id,
    language: languageTag,
    member: orNothing(id),
    name: orNothing(organizationName),
    country: orNothing(z.string()),
    person: line(PAPER_LENGTHS.person),
    title: orNothing(line(PAPER_LENGTHS.person)),
    signedOn: day,
    place: line(PAPER_LENGTHS.place),
    /** Somebody looked, and it is none of the organisations whose names are alike. */
    different: z.boolean(),
  })
  .superRefine(({ member, name, country }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (member !== null && name !== null) fault('name', 'paper-member-or-other');
    if (member === null && name === null) fault('member', 'paper-organisation-missing');
    if (member === null && name !== null && (country === null || !isCountry(country)))
      fault('country', 'country-missing');
  });

export const confirmingPaper = z.object({ seat: id, paper: id });
export const voidingPaper = z.object({
  seat: id,
  paper: id,
  reason: lines(PAPER_LENGTHS.reason, 'reason-missing'),
});
