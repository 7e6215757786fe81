import { compareNames } from '../organizations/names.ts';
import { letterWords } from '../words/letter.ts';
import type { Language } from '../words/words.ts';

/** An organisation that may be named: withheld signatures never come here, only their number does. */
export interface Signatory {
  name: string;
  place: string;
  /** ISO 3166-1 alpha-2: none is the region as a whole, two a cross-border organisation. */
  countries: readonly string[];
}

/** The signatories of one country, of a pair of countries, or of the region. */
export interface SignatoryGroup<S extends Signatory = Signatory> {
  /** Empty for the region. */
  countries: string[];
  label: string;
  entries: S[];
  /** Signatures whose name is withheld; only ever in the region. */
  withheld: number;
}

const names = {
  es: new Intl.DisplayNames('es', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};
const joined = { es: new Intl.ListFormat('es'), en: new Intl.ListFormat('en') };
const order = { es: new Intl.Collator('es'), en: new Intl.Collator('en') };

/** "República Dominicana" for "DO". */
export function countryName(code: string, language: Language): string {
  return names[language].of(code) ?? code;
}

/** The heading of a group: a country, "Haití y República Dominicana", or "Región". */
export function groupLabel(countries: readonly string[], language: Language): string {
  if (countries.length === 0) return letterWords[language].region;
  const labels = countries.map((code) => countryName(code, language));
  return joined[language].format(labels.sort((a, b) => order[language].compare(a, b)));
}

/**
 * The list as pages and letters show it: countries in the language's order, organisations in Spanish
 * order with articles ignored, the region last, with the withheld ones as a number.
 */
export function groupSignatories<S extends Signatory>(
  signatories: readonly S[],
  withheld: number,
  language: Language,
): SignatoryGroup<S>[] {
  const byCountries = Map.groupBy(signatories, (signatory) =>
    [...new Set(signatory.countries)].sort().join(' '),
  );
  const groups = [...byCountries].map(([key, entries]) => {
    const countries = key.split(' ').filter(Boolean);
    return {
      countries,
      label: groupLabel(countries, language),
      entries: entries.toSorted((a, b) => compareNames(a.name, b.name)),
      withheld: 0,
    };
  });
  const lands = groups.filter((group) => group.countries.length > 0);
  lands.sort((a, b) => order[language].compare(a.label, b.label));
  const region = groups.find((group) => group.countries.length === 0);
  if (!region && withheld === 0) return lands;
  return [
    ...lands,
    { countries: [], label: groupLabel([], language), entries: region?.entries ?? [], withheld },
  ];
}

/** How many countries the named signatories work in. Withheld ones count in none. */
export function countCountries(signatories: readonly Signatory[]): number {
  return new Set(signatories.flatMap((signatory) => signatory.countries)).size;
}
