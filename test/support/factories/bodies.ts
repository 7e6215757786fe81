import type { BodiesTable } from '../../../db/tables/bodies.ts';
import type { BodyMembersTable } from '../../../db/tables/body-members.ts';
import type { Platform } from '../../../domain/platform.ts';
import { givenCoalition } from './coalitions.ts';
import { givenSeat } from './people.ts';
import { unique } from './unique.ts';

/** A drafting group, or another kind of body; builds its coalition. */
export async function givenBody(
  platform: Platform,
  overrides: Partial<BodiesTable> = {},
): Promise<BodiesTable> {
  const n = unique();
  const row: BodiesTable = {
    id: platform.newId(),
    coalition_id: overrides.coalition_id ?? (await givenCoalition(platform)).id,
    kind: 'drafting-group',
    name_es: `Grupo ${n}`,
    name_en: `Group ${n}`,
    parent_id: null,
    created_at: platform.clock.now(),
    ended_at: null,
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('bodies').values(row).execute());
  return row;
}

/** A seat as drafter of a body; builds whichever of coalition, body and seat is not named. */
export async function givenBodyMember(
  platform: Platform,
  overrides: Partial<BodyMembersTable> = {},
): Promise<BodyMembersTable> {
  const coalition_id = overrides.coalition_id ?? (await givenCoalition(platform)).id;
  const row: BodyMembersTable = {
    id: platform.newId(),
    coalition_id,
    body_id: overrides.body_id ?? (await givenBody(platform, { coalition_id })).id,
    seat_id: overrides.seat_id ?? (await givenSeat(platform, { coalition_id })).id,
    role: 'drafter',
    from_at: platform.clock.now(),
    until_at: null,
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('body_members').values(row).execute());
  return row;
}
