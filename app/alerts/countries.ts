import { countries, countriesWithParts, placeName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';

/** All countries by name, the region's first. Made on the server: browsers may call some of them otherwise. */
export function countryChoices(language: Language): { code: string; name: string }[] {
  const named = (codes: readonly string[]) =>
    codes
      .map((code) => ({ code, name: placeName(code, language) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, language));
  const others = countries.filter((code) => !countriesWithParts.includes(code));
  return [...named(countriesWithParts), ...named(others)];
}
