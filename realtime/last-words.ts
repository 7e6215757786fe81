import { BEYOND_SUGGESTING, IN_ANOTHERS_NAME } from '../domain/texts/co-editing/rights.ts';
import { AFTER_REFUSAL } from '../domain/texts/co-editing/validator-words.ts';
import type { Refusal, Role } from './wire.ts';

/** The validator's reasons that a client is told by another name. */
const REFUSALS: Record<string, Refusal | undefined> = {
  gap: 'gap',
  'client id of another person': 'client-id',
  [BEYOND_SUGGESTING]: 'role',
  [IN_ANOTHERS_NAME]: 'anothers-name',
  undecodable: 'malformed',
  truncated: 'malformed',
  [AFTER_REFUSAL]: 'earlier-refusal',
};

/** What a client is told of a list that the validator found bad. */
export const refusalFor = (reason: string): Refusal => REFUSALS[reason] ?? 'model';

/** To what was sent under another right: where the new one is no less, it may be sent again. */
export function lastWordOn(was: Role, is: Role | undefined): Refusal {
  if (is === undefined) return 'revoked';
  const rank: readonly Role[] = ['read', 'suggest', 'edit'];
  return rank.indexOf(is) < rank.indexOf(was) ? 'role' : 'busy';
}
