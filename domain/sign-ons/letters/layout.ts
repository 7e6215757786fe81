import type { Phrase } from '../../print/head.ts';
import { letterWords } from '../../words/letter.ts';
import { letterKitWords } from '../../words/letter-kit.ts';
import type { Language } from '../../words/words.ts';
import { compareNames } from '../../organizations/names.ts';
import { groupLabel, groupSignatories, type Signatory, type SignatoryGroup } from '../signatory-list.ts';
import type { LetterCount, LetterOrder } from '../../editions/constants.ts';

/** What the secretariat settles of how a statement's letter is printed. */
export interface LetterLayout {
  order: LetterOrder;
  count: LetterCount;
  /** Whether the first page says how many sign, below the title. */
  cover: boolean;
  /** Where it is dated, where that is not the coalition's own place. */
  place: Record<Language, string> | null;
  /** The day it bears, where that is not the day of publication: "2027-01-16". */
  day: string | null;
}

/** A letter as it is printed while nothing else is settled. */
export const PLAIN_LAYOUT: LetterLayout = {
  order: 'country',
  count: 'together',
  cover: false,
  place: null,
  day: null,
};

/** A list under one heading, as a letter has it. */
export interface ListGroup<S extends Signatory> extends Omit<SignatoryGroup<S>, 'label'> {
  labels: Record<Language, string>;
}

/** Who convened, as far as that may be printed: by name, and whether the name stands among the signatories. */
export interface Convenor {
  name: string;
  signs: boolean;
}

interface Listed<S extends Signatory> {
  signatories: readonly S[];
  withheld: number;
  /** Names of those that are listed apart. */
  apart: readonly string[];
}

/** The signatories under their headings; those that convened come first where they are counted apart. */
export function listSignatories<S extends Signatory>(
  { signatories, withheld, apart }: Listed<S>,
  order: LetterOrder,
  language: Language,
): ListGroup<S>[] {
  const first = signatories.filter(({ name }) => apart.includes(name));
  const others = signatories.filter(({ name }) => !apart.includes(name));
  const head: ListGroup<S>[] =
    first.length === 0
      ? []
      : [
          {
            countries: [''],
            labels: inBoth((each) => letterKitWords[each].convened),
            entries: first.map((one) => ({ ...one, place: whereabouts(one, language) })),
            withheld: 0,
          },
        ];
  return [...head, ...ordered(others, withheld, order, language)];
}

function ordered<S extends Signatory>(
  signatories: readonly S[],
  withheld: number,
  order: LetterOrder,
  language: Language,
): ListGroup<S>[] {
  if (order === 'name') {
    if (signatories.length === 0 && withheld === 0) return [];
    const entries = signatories
      .map((one) => ({ ...one, place: whereabouts(one, language) }))
      .sort((a, b) => compareNames(a.name, b.name));
    return [
      { countries: [''], labels: inBoth((each) => letterKitWords[each].alphabetical), entries, withheld },
    ];
  }
  const groups = groupSignatories(signatories, withheld, language).map(({ label: _, ...group }) => ({
    ...group,
    labels: inBoth((each) => groupLabel(group.countries, each)),
  }));
  return order === 'country' ? groups : groups.flatMap((group) => byPlace(group));
}

/** The national ones of a country first, then each of its states in Spanish order. */
function byPlace<S extends Signatory>(group: ListGroup<S>): ListGroup<S>[] {
  const places = [...Map.groupBy(group.entries, ({ place }) => place.trim())].sort(
    ([a], [b]) => Number(a !== '') - Number(b !== '') || compareNames(a, b),
  );
  if (places.length === 0) return [group];
  return places.map(([place, entries], index) => ({
    ...group,
    labels: place === '' ? group.labels : inBoth((each) => `${group.labels[each]} · ${place}`),
    entries: entries.map((one) => ({ ...one, place: '' })),
    withheld: index === places.length - 1 ? group.withheld : 0,
  }));
}

/** "Chiapas, México", as far as it is known. */
function whereabouts({ place, countries }: Signatory, language: Language): string {
  return [place, countries.length === 0 ? '' : groupLabel(countries, language)].filter(Boolean).join(', ');
}

/** "Las 18 organizaciones que firman", or "Puente Norte y 17 organizaciones", above the list. */
export function listTitle(listed: number, apart: readonly Convenor[], language: Language): Phrase {
  if (apart.length === 0 || listed === 0)
    return { text: letterWords[language].signatories(listed), language };
  return { text: countPhrase(listed, apart, language), language };
}

/** "18 organizaciones", "Puente Norte y 17 organizaciones", or "18 organizaciones, a convocatoria de Red Ceiba", which does not sign. */
export function countPhrase(listed: number, apart: readonly Convenor[], language: Language): string {
  const names = (who: readonly Convenor[]) => who.map(({ name }) => name);
  const signing = apart.filter(({ signs }) => signs);
  const calling = apart.filter(({ signs }) => !signs);
  return letterKitWords[language].count(names(signing), listed - signing.length, names(calling));
}

function inBoth(say: (language: Language) => string): Record<Language, string> {
  return { es: say('es'), en: say('en') };
}
