import type { Tx } from '../../transaction.ts';
import { hashOfSaid } from './reads-readings.ts';

/** What was taken back is read by nobody any more. */
export async function forgetReadings(tx: Tx, coalitionId: string, body: string): Promise<void> {
  await tx.db
    .deleteFrom('machine_readings')
    .where('coalition_id', '=', coalitionId)
    .where('said_hash', '=', hashOfSaid(body))
    .execute();
}
