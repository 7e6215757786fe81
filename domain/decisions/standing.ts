import { standingOn, type Standing } from '../positions/rules.ts';
import type { Decision } from './reads.ts';

/** Whether what was adopted is still in force on a day; null for what was not, or can still be appealed. */
export function standingOfDecision(
  {
    finalAt,
    result,
    supersededById,
    expiresOn,
  }: Pick<Decision, 'finalAt' | 'result' | 'supersededById' | 'expiresOn'>,
  today: string,
): Standing | null {
  return finalAt !== null && result === 'adopted' ? standingOn({ supersededById, expiresOn }, today) : null;
}
