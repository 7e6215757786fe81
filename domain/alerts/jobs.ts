import type { Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { afterJobs, purgeLater, withAlert } from './actions-after.ts';
import { EXPIRING } from './actions.ts';
import { change } from './actions-tell.ts';
import { mailRaiser } from './mails.ts';

/** What becomes of alerts by itself: they expire unanswered, are looked back at, and are forgotten. */
export function alertJobs(platform: Platform): Handlers {
  return {
    ...afterJobs(platform),
    [EXPIRING]: ({ payload }) =>
      withAlert(platform, payload, async (tx, alert) => {
        if (alert.state !== 'waiting' || tx.now < alert.decideBy) return;
        const ended = { state: 'expired' as const, ended_at: tx.now };
        const expired = await change(tx, alert, null, 'expired', ended);
        await purgeLater(tx, expired);
        await mailRaiser(tx, expired);
      }),
  };
}
