import { authorize } from '../authorize.ts';
import { Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { allow, lockStatement } from '../statements/actions.ts';
import { mayKnowStatement } from '../statements/policy.ts';
import { requireStatement, statementsById, type Statement } from '../statements/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { lockCoalition } from './actions.ts';
import { maySetStanding } from './policy.ts';
import { standing } from './rules.ts';

/**
 * Says which published statement takes the place of this one, and until when it holds; neither, and it is in force.
 * The coalition is locked as well, after the statement as in every act, so that no two at once close a circle.
 */
export async function setStatementStanding(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; statement: string; supersededBy?: string | null; expiresOn?: string | null },
): Promise<Statement> {
  const { supersededBy = null, expiresOn = null, ...asked } = parse(standing, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    await lockCoalition(tx, statement.coalitionId);
    allow(acting, statement, maySetStanding(acting, statement));
    if (supersededBy !== null) {
      const [newer] = await statementsById(tx.db, [supersededBy]);
      if (newer?.coalitionId !== statement.coalitionId) throw new NotFound();
      authorize(mayKnowStatement(acting, newer));
      if (newer.state !== 'published')
        throw new Invalid([{ field: 'supersededBy', word: 'standing-by-published' }]);
      await refuseCircle(tx, statement.id, newer.id);
    }
    const row = {
      superseded_by_id: supersededBy,
      expires_on: expiresOn,
      seat_id: acting.seat.id,
      at: tx.now,
    };
    await tx.db
      .insertInto('statement_standings')
      .values({ statement_id: statement.id, coalition_id: statement.coalitionId, ...row })
      .onConflict((conflict) => conflict.column('statement_id').doUpdateSet(row))
      .execute();
    tx.announce(`statement:${statement.id}`, 'standing');
    tx.announce(`coalition:${statement.coalitionId}`, 'statement');
    tx.publicChange(statement.coalitionId);
    tx.record({
      kind: 'audit',
      coalitionId: statement.coalitionId,
      seatId: acting.seat.id,
      act: 'statement.standing-set',
      subject: { kind: 'statement', id: statement.id },
    });
    return requireStatement(tx.db, statement.id);
  });
}

async function refuseCircle(tx: Tx, statementId: string, by: string): Promise<void> {
  for (let next: string | null = by; next !== null;) {
    if (next === statementId) throw new Invalid([{ field: 'supersededBy', word: 'position-circle' }]);
    const row: { superseded_by_id: string | null } | undefined = await tx.db
      .selectFrom('statement_standings')
      .where('statement_id', '=', next)
      .select('superseded_by_id')
      .executeTakeFirst();
    next = row?.superseded_by_id ?? null;
  }
}
