import { renameStatement } from '../../../domain/statements/actions.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { rewordBlock } from '../../../domain/texts/reword-block.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import type { TestPlatform } from '../platform.ts';

/** Writes the words of an urgent text in place of its template, in these languages, title included. */
export async function writeUrgent(
  platform: TestPlatform,
  viewer: Viewer,
  {
    seat,
    statement,
    languages = ['es', 'en'],
  }: { seat: string; statement: string; languages?: readonly string[] | undefined },
): Promise<void> {
  const { textId, titles } = await requireStatement(platform.store.read, statement);
  const { blocks } = await readText(platform.store.read, textId);
  const written = (words: string) => words.replace(/\[[^\]]+\]/g, 'Algo');
  await transact(platform, async (tx) => {
    tx.begin();
    await changeText(tx, {
      ...{ textId, seatId: seat },
      change(doc) {
        for (const language of languages)
          for (const block of blocks[language]!)
            rewordBlock(doc, language, block.id, written(plainText(block)));
      },
    });
  });
  for (const language of languages)
    await renameStatement(platform, viewer, { seat, statement, language, title: written(titles[language]!) });
}
