import type { Acting } from '../accounts/acting-seat.ts';
import { keepVersionSources } from '../texts/sources/actions-keep.ts';
import type { Tx } from '../transaction.ts';
import type { SealedText } from './seal.ts';

/** Stores what closing froze of a text as a version of that number, and answers its id. */
export async function storeVersion(
  tx: Tx,
  {
    text,
    number,
    head,
    sealed,
    unreviewed,
    acting,
  }: {
    text: { coalitionId: string; textId: string; languages: readonly string[] };
    number: string;
    head: number;
    sealed: SealedText;
    /** By language, how many paragraphs are behind or unreviewed. */
    unreviewed: ReadonlyMap<string, number>;
    acting: Acting;
  },
): Promise<string> {
  const id = tx.platform.newId();
  const coalition_id = text.coalitionId;
  await tx.db
    .insertInto('versions')
    .values({
      id,
      coalition_id,
      text_id: text.textId,
      number,
      head,
      reference_language: text.languages[0]!,
      manifest: sealed.manifest.text,
      digest: sealed.manifest.digest,
      closed_at: tx.now,
      closed_by_seat_id: acting.seat.id,
    })
    .execute();
  for (const { language, title, canonical, digest, blocks } of sealed.languages) {
    const row = {
      coalition_id,
      version_id: id,
      language,
      title,
      canonical,
      digest,
      blocks: JSON.stringify(blocks),
      unreviewed: unreviewed.get(language) ?? 0,
    };
    await tx.db.insertInto('version_languages').values(row).execute();
  }
  const { coalitionId, textId } = text;
  await keepVersionSources(tx, { id, coalitionId, textId }, sealed.languages);
  return id;
}
