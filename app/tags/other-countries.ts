import { countries, countriesWithParts, placeName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';

export interface CountryName {
  country: string;
  name: string;
}

/** The countries a form does not offer by name, in the language's order. For loaders: browsers may name them otherwise. */
export function otherCountries(language: Language): CountryName[] {
  const order = new Intl.Collator(language);
  return countries
    .filter((country) => !countriesWithParts.includes(country))
    .map((country) => ({ country, name: placeName(country, language) }))
    .toSorted((one, other) => order.compare(one.name, other.name));
}
