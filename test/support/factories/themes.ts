import type { ThemesTable } from '../../../db/tables/themes.ts';
import type { Platform } from '../../../domain/platform.ts';
import { unique } from './unique.ts';

/** A theme of a coalition. */
export async function givenTheme(
  platform: Platform,
  overrides: Partial<ThemesTable> & Pick<ThemesTable, 'coalition_id'>,
): Promise<ThemesTable> {
  const n = unique();
  const row: ThemesTable = {
    id: platform.newId(),
    slug: `theme-${n}`,
    name_es: `Tema ${n}`,
    name_en: `Theme ${n}`,
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('themes').values(row).execute());
  return row;
}
