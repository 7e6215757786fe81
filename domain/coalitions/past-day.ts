import type { Reader, Writer } from '../../db/store.ts';
import { Invalid } from '../errors.ts';
import { dayIn, type Instant } from '../platform.ts';
import { coalitionsById } from './reads.ts';

/** What happened, happened in the time of those who write it down: an earlier year was mistyped. */
const FIRST_DAY = '1900-01-01';

/** Refuses, beside its field, a day on which nothing can have happened yet by the coalition's clock. */
export async function requirePast(
  { db, now }: { db: Reader | Writer; now: Instant },
  coalitionId: string,
  { field, day }: { field: string; day: string },
): Promise<void> {
  const [coalition] = await coalitionsById(db, [coalitionId]);
  if (day > dayIn(now, coalition!.timeZone)) throw new Invalid([{ field, word: 'day-to-come' }]);
  if (day < FIRST_DAY) throw new Invalid([{ field, word: 'day-not-valid' }]);
}
