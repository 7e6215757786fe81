import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';

/** By which rule an organisation signs; known to its own people alone. */
export interface OwnRule {
  rule: 'sole' | 'approval';
  /** How many people other than the proposer approve; one where one person signs alone. */
  approvals: number;
  /** Whether each signature names the minute of the board and its date. */
  minuteRequired: boolean;
}

/** How it was set: by whom and when. */
export interface RuleChange extends OwnRule {
  seatId: string;
  at: Instant;
}

interface Member {
  coalitionId: string;
  organizationId: string;
}

/** Every setting of an organisation's rule, the newest first. */
export async function ruleChangesOf(db: Reader | Writer, member: Member): Promise<RuleChange[]> {
  const rows = await db
    .selectFrom('signing_rules')
    .selectAll()
    .where('coalition_id', '=', member.coalitionId)
    .where('organization_id', '=', member.organizationId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    rule: row.rule,
    approvals: row.approvals,
    minuteRequired: row.minute_required === 1,
    seatId: row.seat_id,
    at: row.at,
  }));
}

/** The rule that holds; until a steward has set more, one approval and no minute. */
export async function ownRuleOf(
  db: Reader | Writer,
  { coalitionId, organizationId }: Member,
): Promise<OwnRule> {
  const [last] = await ruleChangesOf(db, { coalitionId, organizationId });
  const member = await db
    .selectFrom('memberships')
    .select('signing_rule')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  const rule = member?.signing_rule ?? 'sole';
  return {
    rule,
    approvals: rule === 'approval' ? (last?.approvals ?? 1) : 1,
    minuteRequired: last?.minuteRequired ?? false,
  };
}
