import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { mayKnowStatement, type StatementFacts } from '../../statements/policy.ts';
import { mayDraft } from '../../texts/policy.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';

/** How an edition reached people: the coalition's members. Everybody else reads to whom, where that is shown. */
export function mayReadDeliveries(viewer: Viewer, statement: StatementFacts): Permission {
  return allOf(
    mayKnowStatement(viewer, statement),
    seatsIn(viewer, statement.coalitionId).length > 0 ? allowed : hidden,
  );
}

/** Writing it down: those who draft the statement, the secretariat, and the organisations that convened. */
export function mayKeepDeliveries(
  viewer: Viewer,
  statement: StatementFacts,
  convenorIds: readonly string[],
): Permission {
  const convenes = seatsIn(viewer, statement.coalitionId).some(({ organizationId }) =>
    convenorIds.includes(organizationId),
  );
  return allOf(
    mayReadDeliveries(viewer, statement),
    convenes || mayDraft(viewer, statement).allowed ? allowed : refused('deliveries-not-yours'),
  );
}
