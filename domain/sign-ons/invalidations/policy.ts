import type { StatementState } from '../../../db/tables/statements.ts';
import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import { isSecretariat, type Viewer } from '../../viewer.ts';

interface Opening {
  coalitionId: string;
  statementState: StatementState;
}

/** What was set aside at once, and what a condition would: the secretariat. */
export function mayReadInvalidations(
  viewer: Viewer,
  { coalitionId }: Pick<Opening, 'coalitionId'>,
): Permission {
  return isSecretariat(viewer, coalitionId) ? allowed : hidden;
}

/**
 * Setting aside at once what came from outside: requests and sheets. What a member signed here is never among it: it
 * takes that back itself, or one of its contacts says that it was not them.
 */
export function mayInvalidate(viewer: Viewer, signOn: Opening): Permission {
  return allOf(
    mayReadInvalidations(viewer, signOn),
    ['sign-on', 'published'].includes(signOn.statementState) ? allowed : refused('already-published'),
  );
}

/** Taking all of it back, once; after publication only what was set aside since. */
export function mayReverseInvalidation(
  viewer: Viewer,
  signOn: Opening,
  made: { at: Instant; reversedAt: Instant | null },
  publishedAt: Instant | null,
): Permission {
  return allOf(
    mayInvalidate(viewer, signOn),
    made.reversedAt === null ? allowed : refused('invalidation-reversed'),
    publishedAt === null || made.at > publishedAt ? allowed : refused('already-published'),
  );
}
