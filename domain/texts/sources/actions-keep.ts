import type { Tx } from '../../transaction.ts';
import type { Block } from '../schema.ts';
import { sourcesOf } from './reads.ts';

/** Keeps with a version what is known, as it is closed, of what it cites. The canonical text has no part in it. */
export async function keepVersionSources(
  tx: Tx,
  version: { id: string; coalitionId: string; textId: string },
  sealed: readonly { language: string; blocks: readonly Block[] }[],
): Promise<void> {
  const blocks = Object.fromEntries(sealed.map((one) => [one.language, one.blocks]));
  const text = { id: version.textId, languages: sealed.map(({ language }) => language) };
  for (const source of await sourcesOf(tx.db, text, blocks))
    await tx.db
      .insertInto('version_sources')
      .values({
        coalition_id: version.coalitionId,
        version_id: version.id,
        address: source.address,
        state: source.state,
        title: source.title,
        title_language: source.title_language,
        read_at: source.read_at,
        archived: source.archived,
      })
      .execute();
}
