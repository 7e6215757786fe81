import { allOf, allowed, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import { inSecretariat, seatsIn, type Viewer } from '../../viewer.ts';
import { mayComment, mayEditText, mayReadText, standingRight, type TextFacts } from '../policy.ts';
import type { ThreadKind } from './rules.ts';

/** What permissions on a thread or a comment depend on, besides its text. */
export interface Written {
  /** Who wrote it; of a thread, who began it. */
  personId: string;
}

/** Saying something more in a thread: whoever may begin one of its kind now. */
export function mayReply(
  viewer: Viewer,
  text: TextFacts,
  thread: { kind: ThreadKind },
  now: Instant,
): Permission {
  return mayComment(viewer, text, thread.kind, now);
}

/** Taking one's own words back, whatever has become of the text since. */
export function mayRemoveComment(viewer: Viewer, text: TextFacts, comment: Written): Permission {
  return allOf(
    mayReadText(viewer, text),
    isOwn(viewer, text, comment) ? allowed : refused('not-your-comment'),
  );
}

/** Resolving a thread and opening it again: who began it, and those who edit the text, while it is open. */
export function maySettleThread(viewer: Viewer, text: TextFacts, thread: Written): Permission {
  return allOf(
    mayReadText(viewer, text),
    text.state === 'open' ? allowed : refused('text-closed'),
    isOwn(viewer, text, thread) || mayEditText(viewer, text).allowed ? allowed : refused('not-your-thread'),
  );
}

/** Answering what was said: those who edit the text, until it is closed. */
export function mayAnswerThread(viewer: Viewer, text: TextFacts): Permission {
  return mayEditText(viewer, text);
}

/**
 * Whether its answers wait for this person: whoever edits it, but for the office, which edits every text and is
 * reminded only of its own.
 */
export function answersFor(viewer: Viewer, text: TextFacts): boolean {
  const drafts = seatsIn(viewer, text.coalitionId).some(
    (seat) =>
      seat.bodies.some(
        ({ bodyId, role }) => bodyId === text.bodyId && (role === 'coordinator' || role === 'drafter'),
      ) ||
      (!inSecretariat(seat) && standingRight(seat, text) === 'edit'),
  );
  return drafts && mayAnswerThread(viewer, text).allowed;
}

/** By one of one's seats in its coalition, whichever it was written by. */
function isOwn(viewer: Viewer, { coalitionId }: TextFacts, { personId }: Written): boolean {
  return viewer.personId === personId && seatsIn(viewer, coalitionId).length > 0;
}
