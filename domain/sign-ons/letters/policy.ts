import type { StatementState } from '../../../db/tables/statements.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { mayKnowStatement, type StatementFacts } from '../../statements/policy.ts';
import { hasPasskeyProof } from '../../accounts/policy.ts';
import type { Instant } from '../../platform.ts';
import { knowsPrivileged } from '../privileged/policy.ts';
import { isSecretariat, type Viewer } from '../../viewer.ts';

const BEFORE: readonly StatementState[] = ['closed', 'decision', 'sign-on'];

/** Seeing how a letter is laid out, and having it printed in another way than it was settled: the secretariat. */
export function maySeeLetterLayout(viewer: Viewer, { coalitionId }: { coalitionId: string }): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/**
 * Having the letter of one addressee with the names that are meant for whoever receives it: those the names are confided to,
 * after a proof by passkey.
 */
export function mayPrintForAddressee(
  viewer: Viewer,
  statement: { coalitionId: string },
  now: Instant,
): Permission {
  return allOf(knowsPrivileged(viewer, statement), hasPasskeyProof(viewer, now));
}

/** Settling how a letter is printed: the secretariat, once its words are closed and until it is published. */
export function maySetLetterLayout(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    isSecretariat(viewer, statement.coalitionId) ? allowed : refused('secretariat-only'),
    statement.textState === 'closed' && BEFORE.includes(statement.state)
      ? allowed
      : refused('not-in-this-state'),
  );
}
