import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { mayDraft } from '../../texts/policy.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';
import { mayKnowStatement, type StatementFacts } from '../policy.ts';

/** The days before a delivery: members who may know of the statement. */
export function mayReadLadder(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    seatsIn(viewer, statement.coalitionId).length > 0 ? allowed : hidden,
  );
}

/** Planning them: those who draft the statement, and the secretariat, until it is published. */
export function mayPlanLadder(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayReadLadder(viewer, statement),
    mayDraft(viewer, statement),
    ['published', 'archived'].includes(statement.state) ? refused('ladder-published') : allowed,
  );
}
