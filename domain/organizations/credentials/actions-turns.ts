import type { Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import { transact } from '../../transaction.ts';
import { succeed } from './actions-succeed.ts';
import { CREDENTIAL_TURN } from './actions-write.ts';
import type { Turn } from './days.ts';
import { mailTurn } from './mails.ts';
import { findCredential, holdersOf } from './reads.ts';
import { standing } from './terms.ts';

/** As a credential's days come: its stewards are asked to confirm it, told that it rests, and whoever follows takes over. */
export function credentialJobs(platform: Platform): Handlers {
  return {
    [CREDENTIAL_TURN]: async ({ payload }) => {
      const { credential: id, turn } = payload as { credential: string; turn: Turn };
      await transact(platform, async (tx) => {
        const found = await findCredential(tx.db, id);
        await tx.lock(
          tx.db
            .selectFrom('memberships')
            .select('id')
            .where('coalition_id', '=', found?.coalitionId ?? '')
            .where('organization_id', '=', found?.organizationId ?? ''),
        );
        if (!found) return;
        const { coalitionId, organizationId, seatId } = found;
        const holders = await holdersOf(tx.db, found, tx.now);
        const holder = holders.find((one) => one.seatId === seatId);
        // Somebody has confirmed or changed it since, or the seat has ended.
        if (holder?.credential?.id !== id) return;
        await mailTurn(tx, found, turn, holder, holders);
        if (turn === 'over')
          await succeed(tx, { id: seatId, coalitionId, organizationId, terms: standing(holder), holder });
        tx.announce(`organization:${organizationId}`, 'credentials');
      });
    },
  };
}
