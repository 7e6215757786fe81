import type { Reader, Writer } from '../../../db/store.ts';

/** Of what a machine drafted, what a standing depends on. */
export interface MachineDraft {
  language: string;
  languageHash: string;
  at: string;
}

/** What machines drafted of a text, by block, the oldest first. */
export async function machineDraftsOfText(
  db: Reader | Writer,
  textId: string,
): Promise<Map<string, MachineDraft[]>> {
  const rows = await db
    .selectFrom('machine_drafts')
    .where('text_id', '=', textId)
    .select(['block_id', 'language', 'language_hash as languageHash', 'at'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const byBlock = new Map<string, MachineDraft[]>();
  for (const { block_id: block, ...draft } of rows)
    byBlock.set(block, [...(byBlock.get(block) ?? []), draft]);
  return byBlock;
}

/** Whether a coalition lets the words of its texts be sent to a service that translates. */
export async function consentsToMachines(db: Reader | Writer, coalitionId: string): Promise<boolean> {
  const { machine_drafts } = await db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select('machine_drafts')
    .executeTakeFirstOrThrow();
  return machine_drafts === 1;
}
