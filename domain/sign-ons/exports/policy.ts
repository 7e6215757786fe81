import { allowed, hidden, type Permission } from '../../authorize.ts';
import { publicStates } from '../../statements/rules.ts';
import type { StatementFacts } from '../../statements/policy.ts';

/** The list of who signs as a file: everybody, the same for all, from the opening for signature on. */
export function mayTakeSignatories({ state }: Pick<StatementFacts, 'state'>): Permission {
  return (publicStates as readonly string[]).includes(state) ? allowed : hidden;
}
