import { coalitionsById } from '../coalitions/reads.ts';
import type { Fault } from '../errors.ts';
import { ownRuleOf } from '../organizations/reads-signing-rules.ts';
import type { Tx } from '../transaction.ts';
import { latestMandate } from './rules.ts';

/** The minute of a board that decided something, and its day, YYYY-MM-DD. */
export interface Minute {
  minute?: string | null;
  mandateOn?: string | null;
}

/** No board decided it tomorrow; and where the organisation's rule asks for the minute, it and its day are said. */
export async function faultsOfMinute(
  tx: Tx,
  seat: { coalitionId: string; organizationId: string },
  { minute, mandateOn }: Minute,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  if (mandateOn && mandateOn > (await latestDay(tx, seat.coalitionId)))
    faults.push({ field: 'mandateOn', word: 'mandate-in-the-future' });
  if ((await ownRuleOf(tx.db, seat)).minuteRequired) {
    if (!minute) faults.push({ field: 'minute', word: 'minute-missing' });
    if (!mandateOn) faults.push({ field: 'mandateOn', word: 'minute-day-missing' });
  }
  return faults;
}

async function latestDay(tx: Tx, coalitionId: string): Promise<string> {
  const [coalition] = await coalitionsById(tx.db, [coalitionId]);
  return latestMandate(coalition!.timeZone, tx.now);
}
