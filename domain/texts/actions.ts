import type { Tx } from '../transaction.ts';

/** An open text without words. `languages` begins with the reference language. */
export async function createText(
  tx: Tx,
  text: {
    coalitionId: string;
    bodyId: string;
    languages: string[];
    titles: { language: string; title: string }[];
  },
): Promise<string> {
  const id = tx.platform.newId();
  await tx.db
    .insertInto('texts')
    .values({
      id,
      coalition_id: text.coalitionId,
      body_id: text.bodyId,
      head: 0,
      state: 'open',
      grant_epoch: 1,
      languages: JSON.stringify(text.languages),
      created_at: tx.now,
    })
    .execute();
  for (const { language, title } of text.titles)
    await setTitle(tx, { coalitionId: text.coalitionId, textId: id, language, title });
  return id;
}

/** Gives a text its title in one language. */
export async function setTitle(
  tx: Tx,
  title: { coalitionId: string; textId: string; language: string; title: string },
): Promise<void> {
  await tx.db
    .insertInto('text_titles')
    .values({
      coalition_id: title.coalitionId,
      text_id: title.textId,
      language: title.language,
      title: title.title,
    })
    .onConflict((conflict) => conflict.columns(['text_id', 'language']).doUpdateSet({ title: title.title }))
    .execute();
  tx.announce(`text:${title.textId}`, 'titled');
}

/**
 * Closes the text if it still stands at exactly this head and these rights: the same swap by which an edit is
 * appended, so that the head that was read is the head that is frozen. False when it has moved on.
 */
export async function closeAtHead(
  tx: Tx,
  text: { id: string; head: number; grantEpoch: number },
): Promise<boolean> {
  const swapped = await tx.db
    .updateTable('texts')
    .set({ state: 'closed' })
    .where('id', '=', text.id)
    .where('head', '=', text.head)
    .where('state', '=', 'open')
    .where('grant_epoch', '=', text.grantEpoch)
    .returning('id')
    .executeTakeFirst();
  if (swapped) tx.announce(`text:${text.id}`, 'closed');
  return swapped !== undefined;
}

/** Ends the writing of a text wherever it stands, for what is put aside and not sealed. */
export async function endWriting(tx: Tx, textId: string): Promise<void> {
  await tx.db
    .updateTable('texts')
    .set((eb) => ({ state: 'closed', grant_epoch: eb('grant_epoch', '+', 1) }))
    .where('id', '=', textId)
    .execute();
  tx.announce(`text:${textId}`, 'closed');
}

/** Lets a closed text be written again. */
export async function reopenText(tx: Tx, textId: string): Promise<void> {
  await tx.db
    .updateTable('texts')
    .set((eb) => ({ state: 'open', grant_epoch: eb('grant_epoch', '+', 1) }))
    .where('id', '=', textId)
    .execute();
  tx.announce(`text:${textId}`, 'reopened');
}

/** Makes every reader and writer of the text be asked again: whoever may read or write it has changed. */
export async function changeGrants(tx: Tx, textId: string): Promise<void> {
  await tx.db
    .updateTable('texts')
    .set((eb) => ({ grant_epoch: eb('grant_epoch', '+', 1) }))
    .where('id', '=', textId)
    .execute();
  tx.announce(`text:${textId}`, 'grants');
}
