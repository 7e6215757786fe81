import type { Reader, Writer } from '../../../db/store.ts';
import type { CallEnding } from '../../../db/tables/mandate-calls.ts';
import type { Visibility } from '../../../db/tables/signatures.ts';
import { NotFound } from '../../errors.ts';
import { ownRuleOf, type OwnRule } from '../../organizations/reads-signing-rules.ts';
import type { Instant } from '../../platform.ts';
import { APPROVER_COLUMNS, approverOf, countingApprovals, type Approval } from '../reads-approvals.ts';
import type { MandateFacts } from './policy.ts';
import { mandateState } from './rules.ts';

/** An organisation's word that it signs what comes on these themes, unless it says no in time. */
export interface Mandate extends MandateFacts {
  id: string;
  themeIds: string[];
  visibility: Visibility;
  windowHours: number;
  /** Its last day, by the coalition's calendar. */
  until: string;
  /** By which the organisation signs now. */
  rule: OwnRule;
  /** Which minute of its board decided it, and its day, YYYY-MM-DD. */
  minute: string | null;
  decidedOn: string | null;
  /** By how many it was given. */
  givenApprovals: number;
  /** Those that count: while it is proposed, of who may still sign; once it is given, of whoever gave it. */
  approvals: Approval[];
  proposedBySeatId: string | null;
  proposedAt: Instant | null;
  givenBySeatId: string | null;
  givenAt: Instant | null;
  revokedAt: Instant | null;
}

const selectMandates = (db: Reader | Writer) =>
  db
    .selectFrom('standing_mandates')
    .innerJoin('coalitions', 'coalitions.id', 'standing_mandates.coalition_id')
    .leftJoin('seats', 'seats.id', 'standing_mandates.proposed_by_seat_id')
    .selectAll('standing_mandates')
    .select(['seats.person_id as proposer', 'coalitions.time_zone as zone'])
    .orderBy('standing_mandates.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof selectMandates>['execute']>>[number];

async function withThemes(db: Reader | Writer, rows: Row[], now: Instant): Promise<Mandate[]> {
  if (rows.length === 0) return [];
  const themes = await db
    .selectFrom('standing_mandate_themes')
    .where(
      'mandate_id',
      'in',
      rows.map(({ id }) => id),
    )
    .select(['mandate_id', 'theme_id'])
    .orderBy('theme_id')
    .execute();
  const given = await approvalsOf(
    db,
    rows.map(({ id }) => id),
  );
  const rules = new Map<string, OwnRule>();
  for (const { coalition_id: coalitionId, organization_id: organizationId } of rows)
    if (!rules.has(organizationId))
      rules.set(organizationId, await ownRuleOf(db, { coalitionId, organizationId }));
  return rows.map((row) => {
    const known = {
      proposedAt: row.proposed_at,
      givenAt: row.given_at,
      revokedAt: row.revoked_at,
      until: row.until_on,
      minute: row.minute,
      givenApprovals: row.approvals,
      rule: rules.get(row.organization_id)!,
    };
    const all = given.filter(({ proposalId }) => proposalId === row.id);
    const proposal = { id: row.id, personId: row.proposer ?? '' };
    const approvals = row.given_at === null ? countingApprovals(all, proposal, now) : all;
    return {
      ...known,
      id: row.id,
      coalitionId: row.coalition_id,
      organizationId: row.organization_id,
      state: mandateState(known, row.zone, now),
      approvals,
      approvedBy: approvals.map(({ personId }) => personId),
      approvalsNeeded: known.rule.approvals,
      decidedOn: row.decided_on,
      proposerPersonId: row.proposer,
      themeIds: themes.filter((one) => one.mandate_id === row.id).map((one) => one.theme_id),
      visibility: row.visibility,
      windowHours: row.window_hours,
      proposedBySeatId: row.proposed_by_seat_id,
      givenBySeatId: row.given_by_seat_id,
    };
  });
}

async function approvalsOf(db: Reader | Writer, mandateIds: readonly string[]): Promise<Approval[]> {
  const rows = await db
    .selectFrom('mandate_approvals')
    .innerJoin('seats', 'seats.id', 'mandate_approvals.seat_id')
    .leftJoin('credentials', 'credentials.id', 'seats.credential_id')
    .where('mandate_id', 'in', mandateIds)
    .select([
      'mandate_approvals.mandate_id',
      'mandate_approvals.seat_id',
      'mandate_approvals.at',
      ...APPROVER_COLUMNS,
    ])
    .orderBy('mandate_approvals.at')
    .orderBy('mandate_approvals.id')
    .execute();
  return rows.map((row) => ({
    proposalId: row.mandate_id,
    seatId: row.seat_id,
    at: row.at,
    ...approverOf(row),
  }));
}

/** An organisation's mandates, the newest first. Whether they may be read is mayReadMandates's to say. */
export async function mandatesOf(
  db: Reader | Writer,
  of: { coalitionId: string; organizationId: string },
  now: Instant,
): Promise<Mandate[]> {
  const rows = selectMandates(db)
    .where('standing_mandates.coalition_id', '=', of.coalitionId)
    .where('standing_mandates.organization_id', '=', of.organizationId);
  return withThemes(db, await rows.execute(), now);
}

/** A mandate by its id, as it stands at that instant. */
export async function requireMandate(db: Reader | Writer, id: string, now: Instant): Promise<Mandate> {
  const rows = await selectMandates(db).where('standing_mandates.id', '=', id).execute();
  const [mandate] = await withThemes(db, rows, now);
  if (!mandate) throw new NotFound();
  return mandate;
}

/** What was given, and not taken back, on any of these themes. */
export async function mandatesOn(
  db: Reader | Writer,
  of: { coalitionId: string; themeIds: readonly string[] },
  now: Instant,
): Promise<Mandate[]> {
  const rows = await selectMandates(db)
    .where('standing_mandates.coalition_id', '=', of.coalitionId)
    .where('standing_mandates.given_at', '<', now)
    .where('standing_mandates.revoked_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('standing_mandate_themes')
          .whereRef('standing_mandate_themes.mandate_id', '=', 'standing_mandates.id')
          .where('standing_mandate_themes.theme_id', 'in', [...of.themeIds, ''])
          .select('standing_mandate_themes.mandate_id'),
      ),
    )
    .execute();
  return (await withThemes(db, rows, now)).filter(({ state }) => state === 'in-force');
}

/** What one organisation was told of one sign-on. */
export interface MandateCall {
  id: string;
  coalitionId: string;
  signOnId: string;
  organizationId: string;
  mandateId: string;
  termsDigest: string;
  signAt: Instant;
  endedAt: Instant | null;
  ending: CallEnding | null;
}

const selectCalls = (db: Reader | Writer) =>
  db
    .selectFrom('mandate_calls')
    .select([
      'id',
      'coalition_id as coalitionId',
      'sign_on_id as signOnId',
      'organization_id as organizationId',
      'mandate_id as mandateId',
      'terms_digest as termsDigest',
      'sign_at as signAt',
      'ended_at as endedAt',
      'ending',
    ]);

export async function findCall(db: Reader | Writer, id: string): Promise<MandateCall | undefined> {
  return selectCalls(db).where('id', '=', id).executeTakeFirst();
}

/** What these organisations were told of a sign-on. */
export async function callsOf(
  db: Reader | Writer,
  signOnId: string,
  organizationIds: readonly string[],
): Promise<MandateCall[]> {
  return selectCalls(db)
    .where('sign_on_id', '=', signOnId)
    .where('organization_id', 'in', [...organizationIds, ''])
    .orderBy('organization_id')
    .execute();
}

/** What one mandate was called for, the newest first. */
export async function callsOfMandate(db: Reader, mandateId: string): Promise<MandateCall[]> {
  return selectCalls(db).where('mandate_id', '=', mandateId).orderBy('sign_at', 'desc').execute();
}
