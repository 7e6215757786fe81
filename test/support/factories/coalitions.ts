import type { CoalitionsTable } from '../../../db/tables/coalitions.ts';
import type { Platform } from '../../../domain/platform.ts';
import { unique } from './unique.ts';

/** A coalition of its own, with an empty record log. */
export async function givenCoalition(
  platform: Platform,
  overrides: Partial<CoalitionsTable> = {},
): Promise<CoalitionsTable> {
  const n = unique();
  const row: CoalitionsTable = {
    id: platform.newId(),
    slug: `coalicion-${n}`,
    name_es: `Coalición ${n}`,
    name_en: `Coalition ${n}`,
    short_name: `Coalición ${n}`,
    time_zone: 'America/Guatemala',
    place_es: 'Ciudad de Guatemala',
    place_en: 'Guatemala City',
    email: `coalicion-${n}@example.org`,
    host_organization_id: null,
    unreviewed: 'labelled',
    link_check: 'off',
    dead_links: 'labelled',
    machine_drafts: 0,
    office_keys: 0,
    public_version: 1,
    created_at: platform.clock.now(),
    ...overrides,
  };
  await platform.store.write(async (trx) => {
    await trx.insertInto('coalitions').values(row).execute();
    await trx.insertInto('logs').values({ coalition_id: row.id, size: 0 }).execute();
  });
  return row;
}
