import type { Language } from '../../domain/words/words.ts';
import { headingOf } from '../sign-ons/countries.ts';
import type { MemberRow } from './queries.ts';

/** Members under the countries they work in, in the language's order, those of the whole region last. */
export function byCountry(members: readonly MemberRow[], language: Language) {
  const groups = new Map<string, MemberRow[]>();
  for (const member of members) {
    const key = [...member.organization.countries].sort().join('+');
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  const order = new Intl.Collator(language);
  return [...groups]
    .map(([key, rows]) => ({
      region: key === '',
      heading: headingOf(key === '' ? [] : key.split('+'), language),
      members: rows,
    }))
    .sort(
      (one, other) => Number(one.region) - Number(other.region) || order.compare(one.heading, other.heading),
    );
}
