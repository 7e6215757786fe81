import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import type { SignRequestState } from '../../../db/tables/sign-requests.ts';
import type { Instant } from '../../platform.ts';
import { isSecretariat, type Viewer } from '../../viewer.ts';
import type { SignOnFacts } from '../policy.ts';
import { signOnState } from '../rules.ts';

/** Asking to sign for an organisation that is not a member: anybody, where the opening says so, while it is open. */
export function mayAskToSign(signOn: SignOnFacts, now: Instant): Permission {
  return allOf(
    signOn.othersMayAsk ? allowed : hidden,
    signOnState(signOn, now) === 'open' ? allowed : refused('sign-on-closed'),
  );
}

/** Who asked, and what became of it: the secretariat. */
export function mayReadRequests(
  viewer: Viewer,
  { coalitionId }: Pick<SignOnFacts, 'coalitionId'>,
): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/** Accepting, merging or turning down what waits: the secretariat, until the statement is published. */
export function mayDecideRequest(viewer: Viewer, signOn: SignOnFacts, state: SignRequestState): Permission {
  return allOf(
    mayReadRequests(viewer, signOn),
    state === 'unconfirmed' ? hidden : allowed,
    state === 'pending' ? allowed : refused('request-already-decided'),
    signOn.statementState === 'sign-on' ? allowed : refused('already-published'),
  );
}
