import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { laddersOf, type Ladder } from '../statements/ladder/reads.ts';
import type { RungKind } from '../statements/constants.ts';

/** A rung of a ladder, or the delivery itself. */
export type LadderStep = RungKind | 'delivery';

/** What is planned before deliveries, and these, within these instants. */
export async function ladderSteps(
  db: Reader,
  of: { coalitionId: string; campaignId: string | null },
  { from, to }: { from?: Instant; to?: Instant },
): Promise<{ statementId: string; step: LadderStep; at: Instant; ladder: Ladder }[]> {
  const steps = (await laddersOf(db, of)).flatMap((ladder) =>
    [...ladder.rungs, { kind: 'delivery' as const, at: ladder.deliveryAt }].map(({ kind, at }) => ({
      ...{ statementId: ladder.statementId, step: kind, at, ladder },
    })),
  );
  return steps.filter(({ at }) => (from === undefined || at >= from) && (to === undefined || at < to));
}
