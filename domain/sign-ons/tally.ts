import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';
import type { SignOn } from './reads.ts';
import { countCountries, groupSignatories } from './signatory-list.ts';
import { sincePublication } from './reads-since.ts';
import { countSigned, namedSignatures, type NamedSignature } from './reads-signatures.ts';

/** How many, and where. Signatures without a public name count in the total and under the region, in no country. */
export interface Tally {
  organizations: number;
  named: number;
  withheld: number;
  countries: number;
  /** How many of the named ones sign with a reservation; a withheld one's is counted nowhere. */
  withReservation: number;
  byCountry: CountryCount[];
}

export interface CountryCount {
  /** "MX", "DO+HT" or "region". */
  key: string;
  countries: string[];
  named: number;
  withheld: number;
}

export interface CountryGroup {
  key: string;
  label: string;
  signatures: NamedSignature[];
  withheld: number;
}

/** The same for every viewer. */
export async function tallyOf(db: Reader, signOn: Pick<SignOn, 'id'>, now: Instant): Promise<Tally> {
  const [named, organizations] = [
    await namedSignatures(db, signOn.id, now),
    await countSigned(db, signOn.id),
  ];
  const withheld = organizations - named.length;
  return {
    organizations,
    named: named.length,
    withheld,
    countries: countCountries(named),
    withReservation: named.filter(({ reservation }) => reservation !== null).length,
    byCountry: groupSignatories(named, withheld, 'es').map((group) => ({
      key: keyOf(group.countries),
      countries: group.countries,
      named: group.entries.length,
      withheld: group.withheld,
    })),
  };
}

/**
 * The signatories by country in a language's order, the region last; of a published text those its edition counted, who
 * came later stands apart. The same for every viewer.
 */
export async function groupsOf(
  db: Reader,
  signOn: Pick<SignOn, 'id'>,
  language: Language,
  now: Instant,
): Promise<CountryGroup[]> {
  const all = await namedSignatures(db, signOn.id, now);
  const since = await sincePublication(db, signOn, now);
  const named = since === null ? all : all.filter(({ signedAt }) => signedAt <= since.publishedAt);
  const organizations = since?.standing ?? (await countSigned(db, signOn.id));
  return groupSignatories(named, organizations - named.length, language).map((group) => ({
    key: keyOf(group.countries),
    label: group.label,
    signatures: group.entries,
    withheld: group.withheld,
  }));
}

const keyOf = (countries: readonly string[]) => countries.join('+') || 'region';
