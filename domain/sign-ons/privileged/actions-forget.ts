import type { Platform } from '../../platform.ts';
import type { Handlers } from '../../record/outbox.ts';
import { transact } from '../../transaction.ts';

export const FORGETTING_LIST = 'forget-privileged-list';

/** A list that was taken is kept no longer than its file may be fetched. */
export function privilegedJobs(platform: Platform): Handlers {
  return {
    [FORGETTING_LIST]: async ({ payload }) => {
      const { export: id } = payload as { export: string };
      await transact(platform, async (tx) => {
        await tx.db.updateTable('privileged_exports').set({ list: null }).where('id', '=', id).execute();
      });
    },
  };
}
