import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { allow, lockStatement } from '../../statements/actions.ts';
import { requireStatement, type Statement } from '../../statements/reads.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import type { LetterCount, LetterOrder } from '../../editions/constants.ts';
import { maySetLetterLayout } from './policy.ts';
import { layingOut } from './rules.ts';

/** How a letter is to be printed. */
export interface LayingOut {
  seat: string;
  statement: string;
  order: LetterOrder;
  count: LetterCount;
  cover: boolean;
  placeEs?: string | null;
  placeEn?: string | null;
  day?: string | null;
}

/** Settles how the letter of a statement is printed, until it is published. */
export async function setLetterLayout(
  platform: Platform,
  viewer: Viewer,
  input: LayingOut,
): Promise<Statement> {
  const asked = parse(layingOut, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, maySetLetterLayout(acting, statement));
    const settled = {
      listed: asked.order,
      counted: asked.count,
      cover: asked.cover ? (1 as const) : (0 as const),
      place_es: asked.placeEs,
      place_en: asked.placeEn,
      day: asked.day,
      seat_id: acting.seat.id,
      at: tx.now,
    };
    await tx.db
      .insertInto('letter_layouts')
      .values({ coalition_id: statement.coalitionId, statement_id: statement.id, ...settled })
      .onConflict((conflict) => conflict.columns(['coalition_id', 'statement_id']).doUpdateSet(settled))
      .execute();
    tx.announce(`office:${statement.coalitionId}`, 'letter');
    return requireStatement(tx.db, statement.id);
  });
}
