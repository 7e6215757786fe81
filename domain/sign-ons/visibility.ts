import type { KnownTo, SignatureActKind } from '../../db/tables/signature-acts.ts';
import type { SignatureState, Visibility } from '../../db/tables/signatures.ts';
import type { Instant } from '../platform.ts';
import { isSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../viewer.ts';
import { stateAfter } from './rules.ts';

/**
 * Everything the product decides about who knows of which signature is decided here; reads.ts has the same
 * sentences as SQL and one test holds both together.
 *
 * A proposal is the organisation's own affair. A refusal is told to the secretariat. A signature given under the
 * organisation's name is told to all. A signature whose name is withheld, or shown to the addressee alone, is
 * known to the organisation and to the secretariat's coordinators; to anybody else it is the same as no answer,
 * and what they knew before it stays what they know.
 */
export function knownToOf(kind: SignatureActKind, visibility: Visibility, before: KnownTo | null): KnownTo {
  if (kind === 'proposed') return 'organization';
  if (kind === 'declined') return 'office';
  if (kind === 'withdrawn' || kind === 'lapsed') return before ?? 'organization';
  return visibility === 'public' ? 'all' : 'knowing';
}

const circles: Record<KnownTo, readonly KnownTo[]> = {
  organization: ['organization', 'knowing', 'office', 'all'],
  knowing: ['knowing', 'office', 'all'],
  office: ['office', 'all'],
  all: ['all'],
};

/** The innermost circle of a coalition the viewer stands in, seen from any organisation but their own. */
export function circleIn(viewer: Viewer, coalitionId: string): Exclude<KnownTo, 'organization'> {
  if (seatsIn(viewer, coalitionId).some(knowsWithheld)) return 'knowing';
  return isSecretariat(viewer, coalitionId) ? 'office' : 'all';
}

/** The secretariat's coordinators are the ones a withheld name is confided to. */
export function knowsWithheld(seat: ViewerSeat): boolean {
  return seat.bodies.some((body) => body.kind === 'secretariat' && body.role === 'coordinator');
}

/** The acts a circle may know of. */
export function actsKnownTo(circle: KnownTo): readonly KnownTo[] {
  return circles[circle];
}

/** The organisations of the viewer's seats in a coalition: of their answers they know everything. */
export function ownOrganizations(viewer: Viewer, coalitionId: string): string[] {
  return [
    ...new Set(
      viewer.seats.filter((seat) => seat.coalitionId === coalitionId).map((seat) => seat.organizationId),
    ),
  ];
}

export interface SignatureFacts {
  coalitionId: string;
  organizationId: string;
  embargoedUntil: Instant | null;
  /** In order. */
  acts: readonly ActFacts[];
}

export interface ActFacts {
  kind: SignatureActKind;
  knownTo: KnownTo;
  authority: string;
  at: Instant;
  namedFrom: Instant | null;
}

/**
 * Who knows of an act now. One whose name was to be public from a date on is everybody's from that instant, unless
 * something else than going on with it happened before. A proposal stays the organisation's own affair whatever its date.
 */
export function circleOf(acts: readonly ActFacts[], index: number, now: Instant): KnownTo {
  const { knownTo, namedFrom } = acts[index]!;
  if (namedFrom === null || now < namedFrom || knownTo === 'organization') return knownTo;
  const goesOn = (later: ActFacts) =>
    later.authority === 'revealed' || (later.namedFrom !== null && later.namedFrom <= namedFrom);
  return acts.slice(index + 1).every((later) => later.at >= namedFrom || goesOn(later)) ? 'all' : knownTo;
}

/**
 * The answer of an organisation as this viewer knows it: the last act they may know of. Null is no answer, and
 * must look exactly as if none had been given. The public knows of signatures only, not of what was taken back.
 */
export function answerKnownTo(
  viewer: Viewer,
  signature: SignatureFacts,
  now: Instant,
): { state: SignatureState; act: number } | null {
  const own = ownOrganizations(viewer, signature.coalitionId).includes(signature.organizationId);
  const circle = own ? 'organization' : circleIn(viewer, signature.coalitionId);
  const embargoed = signature.embargoedUntil !== null && now < signature.embargoedUntil;
  const act = signature.acts.findLastIndex((_, index) => {
    const knownTo = circleOf(signature.acts, index, now);
    return circles[circle].includes(embargoed && knownTo === 'all' ? 'knowing' : knownTo);
  });
  if (act < 0) return null;
  const state = stateAfter[signature.acts[act]!.kind];
  return circle === 'all' && state !== 'signed' ? null : { state, act };
}

/**
 * Whether a viewer may know that an organisation asks to be counted late: its own people; once it waits, whoever in the
 * secretariat would know of the signature. To all others nothing has happened.
 */
export function isLateKnown(
  viewer: Viewer,
  request: { coalitionId: string; organizationId: string; visibility: Visibility; askedAt: Instant | null },
): boolean {
  const { coalitionId, organizationId, visibility, askedAt } = request;
  if (ownOrganizations(viewer, coalitionId).includes(organizationId)) return true;
  const circle = circleIn(viewer, coalitionId);
  return askedAt !== null && (circle === 'knowing' || (circle === 'office' && visibility === 'public'));
}

/** Whether pages, lists and letters carry the name: signed, and in public by now. */
export function isNamed(signature: { state: SignatureState } & NameFacts, now: Instant): boolean {
  return signature.state === 'signed' && bearsName(signature, now);
}

interface NameFacts {
  visibility: Visibility;
  embargoedUntil: Instant | null;
  namedFrom: Instant | null;
}

function bearsName({ visibility, embargoedUntil, namedFrom }: NameFacts, now: Instant): boolean {
  if (namedFrom !== null) return now >= namedFrom;
  return visibility === 'public' && (embargoedUntil === null || now >= embargoedUntil);
}

/** Which acts of a signature a viewer reads whole: their own organisation's all, the secretariat a refusal with its reason; null is none. */
export function actsReadableBy<A extends { kind: SignatureActKind; knownTo: KnownTo }>(
  viewer: Viewer,
  signature: { coalitionId: string; organizationId: string; state: SignatureState },
  acts: readonly A[],
): A[] | null {
  if (ownOrganizations(viewer, signature.coalitionId).includes(signature.organizationId)) return [...acts];
  if (circleIn(viewer, signature.coalitionId) === 'all' || signature.state !== 'declined') return null;
  return acts.filter((act) => act.kind === 'declined').slice(-1);
}
