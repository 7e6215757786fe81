import { allOf, allowed, refused, type Permission } from '../../authorize.ts';
import { isSecretariat, type Viewer } from '../../viewer.ts';
import { mayKnowStatement, mayTagStatement, type StatementFacts } from '../policy.ts';
import { publicStates } from '../rules.ts';

/**
 * Writing the summary and bringing the recording: those who draft the statement, and once everybody reads them beside
 * what is signed, the secretariat alone.
 */
export function mayKeepCompanions(viewer: Viewer, statement: StatementFacts): Permission {
  if (!(publicStates as readonly string[]).includes(statement.state))
    return mayTagStatement(viewer, statement);
  return allOf(
    mayKnowStatement(viewer, statement),
    isSecretariat(viewer, statement.coalitionId) ? allowed : refused('secretariat-only'),
  );
}
