import type { Acting } from '../../accounts/acting-seat.ts';
import { foldEmail } from '../../accounts/rules.ts';
import { folded, sortKey } from '../../organizations/names.ts';
import type { Tx } from '../../transaction.ts';
import type { Actor } from '../actions-append.ts';
import type { SignRequest } from './reads.ts';

/**
 * Writes down a verified organisation that is not a member, the person who asked for it and the address to write to. Its
 * membership and seat begin and end at one instant: they hold up a signature, and open nothing of the coalition.
 */
export async function admit(tx: Tx, acting: Acting, request: SignRequest): Promise<Actor> {
  const { coalitionId: coalition_id } = acting.seat;
  const { db, now, platform } = tx;
  const organizationId = platform.newId();
  const membership_id = platform.newId();
  const seatId = platform.newId();
  const personId = await personFor(tx, acting, request);
  await db
    .insertInto('organizations')
    .values({
      id: organizationId,
      name: request.organizationName,
      folded: folded(request.organizationName),
      sort_key: sortKey(request.organizationName),
      place: '',
      website: request.website,
      created_at: now,
    })
    .execute();
  await db
    .insertInto('organization_countries')
    .values({ organization_id: organizationId, country: request.country, position: 0 })
    .execute();
  await db
    .insertInto('memberships')
    .values({
      id: membership_id,
      coalition_id,
      organization_id: organizationId,
      class: 'ally',
      verified_at: now,
      from_at: now,
      until_at: now,
      signing_rule: 'sole',
      at_risk: 0,
      risk_confided: 0,
      alias: null,
      logo_file_id: null,
      size: null,
    })
    .execute();
  const { email, language, person: name } = request;
  await db
    .insertInto('membership_contacts')
    .values({ id: platform.newId(), coalition_id, membership_id, name, email, language })
    .execute();
  await db
    .insertInto('seats')
    .values({
      id: seatId,
      coalition_id,
      organization_id: organizationId,
      person_id: personId,
      title: request.title,
      steward: 0,
      may_propose: 0,
      may_sign: 1,
      credential_id: null,
      given_by_seat_id: acting.seat.id,
      from_at: now,
      until_at: now,
      created_at: now,
    })
    .execute();
  return { personId, name, seat: { id: seatId, organizationId } };
}

async function personFor(tx: Tx, acting: Acting, request: SignRequest): Promise<string> {
  const email_folded = foldEmail(request.email);
  const known = await tx.db
    .selectFrom('people')
    .select('id')
    .where('email_folded', '=', email_folded)
    .executeTakeFirst();
  if (known) return known.id;
  const { time_zone } = await tx.db
    .selectFrom('coalitions')
    .select('time_zone')
    .where('id', '=', acting.seat.coalitionId)
    .executeTakeFirstOrThrow();
  const id = tx.platform.newId();
  const { email, person: name, language } = request;
  await tx.db
    .insertInto('people')
    .values({ id, email, email_folded, name, language, time_zone, created_at: tx.now })
    .execute();
  return id;
}
