import type { StatementsTable } from '../../../db/tables/statements.ts';
import type { Platform } from '../../../domain/platform.ts';
import { givenSeat } from './people.ts';
import { givenText } from './texts.ts';
import { unique } from './unique.ts';

/** An opt-in statement in draft with an empty text; builds the seat that began it and its text. */
export async function givenStatement(
  platform: Platform,
  overrides: Partial<StatementsTable> = {},
): Promise<StatementsTable> {
  const { coalition_id, text_id } = overrides;
  const text =
    coalition_id && text_id
      ? { coalition_id, id: text_id }
      : await givenText(platform, { ...(coalition_id && { coalition_id }) });
  const author =
    overrides.created_by_seat_id ?? (await givenSeat(platform, { coalition_id: text.coalition_id })).id;
  const row: StatementsTable = {
    id: platform.newId(),
    coalition_id: text.coalition_id,
    slug: `comunicado-${unique()}`,
    text_id: text.id,
    mode: 'opt-in',
    state: 'draft',
    version_id: null,
    created_by_seat_id: author,
    created_at: platform.clock.now(),
    state_since: platform.clock.now(),
    published_at: null,
    adopted_at: null,
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('statements').values(row).execute());
  return row;
}
