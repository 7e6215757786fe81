import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import { requireMember } from '../organizations/reads.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayKeepTargets } from './policy.ts';
import { requireTarget, type Target } from './reads.ts';
import {
  changingTarget,
  endingTarget,
  foldedTarget,
  newTarget,
  type TargetFacts,
  type TargetInput,
} from './rules.ts';

/** Adds who can decide what is asked to those the seat's coalition knows. */
export async function createTarget(
  platform: Platform,
  viewer: Viewer,
  input: TargetInput & { seat: string },
): Promise<Target> {
  const { seat, ...facts } = parse(newTarget, input);
  return transact(platform, async (tx) => {
    await tx.lock(tx.db.selectFrom('seats').select('id').where('id', '=', seat));
    const acting = await actBy(tx, viewer, seat);
    const { coalitionId } = acting.seat;
    authorize(mayKeepTargets(acting, { coalitionId }));
    const id = platform.newId();
    await tx.db
      .insertInto('targets')
      .values({
        id,
        coalition_id: coalitionId,
        ...(await columns(tx, coalitionId, facts, null)),
        created_by_seat_id: acting.seat.id,
        created_at: tx.now,
        ended_at: null,
      })
      .execute();
    return told(tx, acting, id, 'created');
  });
}

/** Changes what is known of a target. */
export async function changeTarget(
  platform: Platform,
  viewer: Viewer,
  input: TargetInput & { seat: string; target: string },
): Promise<Target> {
  const { seat, target, ...facts } = parse(changingTarget, input);
  return transact(platform, async (tx) => {
    const { acting, coalitionId } = await lockTarget(tx, viewer, { seat, target });
    const { relationOrganizationId } = await requireTarget(tx.db, target);
    const changed = await columns(tx, coalitionId, facts, relationOrganizationId);
    await tx.db.updateTable('targets').set(changed).where('id', '=', target).execute();
    tx.publicChange(coalitionId);
    return told(tx, acting, target, 'changed');
  });
}

/** Takes a target out of the lists; what names it goes on naming it. */
export async function endTarget(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; target: string },
): Promise<Target> {
  const asked = parse(endingTarget, input);
  return transact(platform, async (tx) => {
    const { acting } = await lockTarget(tx, viewer, asked);
    await tx.db.updateTable('targets').set({ ended_at: tx.now }).where('id', '=', asked.target).execute();
    return told(tx, acting, asked.target, 'ended');
  });
}

async function lockTarget(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; target: string },
): Promise<{ acting: Acting; coalitionId: string }> {
  const row = await tx.lock(
    tx.db.selectFrom('targets').select(['coalition_id', 'ended_at']).where('id', '=', asked.target),
  );
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  authorize(mayKeepTargets(acting, { coalitionId: row.coalition_id }));
  if (row.ended_at !== null) throw new NotFound();
  return { acting, coalitionId: row.coalition_id };
}

/** Who knows them is a member in force when it is said; it stays said once the member has left. */
async function columns(tx: Tx, coalitionId: string, facts: TargetFacts, relatedBefore: string | null) {
  const { relationOrganization } = facts;
  if (relationOrganization !== null && relationOrganization !== relatedBefore)
    await requireMember(tx.db, {
      coalitionId,
      organizationId: relationOrganization,
      now: tx.now,
      field: 'relationOrganization',
    });
  return {
    person_name: facts.personName,
    office_es: facts.officeEs,
    office_en: facts.officeEn,
    institution_es: facts.institutionEs,
    institution_en: facts.institutionEn,
    level: facts.level,
    country: facts.country,
    language: facts.language,
    position: facts.position,
    relation_organization_id: relationOrganization,
    folded: foldedTarget(facts),
  };
}

/** The log of acts names the office: how somebody stands and who knows them is for those who look it up. */
async function told(tx: Tx, acting: Acting, id: string, act: string): Promise<Target> {
  const target = await requireTarget(tx.db, id);
  tx.announce(`coalition:${target.coalitionId}`, 'targets');
  tx.record({
    kind: 'audit',
    coalitionId: target.coalitionId,
    seatId: acting.seat.id,
    act: `target.${act}`,
    subject: { kind: 'target', id },
    detail: { officeEs: target.office.es, officeEn: target.office.en },
  });
  return target;
}
