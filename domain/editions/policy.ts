import type { StatementState } from '../../db/tables/statements.ts';
import { allOf, allowed, hidden, type Permission } from '../authorize.ts';
import { mayKnowStatement, type StatementFacts } from '../statements/policy.ts';
import { isSecretariat, type Viewer } from '../viewer.ts';

const published: readonly StatementState[] = ['published', 'archived'];

/** The letter: everybody once it is published, the secretariat from closing on, to see what will be printed. */
export function mayReadLetter(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    published.includes(statement.state) ||
      (statement.textState === 'closed' && isSecretariat(viewer, statement.coalitionId))
      ? allowed
      : hidden,
  );
}
