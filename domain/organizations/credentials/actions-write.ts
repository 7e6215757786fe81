import type { CredentialKind } from '../../../db/tables/credentials.ts';
import { coalitionsById } from '../../coalitions/reads.ts';
import type { Instant } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import { confirmBy, dayAfter, startOf, turnsOf } from './days.ts';
import { findCredential, type Credential } from './reads.ts';
import type { Terms } from './terms.ts';

/** What sign-ons and mails do as days pass. */
export const CREDENTIAL_TURN = 'credential-turn';

interface SeatOf {
  id: string;
  coalitionId: string;
  organizationId: string;
}

interface Writing {
  kind: CredentialKind;
  terms: Terms;
  confirmedAt: Instant;
  bySeatId: string | null;
}

/**
 * Adds to what is stated of a seat's rights; the row holds from now on. Whoever is to be told as its days come is told by
 * jobs, which do nothing once another row holds.
 */
export async function writeCredential(
  tx: Tx,
  seat: SeatOf,
  { kind, terms, confirmedAt, bySeatId }: Writing,
): Promise<Credential> {
  const { id: seatId, coalitionId, organizationId } = seat;
  const [coalition] = await coalitionsById(tx.db, [coalitionId]);
  const zone = coalition!.timeZone;
  const id = tx.platform.newId();
  const { from, until } = terms;
  const untilAt = until === null ? null : startOf(dayAfter(until, 1), zone);
  const { restsAt } = confirmBy(confirmedAt, zone);
  const rights = {
    may_propose: terms.mayPropose ? (1 as const) : (0 as const),
    may_sign: terms.maySign ? (1 as const) : (0 as const),
  };
  await tx.db
    .insertInto('credentials')
    .values((eb) => ({
      id,
      coalition_id: coalitionId,
      organization_id: organizationId,
      seat_id: seatId,
      position: eb
        .selectFrom('credentials')
        .where('seat_id', '=', seatId)
        .select((inner) =>
          inner(inner.fn.coalesce(inner.fn.max('position'), inner.lit(0)), '+', 1).as('next'),
        ),
      kind,
      ...rights,
      from_on: from,
      until_on: until,
      from_at: from === null ? null : startOf(from, zone),
      until_at: untilAt,
      themes: JSON.stringify([...terms.themeIds]),
      source: terms.source,
      confirmed_at: confirmedAt,
      rests_at: restsAt,
      by_seat_id: bySeatId,
      at: tx.now,
    }))
    .execute();
  await tx.db
    .updateTable('seats')
    .set({ ...rights, credential_id: id })
    .where('id', '=', seatId)
    .execute();
  if (terms.mayPropose || terms.maySign)
    for (const { turn, at } of turnsOf({ confirmedAt, restsAt, untilAt }, zone))
      if (at > tx.now)
        tx.record({
          kind: 'outbox',
          coalitionId,
          job: CREDENTIAL_TURN,
          key: `${CREDENTIAL_TURN}:${id}:${turn}`,
          payload: { credential: id, turn },
          dueAt: at,
        });
  tx.announce(`organization:${organizationId}`, 'credentials');
  return (await findCredential(tx.db, id))!;
}

/** Before anything is stated of a seat whose rights hung on nothing: they are kept as they stood, for its history. */
export async function keepAsItStood(
  tx: Tx,
  seat: SeatOf & { mayPropose: boolean; maySign: boolean; since: Instant },
): Promise<void> {
  const { mayPropose, maySign, since } = seat;
  await writeCredential(tx, seat, {
    kind: 'kept',
    terms: { mayPropose, maySign, from: null, until: null, themeIds: [], source: null },
    confirmedAt: since,
    bySeatId: null,
  });
}
