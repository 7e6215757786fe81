import { allOf, allowed, anyOf, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';
import { mayEditText, mayReadText, maySuggest, type TextFacts } from '../policy.ts';

/** Bringing a file back: whoever may suggest and comment, for all it holds becomes theirs to have brought. */
export function mayBring(viewer: Viewer, text: TextFacts, now: Instant): Permission {
  return maySuggest(viewer, text, now);
}

/** Saying where a change of a file belongs, or that it does not, and taking such off the list: who brought it, and those who edit. */
export function maySettleReturned(
  viewer: Viewer,
  text: TextFacts,
  { seatId }: { seatId: string },
  now: Instant,
): Permission {
  return allOf(
    mayBring(viewer, text, now),
    anyOf(mayEditText(viewer, text), isOwn(viewer, text, seatId) ? allowed : refused('not-your-return')),
  );
}

/** Saying for whom somebody in a file speaks: who brought it, while anything can still be said. */
export function mayCredit(viewer: Viewer, text: TextFacts, { seatId }: { seatId: string }): Permission {
  return allOf(
    mayReadText(viewer, text),
    text.state === 'open' ? allowed : refused('text-closed'),
    isOwn(viewer, text, seatId) ? allowed : refused('not-your-return'),
  );
}

const isOwn = (viewer: Viewer, { coalitionId }: TextFacts, seatId: string) =>
  seatsIn(viewer, coalitionId).some(({ id }) => id === seatId);
