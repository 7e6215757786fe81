import type { Reader, Writer } from '../../db/store.ts';
import { Invalid } from '../errors.ts';
import type { Instant } from '../platform.ts';
import { coalitionsById } from './reads.ts';

/** What happened, happened in the time of those who write it down: an earlier year was mistyped. */
const FIRST_DAY = '1900-01-01';

/** Today by a clock: "2027-01-14". */
export function todayIn(zone: string, now: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(now));
}

/** Refuses, beside its field, a day on which nothing can have happened yet by the coalition's clock. */
export async function requirePast(
  { db, now }: { db: Reader | Writer; now: Instant },
  coalitionId: string,
  { field, day }: { field: string; day: string },
): Promise<void> {
  const [coalition] = await coalitionsById(db, [coalitionId]);
  if (day > todayIn(coalition!.timeZone, now)) throw new Invalid([{ field, word: 'day-to-come' }]);
  if (day < FIRST_DAY) throw new Invalid([{ field, word: 'day-not-valid' }]);
}
