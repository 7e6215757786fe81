import { allOf, allowed, anyOf, hidden, refused, type Permission } from '../authorize.ts';
import type { Instant } from '../platform.ts';
import { inSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';

/** What somebody may do with the words: read them; propose and comment; or change them. */
export type TextRight = 'read' | 'suggest' | 'edit';

/** A right given on one text alone. */
export interface TextGranted {
  to: 'seat' | 'organization' | 'body';
  id: string;
  right: TextRight;
}

/** A round of comments that has not been ended; its time may have passed. */
export interface OpenRound {
  id: string;
  number: number;
  kind: 'comments' | 'red-lines';
  bodyIds: readonly string[];
  closesAt: Instant;
}

/** What permissions on a text depend on. */
export interface TextFacts {
  coalitionId: string;
  /** The body that writes it. */
  bodyId: string;
  state: 'open' | 'closed';
  /** Who may read it as it is written: its body, or every member. What owns it says so. */
  readers: 'body' | 'members';
  grants: readonly TextGranted[];
  round: OpenRound | null;
}

/** What of a seat the rights on a text depend on. */
export type TextSeat = Pick<ViewerSeat, 'id' | 'coalitionId' | 'organizationId' | 'verified' | 'bodies'>;

/** Of what owns a text on which no rights of its own are given. */
export const noRights: Pick<TextFacts, 'grants' | 'round'> = { grants: [], round: null };

const RANK: Record<TextRight, number> = { read: 1, suggest: 2, edit: 3 };
const WHOSE = ['seat', 'organization', 'body'] as const;

/**
 * The right of one seat, whatever round is open; null: not even to read. The secretariat and the coordinators of the
 * text's body edit. For the others what was given on this text counts, the most particular first: to the seat, to its
 * organisation, to a body it is in; and where nothing was, drafters edit and its other readers read. What another body was
 * given takes nothing from those who draft.
 */
export function standingRight(seat: TextSeat, text: TextFacts): TextRight | null {
  if (seat.coalitionId !== text.coalitionId || !seat.verified) return null;
  const place = seat.bodies.filter(({ bodyId }) => bodyId === text.bodyId).map(({ role }) => role);
  if (inSecretariat(seat) || place.includes('coordinator')) return 'edit';
  for (const whose of WHOSE) {
    const given = text.grants.filter((grant) => grant.to === whose && isOf(seat, grant));
    const drafts =
      whose === 'body' && place.includes('drafter') && !given.some(({ id }) => id === text.bodyId);
    if (given.length > 0 && !drafts) return given.map(({ right }) => right).reduce(stronger);
  }
  if (place.includes('drafter')) return 'edit';
  return place.length > 0 || text.readers === 'members' ? 'read' : null;
}

/** The right of one seat at an instant: while a round of comments is open to it, it suggests. */
export function rightAt(seat: TextSeat, text: TextFacts, now: Instant): TextRight | null {
  const standing = standingRight(seat, text);
  if (text.round?.kind !== 'comments' || !isAsked(seat, text, now) || isHeldBack(seat, text)) return standing;
  return standing === null ? 'suggest' : stronger(standing, 'suggest');
}

/** The strongest right of the viewer's seats, while the text is open; when it is closed all of them read. */
export function strongestRight(viewer: Viewer, text: TextFacts, now: Instant): TextRight | null {
  const rights = seatsIn(viewer, text.coalitionId).flatMap((seat) => rightAt(seat, text, now) ?? []);
  if (rights.length === 0) return null;
  return text.state === 'open' ? rights.reduce(stronger) : 'read';
}

/** Whether the round now open asks this seat. */
export function isAsked(seat: TextSeat, { round, coalitionId }: TextFacts, now: Instant): boolean {
  if (round === null || round.closesAt <= now || seat.coalitionId !== coalitionId || !seat.verified)
    return false;
  return seat.bodies.some(({ bodyId }) => round.bodyIds.includes(bodyId));
}

/** A text is known to whoever has any right to it. Being asked in a round alone does not make it known. */
export function mayReadText(viewer: Viewer, text: TextFacts): Permission {
  const readers = seatsIn(viewer, text.coalitionId).filter((seat) => standingRight(seat, text) !== null);
  return readers.length > 0 ? allowed : hidden;
}

/** Whoever has the right to edit writes while it is open. */
export function mayEditText(viewer: Viewer, text: TextFacts): Permission {
  const edits = seatsIn(viewer, text.coalitionId).some((seat) => standingRight(seat, text) === 'edit');
  return allOf(
    mayReadText(viewer, text),
    edits ? allowed : refused('not-a-drafter'),
    text.state === 'open' ? allowed : refused('text-closed'),
  );
}

/** Proposing wording, amendments included: whoever may edit or suggest at that instant, while it is open. */
export function maySuggest(viewer: Viewer, text: TextFacts, now: Instant): Permission {
  const may = seatsIn(viewer, text.coalitionId).some((seat) =>
    (['suggest', 'edit'] as const).some((right) => rightAt(seat, text, now) === right),
  );
  return allOf(
    mayReadText(viewer, text),
    text.state === 'open' ? allowed : refused('text-closed'),
    may ? allowed : refused('may-not-suggest'),
  );
}

/** Explaining a suggestion and taking it back: its author, while they may suggest. */
export function mayChangeSuggestion(
  viewer: Viewer,
  text: TextFacts,
  { seatId }: { seatId: string },
  now: Instant,
): Permission {
  const own = seatsIn(viewer, text.coalitionId).some((seat) => seat.id === seatId);
  return allOf(maySuggest(viewer, text, now), own ? allowed : refused('not-your-suggestion'));
}

/** Backing a suggestion: whoever may suggest, for another organisation than its author's. */
export function mayBackSuggestion(
  viewer: Viewer,
  text: TextFacts,
  { organizationId }: { organizationId: string },
  now: Instant,
): Permission {
  const other = seatsIn(viewer, text.coalitionId).some((seat) => seat.organizationId !== organizationId);
  return allOf(maySuggest(viewer, text, now), other ? allowed : refused('own-suggestion'));
}

/** Commenting: whoever may suggest; and saying what is a red line, whoever a round of red lines asks. */
export function mayComment(
  viewer: Viewer,
  text: TextFacts,
  kind: 'comment' | 'red-line',
  now: Instant,
): Permission {
  const suggests = maySuggest(viewer, text, now);
  if (kind === 'comment') return suggests;
  const asked = seatsIn(viewer, text.coalitionId).some(
    (seat) => text.round?.kind === 'red-lines' && isAsked(seat, text, now),
  );
  return allOf(
    mayReadText(viewer, text),
    text.state === 'open' ? allowed : refused('text-closed'),
    anyOf(suggests, asked ? allowed : refused('no-round-of-red-lines')),
  );
}

/** The right to draft, whatever state the text is in: drafters whose right on it was not lowered, coordinators, secretariat. */
export function mayDraft(
  viewer: Viewer,
  text: Pick<TextFacts, 'coalitionId' | 'bodyId'> & Partial<Pick<TextFacts, 'grants'>>,
): Permission {
  const facts: TextFacts = { state: 'open', readers: 'body', ...noRights, ...text };
  const drafts = (seat: ViewerSeat) =>
    inSecretariat(seat) || (isDrafter(seat, text) && standingRight(seat, facts) === 'edit');
  return seatsIn(viewer, text.coalitionId).some(drafts) ? allowed : refused('not-a-drafter');
}

/** Prolonging, shortening and ending a round: those who draft the text, while one is open. */
export function mayChangeRound(viewer: Viewer, text: TextFacts, now: Instant): Permission {
  const open = text.round !== null && text.round.closesAt > now;
  return allOf(mayReadText(viewer, text), mayDraft(viewer, text), open ? allowed : refused('no-round-open'));
}

/** Giving, changing and taking rights on one text: those who draft it, and the secretariat. */
export function mayGiveRights(viewer: Viewer, text: TextFacts): Permission {
  return allOf(mayReadText(viewer, text), mayDraft(viewer, text));
}

const stronger = (one: TextRight, other: TextRight): TextRight => (RANK[one] >= RANK[other] ? one : other);

function isOf(seat: TextSeat, { to, id }: TextGranted): boolean {
  if (to === 'seat') return seat.id === id;
  if (to === 'organization') return seat.organizationId === id;
  return seat.bodies.some(({ bodyId }) => bodyId === id);
}

/** Given to this very seat or its organisation: to read, and no more. */
function isHeldBack(seat: TextSeat, { grants }: TextFacts): boolean {
  return grants.some((grant) => grant.to !== 'body' && grant.right === 'read' && isOf(seat, grant));
}

function isDrafter(seat: ViewerSeat, { bodyId }: Pick<TextFacts, 'bodyId'>): boolean {
  return seat.bodies.some(
    (body) => body.bodyId === bodyId && (body.role === 'coordinator' || body.role === 'drafter'),
  );
}
