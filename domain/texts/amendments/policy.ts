import { allOf, allowed, refused, type Permission } from '../../authorize.ts';
import type { Instant } from '../../platform.ts';
import { seatsIn, type Viewer } from '../../viewer.ts';
import { mayEditText, mayReadText, maySuggest, standingRight, type TextFacts } from '../policy.ts';
import type { Amendment } from './model.ts';

type Known = Pick<Amendment, 'state' | 'seatId' | 'treatment' | 'reply'>;

const isOpen = ({ state }: Known): Permission => (state === 'open' ? allowed : refused('amendment-not-open'));
const isTheirs = (viewer: Viewer, { seatId }: Known): Permission =>
  viewer.seats.some((seat) => seat.id === seatId) ? allowed : refused('amendment-of-another');
const isWritten = ({ state }: TextFacts): Permission => (state === 'open' ? allowed : refused('text-closed'));

/** An amendment to an amendment: whoever may suggest, while both are open. */
export function mayAmend(viewer: Viewer, text: TextFacts, amendment: Known, now: Instant): Permission {
  return allOf(maySuggest(viewer, text, now), isOpen(amendment));
}

/** Its proposer alone takes it back, by the seat it was proposed by. */
export function mayWithdraw(viewer: Viewer, text: TextFacts, amendment: Known): Permission {
  return allOf(mayReadText(viewer, text), isTheirs(viewer, amendment), isWritten(text), isOpen(amendment));
}

/** Saying what should become of it, and deciding: whoever may edit. */
export function mayDecideAmendment(viewer: Viewer, text: TextFacts, amendment: Known): Permission {
  return allOf(mayEditText(viewer, text), isOpen(amendment));
}

/** A treatment that is not published is known to those who edit alone, also once the text is closed. */
export function mayReadTreatment(viewer: Viewer, text: TextFacts, amendment: Known): Permission {
  if (amendment.treatment === null || amendment.treatment.publishedAt !== null)
    return mayReadText(viewer, text);
  const edits = seatsIn(viewer, text.coalitionId).some((seat) => standingRight(seat, text) === 'edit');
  return edits ? allowed : refused('not-a-drafter');
}

/** Answering a published treatment: the seat that proposed. */
export function mayReply(viewer: Viewer, text: TextFacts, amendment: Known): Permission {
  const published = amendment.treatment !== null && amendment.treatment.publishedAt !== null;
  return allOf(
    mayReadText(viewer, text),
    isTheirs(viewer, amendment),
    isWritten(text),
    isOpen(amendment),
    published ? allowed : refused('treatment-not-published'),
  );
}
