import type { Permission } from '../../authorize.ts';
import type { Viewer } from '../../viewer.ts';
import { mayTagStatement, type StatementFacts } from '../policy.ts';

/** Writing the summary and bringing the recording, in whatever state the statement is: those who draft it. */
export function mayKeepCompanions(viewer: Viewer, statement: StatementFacts): Permission {
  return mayTagStatement(viewer, statement);
}
