import { createStatement } from '../../../domain/statements/actions.ts';
import type { Statement } from '../../../domain/statements/reads.ts';
import { startText } from '../../../domain/texts/co-editing/actions.ts';
import { newBlockId, type Block } from '../../../domain/texts/schema.ts';
import type { Platform } from '../../../domain/platform.ts';
import { transact } from '../../../domain/transaction.ts';
import type { Viewer } from '../../../domain/viewer.ts';

/** An opt-in statement in Spanish and English, begun as people begin one, with a paragraph in each language. */
export async function givenDraft(
  platform: Platform,
  viewer: Viewer,
  {
    words = { es: 'Nosotras, las {n} organizaciones.', en: 'We, the {n} organizations.' },
    ...asked
  }: {
    seat: string;
    body: string;
    mode?: 'institutional' | 'opt-in';
    titles: readonly { language: string; title: string }[];
    words?: Record<string, string>;
  },
): Promise<Statement> {
  const statement = await createStatement(platform, viewer, {
    mode: 'opt-in',
    ...asked,
    languages: ['es', 'en'],
    referenceLanguage: 'es',
  });
  await givenParagraph(platform, { textId: statement.textId, seatId: asked.seat }, words);
  return statement;
}

/** The first words of a text: one paragraph, under one id in every language. */
async function givenParagraph(
  platform: Platform,
  text: { textId: string; seatId: string },
  words: Record<string, string>,
): Promise<void> {
  const id = newBlockId(platform.randomBytes);
  const blocks = Object.fromEntries(
    Object.entries(words).map(([language, text]): [string, Block[]] => [
      language,
      [{ id, kind: 'paragraph', level: 0, inlines: text ? [{ type: 'text', text }] : [] }],
    ]),
  );
  await transact(platform, async (tx) => {
    tx.begin();
    await startText(tx, { ...text, blocks });
  });
}
