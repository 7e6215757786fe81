import type { Visibility } from '../../../db/tables/signatures.ts';
import type { StatementState } from '../../../db/tables/statements.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { isSecretariat, type Viewer } from '../../viewer.ts';
import { circleIn } from '../visibility.ts';

/** Saying by a mailed link that the organisation did not sign: whoever has the link, until publication. */
export function mayDispute({ statementState }: { statementState: StatementState }): Permission {
  return statementState === 'sign-on' ? allowed : refused('dispute-after-publication');
}

/** Which signatures are in dispute: the secretariat; of a withheld one its coordinators alone. */
export function mayReadDispute(
  viewer: Viewer,
  { coalitionId, visibility }: { coalitionId: string; visibility: Visibility },
): Permission {
  const knows =
    visibility === 'public'
      ? isSecretariat(viewer, coalitionId)
      : circleIn(viewer, coalitionId) === 'knowing';
  return knows ? allowed : hidden;
}

/** Deciding whether it stands again or is void: whoever may read it, until publication. */
export function mayResolveDispute(
  viewer: Viewer,
  dispute: {
    coalitionId: string;
    visibility: Visibility;
    state: 'open' | 'upheld' | 'void';
    statementState: StatementState;
  },
): Permission {
  return allOf(
    mayReadDispute(viewer, dispute),
    dispute.state === 'open' ? allowed : refused('dispute-resolved'),
    dispute.statementState === 'sign-on' ? allowed : refused('already-published'),
  );
}
