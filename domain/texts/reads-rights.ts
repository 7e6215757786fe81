import type { Reader, Writer } from '../../db/store.ts';
import type { OpenRound, TextFacts, TextGranted } from './policy.ts';

type Rights = Pick<TextFacts, 'grants' | 'round'>;

/** The rights given on these texts alone, and the round of each that has not been ended. */
export async function rightsOfTexts(
  db: Reader | Writer,
  textIds: readonly string[],
): Promise<Map<string, Rights>> {
  const rights = new Map<string, { grants: TextGranted[]; round: OpenRound | null }>(
    textIds.map((id) => [id, { grants: [], round: null }]),
  );
  if (textIds.length === 0) return rights;
  const grants = await db.selectFrom('text_grants').selectAll().where('text_id', 'in', textIds).execute();
  for (const grant of grants)
    rights
      .get(grant.text_id)!
      .grants.push({ to: grant.grantee_kind, id: grant.grantee_id, right: grant.access });
  const rounds = await db
    .selectFrom('rounds')
    .leftJoin('round_bodies', 'round_bodies.round_id', 'rounds.id')
    .where('rounds.text_id', 'in', textIds)
    .where('rounds.ended_at', 'is', null)
    .select([
      'rounds.id',
      'rounds.text_id',
      'rounds.number',
      'rounds.kind',
      'rounds.closes_at',
      'round_bodies.body_id',
    ])
    .execute();
  for (const row of rounds) {
    const right = rights.get(row.text_id)!;
    const { id, number, kind, closes_at: closesAt } = row;
    right.round ??= { id, number, kind, bodyIds: [], closesAt };
    if (row.body_id !== null)
      right.round = { ...right.round, bodyIds: [...right.round.bodyIds, row.body_id] };
  }
  return rights;
}
