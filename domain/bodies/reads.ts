import type { Reader, Writer } from '../../db/store.ts';
import type { BodyRole } from '../../db/tables/body-members.ts';
import type { Instant } from '../platform.ts';
import type { BodyFacts } from './policy.ts';

/** Assembly, secretariat, steering, working or drafting group. */
export interface Body extends BodyFacts {
  name: { es: string; en: string };
  parentId: string | null;
  endedAt: Instant | null;
}

/** A seat's place in a body. */
export interface BodyMember {
  bodyId: string;
  seatId: string;
  role: BodyRole;
  from: Instant;
  until: Instant | null;
}

function selectBodies(db: Reader | Writer) {
  return db.selectFrom('bodies').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof selectBodies>['execute']>>[number];

const toBody = (row: Row): Body => ({
  id: row.id,
  coalitionId: row.coalition_id,
  kind: row.kind,
  name: { es: row.name_es, en: row.name_en },
  parentId: row.parent_id,
  endedAt: row.ended_at,
});

/** Bodies by id, in no order. */
export async function bodiesById(db: Reader | Writer, ids: readonly string[]): Promise<Body[]> {
  if (ids.length === 0) return [];
  return (await selectBodies(db).where('id', 'in', ids).execute()).map(toBody);
}

const RANK: Record<Body['kind'], number> = {
  assembly: 0,
  secretariat: 1,
  steering: 2,
  'working-group': 3,
  'drafting-group': 4,
};

/** The bodies of a coalition that have not ended: assembly first, groups last, each kind by age. */
export async function bodiesOf(db: Reader, coalitionId: string, now: Instant): Promise<Body[]> {
  const rows = await selectBodies(db)
    .where('coalition_id', '=', coalitionId)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', now)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toBody).sort((one, other) => RANK[one.kind] - RANK[other.kind]);
}

/** Who is in these bodies now, by seats in force; coordinators first. */
export async function membersOfBodies(
  db: Reader | Writer,
  bodyIds: readonly string[],
  now: Instant,
): Promise<BodyMember[]> {
  if (bodyIds.length === 0) return [];
  const rows = await db
    .selectFrom('body_members')
    .innerJoin('seats', 'seats.id', 'body_members.seat_id')
    .where('body_members.body_id', 'in', bodyIds)
    .where('body_members.from_at', '<=', now)
    .where((eb) => eb.or([eb('body_members.until_at', 'is', null), eb('body_members.until_at', '>', now)]))
    .where((eb) => eb.or([eb('seats.until_at', 'is', null), eb('seats.until_at', '>', now)]))
    .select([
      'body_members.body_id as bodyId',
      'body_members.seat_id as seatId',
      'body_members.role',
      'body_members.from_at as from',
      'body_members.until_at as until',
    ])
    .orderBy('body_members.from_at')
    .orderBy('body_members.id')
    .execute();
  return [
    ...rows.filter((row) => row.role === 'coordinator'),
    ...rows.filter((row) => row.role !== 'coordinator'),
  ];
}
