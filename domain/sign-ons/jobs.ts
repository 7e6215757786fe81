import { decisionJobs } from '../decisions/jobs.ts';
import { credentialJobs } from '../organizations/credentials/actions-turns.ts';
import type { Platform } from '../platform.ts';
import type { Handlers } from '../record/outbox.ts';
import { textJobs } from '../texts/jobs.ts';
import { reminderJobs } from './actions-remind.ts';
import { mandateJobs } from './mandates/actions-sign.ts';
import { openingJobs } from './grades/actions-open.ts';
import { suspensionJobs } from './mandates/actions-suspend.ts';
import { privilegedJobs } from './privileged/actions-forget.ts';
import { signOnJobs } from './actions.ts';

/** What becomes due by itself: the ends of rounds, of answers to decisions and of signing, and what is done before them. */
export function deadlineJobs(platform: Platform): Handlers {
  return {
    ...textJobs(platform),
    ...decisionJobs(platform),
    ...credentialJobs(platform),
    ...signOnJobs(platform),
    ...reminderJobs(platform),
    ...mandateJobs(platform),
    ...suspensionJobs(platform),
    ...privilegedJobs(platform),
    ...openingJobs(platform),
  };
}
