import { countryOf, partsOf } from '../words/places.ts';
import type { SubjectKind, Tag } from './rules.ts';

/** A thing and what it is tagged with. */
export interface TaggedThing {
  kind: SubjectKind;
  id: string;
  tags: readonly Tag[];
}

/** A member as it may be counted: where its name is public, so is its country. */
export interface CountedOrganization {
  id: string;
  /** Null where its name is not public: then it counts in no country. */
  countries: readonly string[] | null;
  /** As people write it. */
  place: string;
}

export interface Figures {
  work: number;
  asks: number;
  organizations: number;
}

export interface CountryFigures {
  country: string;
  /** Each thing once, however many of the country's parts it names. */
  whole: Figures;
  /** What names the country and none of its parts. */
  undivided: Figures;
  /** Parts that something is in. */
  parts: { place: string; figures: Figures }[];
}

export interface CorridorFigures {
  countries: CountryFigures[];
  /** What is in none of the countries, and those whose name is not public. */
  region: Figures;
}

export interface WorkFilter {
  theme?: string | undefined;
  objective?: number | undefined;
  /** A country, a part of one, or "region" for what is in none of these countries. */
  place?: string | undefined;
}

export const REGION = 'region';

const placesOf = ({ tags }: Pick<TaggedThing, 'tags'>) =>
  tags.flatMap((tag) => ('place' in tag ? [tag.place] : []));

/** Whether something at these places is at that place: in a part of a country is in the country. */
function isAt(places: readonly string[], place: string, countries: readonly string[]): boolean {
  if (place === REGION) return !places.some((one) => countries.includes(countryOf(one)));
  return places.some((one) => one === place || countryOf(one) === place);
}

/** The countries that things are in, or in a part of, each once. */
export function countriesNamed(things: readonly TaggedThing[]): string[] {
  return [...new Set(things.flatMap(placesOf).map(countryOf))];
}

/** The things a filter lets through. */
export function filtered(
  things: readonly TaggedThing[],
  { theme, objective, place }: WorkFilter,
  countries: readonly string[] = [],
): TaggedThing[] {
  return things.filter(
    (thing) =>
      (theme === undefined || thing.tags.some((tag) => 'theme' in tag && tag.theme === theme)) &&
      (objective === undefined ||
        thing.tags.some((tag) => 'objective' in tag && tag.objective === objective)) &&
      (place === undefined || isAt(placesOf(thing), place, countries)),
  );
}

/** The organisations at a place of these countries; those without a public name are in the region. */
export function organizationsAt<O extends CountedOrganization>(
  organizations: readonly O[],
  place: string | undefined,
  countries: readonly string[],
): O[] {
  const all = organizations.filter(
    (one) =>
      one.countries === null ||
      one.countries.length === 0 ||
      one.countries.some((country) => countries.includes(country)),
  );
  return place === undefined ? all : all.filter((one) => isAt(whereIs(one), place, countries));
}

/** Everything in its countries and their parts, and the rest under the region. */
export function countByPlace(
  countries: readonly string[],
  things: readonly TaggedThing[],
  organizations: readonly CountedOrganization[],
): CorridorFigures {
  const at = (place: string): Figures => {
    const here = filtered(things, { place }, countries);
    return {
      work: here.length,
      asks: here.filter(({ kind }) => kind === 'ask').length,
      organizations: organizationsAt(organizations, place, countries).length,
    };
  };
  const named = new Set([...things.flatMap(placesOf), ...organizations.flatMap(whereIs)]);
  return {
    countries: countries.map((country) => ({
      country,
      whole: at(country),
      undivided: undividedIn(country, things, organizations),
      parts: partsOf(country)
        .filter(({ code }) => named.has(code))
        .map(({ code }) => ({ place: code, figures: at(code) })),
    })),
    region: at(REGION),
  };
}

function undividedIn(
  country: string,
  things: readonly TaggedThing[],
  organizations: readonly CountedOrganization[],
): Figures {
  const only = (places: readonly string[]) =>
    places.includes(country) && !places.some((one) => one !== country && countryOf(one) === country);
  const here = things.filter((thing) => only(placesOf(thing)));
  return {
    work: here.length,
    asks: here.filter(({ kind }) => kind === 'ask').length,
    organizations: organizations.filter((one) => only(whereIs(one))).length,
  };
}

/** The parts its place names, and each country of which it names none. */
function whereIs({ countries, place }: CountedOrganization): string[] {
  return (countries ?? []).flatMap((country) => {
    const parts = partsIn(country, place);
    return parts.length === 0 ? [country] : parts;
  });
}

const plain = (words: string) =>
  ` ${words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/** The parts of a country that a place as people write it names: of two names one in the other, the longer. */
function partsIn(country: string, place: string): string[] {
  const said = plain(place);
  const found = partsOf(country).flatMap(({ code, name }) => {
    const names = [plain(name.es), plain(name.en)].filter((one) => said.includes(one));
    return names.length === 0 ? [] : [{ code, name: names[0]! }];
  });
  return found
    .filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
    .map(({ code }) => code);
}
