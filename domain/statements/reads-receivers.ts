import type { Reader, Writer } from '../../db/store.ts';
import { inForceAt } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';

/** Someone who is written to: an address and the language they read. */
export interface Receiver {
  id: string;
  email: string;
  language: Language;
}

/** Those with a place in these bodies now, by a seat in force of a member in force; each person once. */
export async function peopleIn(
  db: Reader | Writer,
  { bodies, coalitionId }: { bodies: readonly string[]; coalitionId: string },
  now: Instant,
): Promise<Receiver[]> {
  if (bodies.length === 0) return [];
  return db
    .selectFrom('body_members')
    .innerJoin('seats', 'seats.id', 'body_members.seat_id')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organization_id', '=', 'seats.organization_id')
        .onRef('memberships.coalition_id', '=', 'seats.coalition_id'),
    )
    .where('body_members.coalition_id', '=', coalitionId)
    .where('body_members.body_id', 'in', bodies)
    .where('body_members.from_at', '<=', now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)]))
    .where('seats.from_at', '<=', now)
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .where(inForceAt(now))
    .select(['people.id', 'people.email', 'people.language'])
    .distinct()
    .orderBy('people.id')
    .execute();
}

/** The person of a seat. */
export async function personOf(db: Reader | Writer, seatId: string): Promise<Receiver[]> {
  return db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .where('seats.id', '=', seatId)
    .select(['people.id', 'people.email', 'people.language'])
    .execute();
}

/** The addresses a coalition writes to for one member. */
export async function contactsOf(
  db: Reader | Writer,
  coalitionId: string,
  organizationId: string,
): Promise<Receiver[]> {
  return db
    .selectFrom('membership_contacts')
    .innerJoin('memberships', 'memberships.id', 'membership_contacts.membership_id')
    .where('memberships.coalition_id', '=', coalitionId)
    .where('memberships.organization_id', '=', organizationId)
    .select(['membership_contacts.id', 'membership_contacts.email', 'membership_contacts.language'])
    .orderBy('membership_contacts.id')
    .execute();
}

/** Where a coalition's mails lead, and by which clock they tell the time. */
export async function letterPlace(db: Reader | Writer, coalitionId: string) {
  return db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select(['slug as coalition', 'time_zone as zone'])
    .executeTakeFirstOrThrow();
}
