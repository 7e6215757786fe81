import { countries, placeName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';

/** A country with its name. Names and their order are the server's: browsers know others. */
export interface CountryChoice {
  code: string;
  name: string;
}

/** Every country by its name, for a list to choose from. */
export function countryChoices(language: Language): CountryChoice[] {
  const { compare } = new Intl.Collator(language);
  return countries
    .map((code) => ({ code, name: placeName(code, language) }))
    .sort((one, other) => compare(one.name, other.name));
}

/** The country's name; nothing for none. */
export function countryName(code: string | null, language: Language): string | null {
  return code === null ? null : placeName(code, language);
}
