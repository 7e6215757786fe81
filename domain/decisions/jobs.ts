import type { Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { finalJobs } from './actions-final.ts';
import { reminderJobs } from './actions-remind.ts';

/** What is due to decisions by itself. */
export const decisionJobs = (platform: Platform): Handlers => ({
  ...reminderJobs(platform),
  ...finalJobs(platform),
});
