import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { countedOf, type Counted } from './reads-counted.ts';
import { signedOf } from './reads-signed.ts';
import type { Edition } from './reads.ts';

/** How many signed when an edition was published and how many do now: numbers alone, the same for everybody. */
export interface EditionCounts {
  /** When it was published. */
  published: number;
  /** The same, by name or not, with a reservation and on paper. */
  counted: Counted;
  /** Of those, how many have taken their signature back since. */
  withdrawn: number;
  /** How many have signed since. */
  later: number;
  /** How many stand now, and how many of them by name. */
  standing: number;
  named: number;
  withheld: number;
  /** How many of the named ones sign with a reservation. */
  withReservation: number;
}

const NOBODY = { withdrawn: 0, later: 0, standing: 0, named: 0, withheld: 0, withReservation: 0 };

/** The counts of an edition, then and as they stand; a name withheld is a number and nothing else. */
export async function countsOf(db: Reader, edition: Edition, now: Instant): Promise<EditionCounts> {
  const published = edition.signatureCount;
  const signed = await signedOf(db, edition, now);
  if (signed === null) {
    const counted = await countedOf(db, [], { organizations: published, onPaper: edition.paperCount });
    return { published, counted, ...NOBODY };
  }
  const { standing: stays, late, lateDays } = signed.since;
  const standing = stays + late;
  const all = [...signed.named, ...lateDays.flatMap(({ signatures }) => signatures)];
  const named = all.length;
  return {
    published,
    counted: signed.counted,
    withdrawn: Math.max(0, published - stays),
    later: late,
    standing,
    named,
    withheld: standing - named,
    withReservation: all.filter(({ reservation }) => reservation !== null).length,
  };
}
