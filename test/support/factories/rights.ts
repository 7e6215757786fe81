import type { TextsTable } from '../../../db/tables/texts.ts';
import type { RoundsTable } from '../../../db/tables/rounds.ts';
import type { Instant, Platform } from '../../../domain/platform.ts';
import { changeGrants } from '../../../domain/texts/actions.ts';
import type { TextRight } from '../../../domain/texts/policy.ts';
import { transact } from '../../../domain/transaction.ts';

/** A right of a seat on one text, instead of the one it had there; told as every act that gives one tells it. */
export async function givenRight(
  platform: Platform,
  text: Pick<TextsTable, 'id' | 'coalition_id'>,
  { seatId, right }: { seatId: string; right: TextRight },
): Promise<void> {
  await transact(platform, async (tx) => {
    tx.begin();
    await tx.db
      .deleteFrom('text_grants')
      .where('text_id', '=', text.id)
      .where('grantee_id', '=', seatId)
      .execute();
    await tx.db
      .insertInto('text_grants')
      .values({
        id: platform.newId(),
        coalition_id: text.coalition_id,
        text_id: text.id,
        grantee_kind: 'seat',
        grantee_id: seatId,
        access: right,
        given_by_seat_id: seatId,
        at: tx.now,
      })
      .execute();
    await changeGrants(tx, text.id);
  });
}

/** A round of comments for the body that writes a text. */
export async function givenRound(
  platform: Platform,
  text: Pick<TextsTable, 'id' | 'coalition_id' | 'body_id'>,
  { seatId, closesAt, ...more }: { seatId: string; closesAt: Instant } & Partial<RoundsTable>,
): Promise<RoundsTable> {
  return transact(platform, async (tx) => {
    tx.begin();
    const round: RoundsTable = {
      id: platform.newId(),
      coalition_id: text.coalition_id,
      text_id: text.id,
      number: 1,
      kind: 'comments',
      opened_at: tx.now,
      closes_at: closesAt,
      ended_at: null,
      opened_by_seat_id: seatId,
      ...more,
    };
    await tx.db.insertInto('rounds').values(round).execute();
    await tx.db
      .insertInto('round_bodies')
      .values({ coalition_id: text.coalition_id, round_id: round.id, body_id: text.body_id })
      .execute();
    await changeGrants(tx, text.id);
    return round;
  });
}
