import type { Reader, Writer } from '../../db/store.ts';
import { isInForce, isShielded } from '../organizations/policy.ts';
import type { Instant } from '../platform.ts';

/** An organisation that says a position is also its own. */
export interface Endorsement {
  positionId: string;
  coalitionId: string;
  organizationId: string;
  /** Its alias where it has one, else its name. */
  name: string;
  alias: string | null;
  /** As it holds now: of an organisation that is protected since, or no longer a member, members alone read it. */
  shown: 'members' | 'public';
  since: Instant;
}

/** Who endorses these positions, the first to do so first. */
export async function endorsementsOf(
  db: Reader | Writer,
  positionIds: readonly string[],
  now: Instant,
): Promise<Endorsement[]> {
  if (positionIds.length === 0) return [];
  const rows = await db
    .selectFrom('position_endorsements')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'position_endorsements.coalition_id')
        .onRef('memberships.organization_id', '=', 'position_endorsements.organization_id'),
    )
    .innerJoin('organizations', 'organizations.id', 'position_endorsements.organization_id')
    .where('position_endorsements.position_id', 'in', positionIds)
    .select([
      'position_endorsements.position_id as positionId',
      'position_endorsements.coalition_id as coalitionId',
      'position_endorsements.organization_id as organizationId',
      'position_endorsements.shown',
      'position_endorsements.since',
      'memberships.at_risk',
      'memberships.alias',
      'memberships.verified_at',
      'memberships.from_at',
      'memberships.until_at',
      'organizations.name',
    ])
    .orderBy('position_endorsements.since')
    .orderBy('position_endorsements.organization_id')
    .execute();
  return rows.map(({ at_risk, alias, name, shown, verified_at, from_at, until_at, ...row }) => {
    const member = { verifiedAt: verified_at, from: from_at, until: until_at };
    const nameable = isInForce(member, now) && !isShielded({ atRisk: at_risk === 1, alias });
    return { ...row, alias, name: alias ?? name, shown: nameable ? shown : 'members' };
  });
}

/** Where a position went. */
export interface PositionUse {
  id: string;
  positionId: string;
  statementId: string;
  kind: 'quote' | 'origin';
  blockId: string | null;
  language: string | null;
  at: Instant;
}

function selectUses(db: Reader | Writer) {
  return db
    .selectFrom('position_uses')
    .select([
      'id',
      'position_id as positionId',
      'statement_id as statementId',
      'kind',
      'block_id as blockId',
      'language',
      'at',
    ])
    .orderBy('at')
    .orderBy('id');
}

/** Where these positions went, in order. Whether a statement may be known is for mayKnowStatement to say. */
export async function usesOfPositions(db: Reader | Writer, ids: readonly string[]): Promise<PositionUse[]> {
  return ids.length === 0 ? [] : selectUses(db).where('position_id', 'in', ids).execute();
}

/** What these statements began from, and what they quote. */
export async function usesInStatements(db: Reader | Writer, ids: readonly string[]): Promise<PositionUse[]> {
  return ids.length === 0 ? [] : selectUses(db).where('statement_id', 'in', ids).execute();
}

/** Whether others have made the words theirs: endorsed, quoted or begun from them. */
export async function isReliedOn(db: Reader | Writer, positionId: string, now: Instant): Promise<boolean> {
  const [endorsed] = await endorsementsOf(db, [positionId], now);
  if (endorsed) return true;
  return (await usesOfPositions(db, [positionId])).length > 0;
}
