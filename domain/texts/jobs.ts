import type { Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { reminderJobs } from './checks/actions-remind.ts';
import { roundJobs } from './rounds/actions.ts';
import { sourceJobs } from './sources/actions-jobs.ts';

/** What is due to texts by itself: the ends of rounds, reminders to translate, and looking at what they cite. */
export function textJobs(platform: Platform): Handlers {
  return { ...roundJobs(platform), ...reminderJobs(platform), ...sourceJobs(platform) };
}
