import { allOf, allowed, refused, type Permission } from '../../authorize.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';
import { mayDraft, mayReadText, standingRight, type TextFacts } from '../policy.ts';

/** Who sees to a language, as far as permissions need it. */
interface Care {
  translatorSeatId: string | null;
  reviewerSeatId: string | null;
}

const isOpen = ({ state }: TextFacts): Permission => (state === 'open' ? allowed : refused('text-closed'));

/** Saying that blocks say the same: those who edit, and whoever was asked to translate or review that language, while it is open. */
export function mayCheck(viewer: Viewer, text: TextFacts, care: Care | undefined): Permission {
  const asked = seatsIn(viewer, text.coalitionId).some(
    ({ id }) => id === care?.translatorSeatId || id === care?.reviewerSeatId,
  );
  return allOf(
    mayReadText(viewer, text),
    isOpen(text),
    asked || edits(viewer, text) ? allowed : refused('may-not-check'),
  );
}

/** Saying that a change changed no meaning: those who edit. */
export function mayExcuse(viewer: Viewer, text: TextFacts): Permission {
  return allOf(
    mayReadText(viewer, text),
    isOpen(text),
    edits(viewer, text) ? allowed : refused('not-a-drafter'),
  );
}

/** Nobody reviews what they translated: whom the language was given to, who said so, or who wrote most of its words. */
export function mayReview({ translated }: { translated: boolean }): Permission {
  return translated ? refused('translator-reviews') : allowed;
}

/** Who translates and reviews, and by when: those who draft the text, while it is open. */
export function mayArrangeLanguage(viewer: Viewer, text: TextFacts): Permission {
  return allOf(mayReadText(viewer, text), mayDraft(viewer, text), isOpen(text));
}

function edits(viewer: Viewer, text: TextFacts): boolean {
  return seatsIn(viewer, text.coalitionId).some((seat) => standingRight(seat, text) === 'edit');
}
