import { agendasWords } from '../../domain/words/agendas.ts';
import { placeName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';
import { isNodeId } from '../organizations/node-id.ts';
import { askStatuses, type AskStatus } from './view.ts';

export const FILTERS = ['year', 'objective', 'country', 'status', 'lead', 'theme', 'corridor'] as const;
export type Filter = (typeof FILTERS)[number];

/** What the address asks for; each filter at most once. */
export type Filtering = Partial<Record<Filter, string>>;

/** What can be filtered by: of every ask, without its words. */
export interface Facets {
  year: string | null;
  objectives: readonly number[];
  country: string | null;
  status: AskStatus;
  lead: { id: string; name: string } | null;
  themes: readonly { slug: string; name: string }[];
  corridors: readonly { slug: string; name: string }[];
}

/** One value of a filter, in words. */
export interface Option {
  value: string;
  label: string;
}

/** The filters of an address; what no filter can mean is left out. */
export function filteringOf(search: URLSearchParams): Filtering {
  const filtering: Filtering = {};
  for (const filter of FILTERS) {
    const value = search.get(filter)?.trim() ?? '';
    const fits = filter === 'lead' ? isNodeId('Organization', value) : FITS[filter].test(value);
    if (value !== '' && fits) filtering[filter] = value;
  }
  return filtering;
}

const FITS: Record<Exclude<Filter, 'lead'>, RegExp> = {
  year: /^\d{4}$/,
  objective: /^(?:[1-9]|1\d|2[0-3])$/,
  country: /^[A-Z]{2}$/,
  status: new RegExp(`^(?:${askStatuses.join('|')})$`),
  theme: /^[\w-]{1,120}$/,
  corridor: /^[\w-]{1,120}$/,
};

/** The address of the same page with other filters; `keep`: what else it says, such as both languages. */
export function searchOf(filtering: Filtering, keep: URLSearchParams = new URLSearchParams()): string {
  const search = new URLSearchParams();
  for (const filter of FILTERS) {
    const value = filtering[filter];
    if (value !== undefined) search.set(filter, value);
  }
  for (const name of KEPT) {
    const value = keep.get(name);
    if (value !== null) search.set(name, value);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

const KEPT = ['both'];

/** What each filter can be set to, given the asks there are. */
export function optionsOf(facets: readonly Facets[], language: Language): Record<Filter, Option[]> {
  const { statuses } = agendasWords[language];
  const distinct = (values: readonly Option[]) =>
    [...new Map(values.map((option) => [option.value, option])).values()].sort((a, b) =>
      a.label.localeCompare(b.label, language, { numeric: true }),
    );
  const plain = (value: string | number) => ({ value: String(value), label: String(value) });
  const tag = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name });
  const there = <T>(values: readonly (T | null)[]) => values.filter((value) => value !== null);
  const used = new Set(facets.map(({ status }) => status));
  return {
    year: distinct(there(facets.map(({ year }) => year)).map(plain)),
    objective: distinct(facets.flatMap(({ objectives }) => objectives.map(plain))),
    country: distinct(
      there(facets.map(({ country }) => country)).map((code) => ({
        value: code,
        label: placeName(code, language),
      })),
    ),
    status: askStatuses
      .filter((status) => used.has(status))
      .map((status) => ({ value: status, label: statuses[status] })),
    lead: distinct(there(facets.map(({ lead }) => lead)).map(({ id, name }) => ({ value: id, label: name }))),
    theme: distinct(facets.flatMap(({ themes }) => themes.map(tag))),
    corridor: distinct(facets.flatMap(({ corridors }) => corridors.map(tag))),
  };
}
