import type { Problem } from '../ui/refusal.ts';

/** What was done, or what there is to correct. */
export type Outcome = { done: string } | { problems: Problem[] };
