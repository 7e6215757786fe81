/** What one seat has a share in: accepted words as they stand, in characters, and suggestions. */
export interface Part {
  organizationId: string;
  /** At risk, or by an alias: counted in no group of its own. */
  shielded: boolean;
  /** Where its organisation works. */
  countries: readonly string[];
  /** The language the person uses the product in. */
  language: string;
  /** How many work in its organisation; null where it does not say. */
  size: string | null;
  characters: number;
  suggested: number;
  accepted: number;
}

export const DIMENSIONS = ['country', 'language', 'size'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A group's share. `key`: a country, a language, a size; "several" countries; or "others". */
export interface Share {
  key: string;
  /** Of the accepted words, in percent. */
  words: number;
  suggested: number;
  accepted: number;
}

/** No group of fewer organisations is shown. */
const FEWEST = 2;
export const OTHERS = 'others';

interface Group {
  key: string;
  organizations: Set<string>;
  characters: number;
  suggested: number;
  accepted: number;
}

/**
 * How the words and suggestions of a text are shared out, by each dimension; null where it would single somebody out:
 * groups of one organisation, and those at risk or by an alias, go into "others", and a dimension of a single group
 * tells nothing.
 */
export function balanceOf(parts: readonly Part[]): Record<Dimension, Share[] | null> {
  const active = parts.filter((part) => part.characters + part.suggested > 0);
  return {
    country: shares(active, ({ countries }) =>
      countries.length === 1 ? countries[0]! : countries.length > 1 ? 'several' : OTHERS,
    ),
    language: shares(active, ({ language }) => language),
    size: shares(active, ({ size }) => size ?? OTHERS),
  };
}

function shares(parts: readonly Part[], keyOf: (part: Part) => string): Share[] | null {
  const groups = new Map<string, Group>();
  for (const part of parts) {
    const key = part.shielded ? OTHERS : keyOf(part);
    const group = groups.get(key) ?? empty(key);
    groups.set(key, group);
    join(group, { ...part, organizations: new Set([part.organizationId]) });
  }
  const shown = fold([...groups.values()]);
  if (shown.length < 2) return null;
  const all = shown.reduce((sum, { characters }) => sum + characters, 0);
  return shown.map(({ key, characters, suggested, accepted }) => ({
    key,
    words: all === 0 ? 0 : Math.round((100 * characters) / all),
    suggested,
    accepted,
  }));
}

/** Groups too small to be shown become one; where that is too small still, the smallest of the others joins it. */
function fold(groups: readonly Group[]): Group[] {
  const others = empty(OTHERS);
  const shown: Group[] = [];
  for (const group of groups) {
    if (group.key !== OTHERS && group.organizations.size >= FEWEST) shown.push(group);
    else join(others, group);
  }
  shown.sort((a, b) => (a.key < b.key ? -1 : 1));
  while (others.organizations.size > 0 && others.organizations.size < FEWEST && shown.length > 0) {
    const smallest = shown.reduce((one, two) =>
      two.organizations.size < one.organizations.size ? two : one,
    );
    shown.splice(shown.indexOf(smallest), 1);
    join(others, smallest);
  }
  return others.organizations.size > 0 ? [...shown, others] : shown;
}

function empty(key: string): Group {
  return { key, organizations: new Set(), characters: 0, suggested: 0, accepted: 0 };
}

function join(group: Group, more: Omit<Group, 'key'>): void {
  for (const id of more.organizations) group.organizations.add(id);
  group.characters += more.characters;
  group.suggested += more.suggested;
  group.accepted += more.accepted;
}
