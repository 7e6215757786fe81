import type { Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import { transact, type Tx } from '../../transaction.ts';
import { lockSignOn } from '../actions.ts';
import { signOnOfSignature } from '../reads-answers.ts';
import { reprint } from '../reprint.ts';
import { OPENING_NAMES } from './named-from.ts';

/** Keeps as public the names whose day has come, so that what is done about them is done in the open. */
export async function openNames(tx: Tx, signOnId: string): Promise<void> {
  await tx.db
    .updateTable('signatures')
    .set({ visibility: 'public', named_from: null, embargoed_until: null })
    .where('sign_on_id', '=', signOnId)
    .where('state', '=', 'signed')
    .where('named_from', '<=', tx.now)
    .execute();
}

/** At the instant a name becomes public: screens hear of it, and the letter of a published statement is printed anew. */
export function openingJobs(platform: Platform): Handlers {
  return {
    [OPENING_NAMES]: async ({ payload }) => {
      const { signature, act } = payload as { signature: string; act: string };
      await transact(platform, async (tx) => {
        const id = await signOnOfSignature(tx.db, signature);
        const signOn = id === null ? null : await lockSignOn(tx, id);
        tx.begin();
        if (!signOn) return;
        await openNames(tx, signOn.id);
        tx.announce(`sign-on:${signOn.id}`, 'signed');
        tx.announce(`coalition:${signOn.coalitionId}`, 'sign-on');
        tx.publicChange(signOn.coalitionId);
        await reprint(tx, { signOn, actId: `${act}:named` });
      });
    },
  };
}
