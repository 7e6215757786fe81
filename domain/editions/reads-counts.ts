import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { countLate } from '../sign-ons/reads-since.ts';
import { countSigned, namedSignatures } from '../sign-ons/reads-signatures.ts';
import type { Edition } from './reads.ts';

/** How many signed when an edition was published and how many do now: numbers alone, the same for everybody. */
export interface EditionCounts {
  /** When it was published. */
  published: number;
  /** Of those, how many have taken their signature back since. */
  withdrawn: number;
  /** How many have signed since. */
  later: number;
  /** How many stand now, and how many of them by name. */
  standing: number;
  named: number;
  withheld: number;
}

/** The counts of an edition as they stand; a name withheld is a number and nothing else. */
export async function countsOf(
  db: Reader,
  { signOnId, signatureCount, publishedAt }: Pick<Edition, 'signOnId' | 'signatureCount' | 'publishedAt'>,
  now: Instant,
): Promise<EditionCounts> {
  if (signOnId === null)
    return { published: signatureCount, withdrawn: 0, later: 0, standing: 0, named: 0, withheld: 0 };
  const standing = await countSigned(db, signOnId);
  const later = await countLate(db, signOnId, publishedAt);
  const named = (await namedSignatures(db, signOnId, now)).length;
  return {
    published: signatureCount,
    withdrawn: Math.max(0, signatureCount - (standing - later)),
    later,
    standing,
    named,
    withheld: standing - named,
  };
}
