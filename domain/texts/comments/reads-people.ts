import type { Reader, Writer } from '../../../db/store.ts';
import { seatsOfCoalition } from '../../accounts/reads-person.ts';
import type { Instant } from '../../platform.ts';
import type { Viewer } from '../../viewer.ts';
import { standingRight } from '../policy.ts';
import { voicesOf, type Voice } from '../reads-voices.ts';
import type { Text } from '../reads.ts';

/** Somebody who may be mentioned in a text's comments. */
export interface Mentionable {
  seatId: string;
  personId: string;
  voice: Voice;
}

/**
 * Whom the viewer may mention: everybody else whose seat may read the text, by name. The people of an organisation
 * that goes by an alias are there for their own, and for others once they have spoken in this text: a list would say
 * whose alias it is.
 */
export async function mentionable(
  db: Reader | Writer,
  viewer: Viewer,
  text: Text,
  now: Instant,
): Promise<Mentionable[]> {
  const seats = (await seatsOfCoalition(db, text.coalitionId, now)).filter(
    (seat) => seat.personId !== viewer.personId && standingRight(seat, text) !== null,
  );
  const hidden = await organizationsByAlias(db, text.coalitionId);
  const spoken = hidden.size === 0 ? new Set<string>() : await seatsSpeakingIn(db, text.id);
  const own = new Set(viewer.seats.map((seat) => seat.organizationId));
  const open = seats.filter(
    ({ id, organizationId }) => !hidden.has(organizationId) || own.has(organizationId) || spoken.has(id),
  );
  const voices = await voicesOf(
    db,
    open.map(({ id }) => id),
  );
  return open
    .map(({ id, personId }) => ({ seatId: id, personId, voice: voices.get(id)! }))
    .sort((one, other) => one.voice.person.localeCompare(other.voice.person, 'es'));
}

async function organizationsByAlias(db: Reader | Writer, coalitionId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('memberships')
    .where('coalition_id', '=', coalitionId)
    .where('alias', 'is not', null)
    .select('organization_id')
    .execute();
  return new Set(rows.map((row) => row.organization_id));
}

/** The seats whose voice this text already shows. */
async function seatsSpeakingIn(db: Reader | Writer, textId: string): Promise<Set<string>> {
  const suggested = await db
    .selectFrom('suggestions')
    .where('text_id', '=', textId)
    .select('seat_id')
    .distinct()
    .execute();
  const commented = await db
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .where('threads.text_id', '=', textId)
    .select('comments.seat_id')
    .distinct()
    .execute();
  return new Set([...suggested, ...commented].map((row) => row.seat_id));
}

/** Where these people are written to, and in which language. */
export async function addressesOf(db: Reader | Writer, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('people')
    .where('id', 'in', personIds)
    .select(['id', 'email', 'language'])
    .orderBy('id')
    .execute();
}
