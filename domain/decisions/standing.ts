import { standingOn, type Standing } from '../positions/rules.ts';
import type { Decision } from './reads.ts';

/** Whether what was adopted is still in force on a day; null for what was not, or is not announced. */
export function standingOfDecision(
  {
    state,
    result,
    supersededById,
    expiresOn,
  }: Pick<Decision, 'state' | 'result' | 'supersededById' | 'expiresOn'>,
  today: string,
): Standing | null {
  return state === 'announced' && result === 'adopted'
    ? standingOn({ supersededById, expiresOn }, today)
    : null;
}
