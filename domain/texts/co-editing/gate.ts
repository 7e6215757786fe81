import type { Instant, Platform } from '../../platform.ts';
import { loadViewer } from '../../accounts/load-viewer.ts';
import { mayReadContacts } from '../../campaigns/policy.ts';
import { campaignsById, partnersOf } from '../../campaigns/reads.ts';
import { mayKnowDecision } from '../../decisions/policy.ts';
import { decisionsById } from '../../decisions/reads.ts';
import { NotFound } from '../../errors.ts';
import { mayKnowPosition } from '../../positions/policy.ts';
import { positionsById } from '../../positions/reads.ts';
import { findSeat, isSecretariat, seatsIn, type Viewer, type ViewerSeat } from '../../viewer.ts';
import { mayReadText, rightAt, standingRight, type TextRight } from '../policy.ts';
import { requireText, type Text } from '../reads.ts';

/** What a person may do in a text at this moment, by which seat, and how others see them. */
export interface TextGrant {
  role: TextRight;
  seatId: string;
  /** The text's grant epoch when this was found; a write under another epoch is not accepted. */
  epoch: number;
  state: 'open' | 'closed';
  /** The first instant at which anything the right may rest on ends by the clock; null where all of it lasts. */
  until: Instant | null;
  label: { person: string; organisation: string };
}

/** What live connections ask before they are let in, and again whenever something changed. */
export interface CollabGate {
  roleOnText(viewer: Viewer, textId: string): Promise<TextGrant | null>;
  mayHear(viewer: Viewer, topic: string): Promise<boolean>;
}

/** The real gate: every answer from fresh rows, whatever the viewer held when the connection began. */
export function collabGate(platform: Pick<Platform, 'store' | 'clock'>): CollabGate {
  const { store, clock } = platform;
  const now = async (viewer: Viewer) => (viewer.session ? freshViewer(platform, viewer.session.id) : null);
  return {
    async roleOnText(known, textId) {
      const text = await find(requireText(store.read, textId));
      const viewer = text && (await now(known));
      if (!text || !viewer || !mayReadText(viewer, text).allowed) return null;
      const instant = clock.now();
      const seat = seatFor(viewer, text, instant);
      if (!seat) return null;
      const right = text.state === 'open' ? (rightAt(seat, text, instant) ?? 'read') : 'read';
      const byRound = right === 'suggest' && standingRight(seat, text) !== 'suggest';
      const ends = await endsOf(platform, seat);
      if (byRound && text.round) ends.push(text.round.closesAt);
      return {
        role: right,
        until: ends.filter((end) => end > instant).sort()[0] ?? null,
        seatId: seat.id,
        epoch: text.grantEpoch,
        state: text.state,
        label: await labelOf(platform, viewer, seat),
      };
    },
    async mayHear(known, topic) {
      const [kind, id] = topic.split(':', 2);
      const viewer = await now(known);
      if (!viewer || !kind || !id) return false;
      if (kind === 'person') return viewer.personId === id;
      if (kind === 'coalition') return seatsIn(viewer, id).length > 0;
      if (kind === 'office') return isSecretariat(viewer, id);
      if (kind === 'organization') return viewer.seats.some((seat) => seat.organizationId === id);
      if (kind === 'position') return mayHearPosition(viewer, id);
      if (kind === 'decision') {
        const [decision] = await decisionsById(store.read, [id]);
        return decision !== undefined && mayKnowDecision(viewer, decision).allowed;
      }
      if (kind === 'contacts') return mayHearContacts(viewer, id);
      const textId = await textOfTopic(store.read, kind, id);
      const text = textId === null ? null : await find(requireText(store.read, textId));
      return text !== null && mayReadText(viewer, text).allowed;
    },
  };

  /** Whoever of its coalition may know of it; the public hears of nothing. */
  async function mayHearPosition(viewer: Viewer, id: string): Promise<boolean> {
    const [position] = await positionsById(store.read, [id], clock.now());
    if (!position || seatsIn(viewer, position.coalitionId).length === 0) return false;
    return mayKnowPosition(viewer, position).allowed;
  }

  /** Of whom a campaign meets only those hear who take part in it. */
  async function mayHearContacts(viewer: Viewer, id: string): Promise<boolean> {
    const [campaign] = await campaignsById(store.read, [id]);
    return (
      campaign !== undefined && mayReadContacts(viewer, campaign, await partnersOf(store.read, [id])).allowed
    );
  }

  async function freshViewer(
    { store: from }: Pick<Platform, 'store'>,
    sessionId: string,
  ): Promise<Viewer | null> {
    const session = await from.read
      .selectFrom('sessions')
      .where('id', '=', sessionId)
      .select('token_hash')
      .executeTakeFirst();
    return session ? loadViewer(from, { tokenHash: session.token_hash }, clock.now()) : null;
  }
}

/** The seat a person writes by: of those with the strongest right here, the one they chose as default, else the first. */
function seatFor(viewer: Viewer, text: Text, now: Instant): ViewerSeat | undefined {
  const seats = seatsIn(viewer, text.coalitionId);
  const chosen = findSeat(viewer, viewer.session?.defaultSeatId ?? '');
  const ordered = chosen && seats.includes(chosen) ? [chosen, ...seats] : seats;
  const having = (right: TextRight) => ordered.find((seat) => rightAt(seat, text, now) === right);
  return having('edit') ?? having('suggest') ?? having('read');
}

/** When a seat ends, its organisation's membership, its places in bodies, and those bodies. */
async function endsOf({ store }: Pick<Platform, 'store'>, { id }: ViewerSeat): Promise<Instant[]> {
  const rows = await store.read
    .selectFrom('seats')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id')
        .onRef('memberships.organization_id', '=', 'seats.organization_id'),
    )
    .leftJoin('body_members', (join) =>
      join
        .onRef('body_members.coalition_id', '=', 'seats.coalition_id')
        .onRef('body_members.seat_id', '=', 'seats.id'),
    )
    .leftJoin('bodies', 'bodies.id', 'body_members.body_id')
    .where('seats.id', '=', id)
    .select([
      'seats.until_at as seat',
      'memberships.until_at as membership',
      'body_members.until_at as place',
      'bodies.ended_at as body',
    ])
    .execute();
  return rows.flatMap(({ seat, membership, place, body }) => [seat, membership, place, body]).filter(isSet);
}

const isSet = (end: Instant | null): end is Instant => end !== null;

/** Person and organisation, or the name its organisation goes by in this coalition's texts. */
async function labelOf(
  { store }: Pick<Platform, 'store'>,
  viewer: Viewer,
  seat: ViewerSeat,
): Promise<TextGrant['label']> {
  const row = await store.read
    .selectFrom('organizations')
    .innerJoin('memberships', 'memberships.organization_id', 'organizations.id')
    .where('organizations.id', '=', seat.organizationId)
    .where('memberships.coalition_id', '=', seat.coalitionId)
    .select(['organizations.name', 'memberships.alias'])
    .executeTakeFirstOrThrow();
  return { person: viewer.name ?? '', organisation: row.alias ?? row.name };
}

type Reads = Platform['store']['read'];

/** The text whose readers hear of a thing; null when there is none. */
async function textOfTopic(db: Reads, kind: string, id: string): Promise<string | null> {
  if (kind === 'text') return id;
  const owners = { statement: 'statements', agenda: 'agendas', campaign: 'campaigns' } as const;
  if (kind in owners) {
    const row = await db
      .selectFrom(owners[kind as keyof typeof owners])
      .where('id', '=', id)
      .select('text_id')
      .executeTakeFirst();
    return row?.text_id ?? null;
  }
  if (kind !== 'sign-on') return null;
  const row = await db
    .selectFrom('sign_ons')
    .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
    .where('sign_ons.id', '=', id)
    .select('text_id')
    .executeTakeFirst();
  return row?.text_id ?? null;
}

async function find<T>(required: Promise<T>): Promise<T | null> {
  try {
    return await required;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
