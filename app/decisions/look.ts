import type { ResultOf } from '../graphql.ts';
import type { Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { DecisionRow } from './queries.ts';

export type Row = ResultOf<typeof DecisionRow>;

/** What a decision is at this moment, in one word of the badges. */
export type Stage =
  'open' | 'over' | 'revising' | 'closed' | 'withdrawn' | 'adopted' | 'notAdopted' | 'noQuorum';

export function stageOf({
  state,
  result,
  takesAnswers,
}: Pick<Row, 'state' | 'result' | 'takesAnswers'>): Stage {
  if (state === 'announced') return result ?? 'notAdopted';
  if (state === 'open') return takesAnswers ? 'open' : 'over';
  return state;
}

/** Sign and colour beside the word. */
export const STAGE_LOOK: Record<Stage, [IconName, Tone]> = {
  open: ['decision', 'waiting'],
  over: ['clock', 'slow'],
  revising: ['edit', 'slow'],
  closed: ['lock', 'slow'],
  withdrawn: ['close', 'neutral'],
  adopted: ['done', 'done'],
  notAdopted: ['stop', 'neutral'],
  noQuorum: ['bodies', 'neutral'],
};

/** What is shown of the register. */
export const SHOWN = ['all', 'underway', 'inForce', 'expiring', 'past', 'notAdopted'] as const;
export type Shown = (typeof SHOWN)[number];

/** Whether a decision is among what is shown; `soon` is the day until which something expires soon. */
export function isShown(
  { state, result, standing, expiresOn, finalAt }: Row,
  shown: Shown,
  soon: string,
): boolean {
  if (shown === 'all') return true;
  if (shown === 'underway') return finalAt === null && state !== 'withdrawn';
  if (shown === 'inForce') return standing === 'inForce';
  if (shown === 'expiring') return standing === 'inForce' && expiresOn !== null && expiresOn <= soon;
  if (shown === 'past') return standing !== null && standing !== 'inForce';
  return state === 'withdrawn' || (finalAt !== null && result !== 'adopted');
}
