import { decisionJobs } from './decisions/jobs.ts';
import type { Platform } from './platform.ts';
import type { Handlers } from './record/outbox.ts';
import { signOnJobs } from './sign-ons/actions.ts';
import { textJobs } from './texts/jobs.ts';

/** What becomes due by itself, as time passes; printing and mail, which need more than the platform, are not among it. */
export function ownJobs(platform: Platform): Handlers {
  return { ...textJobs(platform), ...decisionJobs(platform), ...signOnJobs(platform) };
}
