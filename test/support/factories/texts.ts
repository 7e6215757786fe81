import type { TextsTable } from '../../../db/tables/texts.ts';
import type { Platform } from '../../../domain/platform.ts';
import { givenBody } from './bodies.ts';
import { unique } from './unique.ts';

/**
 * An open, empty text in Spanish and English with a title in each; builds its body, or name
 * `coalition_id` and `body_id`.
 */
export async function givenText(
  platform: Platform,
  { titles, ...overrides }: Partial<TextsTable> & { titles?: Record<string, string> } = {},
): Promise<TextsTable> {
  const n = unique();
  const { coalition_id, body_id } = overrides;
  const body =
    coalition_id && body_id
      ? { coalition_id, id: body_id }
      : await givenBody(platform, { ...(coalition_id && { coalition_id }) });
  const row: TextsTable = {
    id: platform.newId(),
    coalition_id: body.coalition_id,
    body_id: body.id,
    head: 0,
    state: 'open',
    grant_epoch: 1,
    languages: '["es","en"]',
    created_at: platform.clock.now(),
    ...overrides,
  };
  const named = titles ?? { es: `Texto ${n}`, en: `Text ${n}` };
  await platform.store.write(async (trx) => {
    await trx.insertInto('texts').values(row).execute();
    for (const [language, title] of Object.entries(named)) {
      const titled = { coalition_id: row.coalition_id, text_id: row.id, language, title };
      await trx.insertInto('text_titles').values(titled).execute();
    }
  });
  return row;
}
