import { allOf, allowed, hidden, refused, type Permission } from '../../authorize.ts';
import { inSecretariat, seatsIn, type Viewer } from '../../viewer.ts';
import { mayEditText, mayReadText, standingRight, type TextFacts } from '../policy.ts';

/** Keeping the present words as a draft: whoever edits the text, while it is open. */
export function mayNameDraft(viewer: Viewer, text: TextFacts): Permission {
  return mayEditText(viewer, text);
}

/** A draft from when its body alone read the text is for those who would read it if it were still so. */
export function mayReadDraft(
  viewer: Viewer,
  text: TextFacts,
  draft: { readers: 'body' | 'members' },
): Permission {
  const inside = seatsIn(viewer, text.coalitionId).some(
    (seat) => standingRight(seat, { ...text, readers: 'body' }) !== null,
  );
  return allOf(mayReadText(viewer, text), draft.readers === 'members' || inside ? allowed : hidden);
}

/** Putting the words of a draft back: whoever edits the text and reads the draft, while the text is open. */
export function mayRestoreDraft(
  viewer: Viewer,
  text: TextFacts,
  draft: { readers: 'body' | 'members' },
): Permission {
  return allOf(mayReadDraft(viewer, text, draft), mayEditText(viewer, text));
}

/** Who takes part how much: for the body that writes the text, and the secretariat. */
export function mayReadBalance(viewer: Viewer, text: TextFacts): Permission {
  const inside = seatsIn(viewer, text.coalitionId).some(
    (seat) => inSecretariat(seat) || seat.bodies.some(({ bodyId }) => bodyId === text.bodyId),
  );
  return allOf(mayReadText(viewer, text), inside ? allowed : refused('not-of-the-body'));
}
