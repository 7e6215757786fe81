import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { RoundKind } from '../texts/rounds/rules.ts';

/** When a round of comments on a statement ends, or was ended before its time. */
export interface RoundEnding {
  id: string;
  statementId: string;
  number: number;
  kind: RoundKind;
  opensAt: Instant;
  closesAt: Instant;
  zone: string;
  endedEarly: boolean;
}

/** The rounds of a coalition's statements, or of one campaign's, that end within these instants. */
export async function roundEndings(
  db: Reader,
  of: { coalitionId: string; campaignId: string | null },
  { from, to }: { from?: Instant; to?: Instant },
): Promise<RoundEnding[]> {
  let query = db
    .selectFrom('rounds')
    .innerJoin('statements', 'statements.text_id', 'rounds.text_id')
    .innerJoin('coalitions', 'coalitions.id', 'rounds.coalition_id')
    .where('rounds.coalition_id', '=', of.coalitionId)
    .select(['rounds.id', 'rounds.number', 'rounds.kind', 'rounds.opened_at', 'rounds.closes_at'])
    .select(['rounds.ended_at', 'statements.id as statementId', 'coalitions.time_zone as zone'])
    .orderBy('rounds.id');
  if (of.campaignId !== null)
    query = query.where('statements.id', 'in', (eb) =>
      eb
        .selectFrom('campaign_statements')
        .where('campaign_id', '=', of.campaignId!)
        .select('campaign_statements.statement_id'),
    );
  if (from !== undefined) query = query.where('rounds.closes_at', '>=', from);
  if (to !== undefined) query = query.where('rounds.opened_at', '<', to);
  return (await query.execute()).map(({ opened_at, closes_at, ended_at, ...row }) => {
    const endedEarly = ended_at !== null && ended_at < closes_at;
    return { ...row, opensAt: opened_at, closesAt: endedEarly ? ended_at : closes_at, endedEarly };
  });
}
