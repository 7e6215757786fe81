import { allOf, allowed, hidden, refused, type Permission } from '../authorize.ts';
import { inSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';

/** What permissions on a text depend on. */
export interface TextFacts {
  coalitionId: string;
  /** The body that writes it. */
  bodyId: string;
  state: 'open' | 'closed';
  /** Who may read it as it is written: its body, or every member. What owns it says so. */
  readers: 'body' | 'members';
}

/** A text for its body is known to that body and the secretariat; one for members, to every member seat. */
export function mayReadText(viewer: Viewer, text: TextFacts): Permission {
  const seats = seatsIn(viewer, text.coalitionId);
  const readers =
    text.readers === 'body' ? seats.filter((seat) => inSecretariat(seat) || inBody(seat, text)) : seats;
  return readers.length > 0 ? allowed : hidden;
}

/** Drafters and coordinators of its body, and the secretariat, write while it is open. */
export function mayEditText(viewer: Viewer, text: TextFacts): Permission {
  return allOf(
    mayReadText(viewer, text),
    mayDraft(viewer, text),
    text.state === 'open' ? allowed : refused('text-closed'),
  );
}

/** The right to draft, whatever state the text is in. */
export function mayDraft(viewer: Viewer, text: Pick<TextFacts, 'coalitionId' | 'bodyId'>): Permission {
  return seatsIn(viewer, text.coalitionId).some((seat) => inSecretariat(seat) || isDrafter(seat, text))
    ? allowed
    : refused('not-a-drafter');
}

function inBody(seat: ViewerSeat, { bodyId }: Pick<TextFacts, 'bodyId'>): boolean {
  return seat.bodies.some((body) => body.bodyId === bodyId);
}

function isDrafter(seat: ViewerSeat, { bodyId }: Pick<TextFacts, 'bodyId'>): boolean {
  return seat.bodies.some(
    (body) => body.bodyId === bodyId && (body.role === 'coordinator' || body.role === 'drafter'),
  );
}
