import { transact } from '../../domain/transaction.ts';
import type { Statement } from '../../domain/statements/reads.ts';
import { startText } from '../../domain/texts/co-editing/actions.ts';
import { requireText } from '../../domain/texts/reads.ts';
import { newBlockId, type Block } from '../../domain/texts/schema.ts';
import { sourcesOfText, type Source } from '../../domain/texts/sources/reads.ts';
import { createStatement } from '../../domain/statements/actions.ts';
import type { TestPlatformOptions } from './platform.ts';
import { signingWorld, type SigningWorld } from './signing-world.ts';

/** A draft with a paragraph and a footnote, in Spanish and English, that cites some addresses. */
export interface SourceWorld extends SigningWorld {
  statement: Statement;
  textId: string;
  sources(): Promise<Source[]>;
}

export async function sourceWorld({
  linkCheck,
  cites,
  ...options
}: TestPlatformOptions & { linkCheck: 'on' | 'off'; cites: readonly string[] }): Promise<SourceWorld> {
  const world = await signingWorld(options);
  const { platform, marta, coalitionId } = world;
  await platform.store.write((db) =>
    db.updateTable('coalitions').set({ link_check: linkCheck }).where('id', '=', coalitionId).execute(),
  );
  const statement = await createStatement(platform, await marta.viewer(), {
    seat: marta.seat,
    body: world.bodyId,
    mode: 'institutional',
    titles: [
      { language: 'es', title: 'Agua y refugio' },
      { language: 'en', title: 'Water and refuge' },
    ],
    languages: ['es', 'en'],
    referenceLanguage: 'es',
  });
  const { textId } = statement;
  const [paragraph, note] = [newBlockId(platform.randomBytes), newBlockId(platform.randomBytes)];
  const words = (text: string): Block[] => [
    {
      id: paragraph,
      kind: 'paragraph',
      level: 0,
      inlines: [
        { type: 'text', text },
        { type: 'noteRef', note },
      ],
    },
    { id: note, kind: 'note', level: 0, inlines: [{ type: 'text', text: cites.join(' ') }] },
  ];
  await transact(platform, async (tx) => {
    tx.begin();
    await startText(tx, {
      textId,
      seatId: marta.seat,
      blocks: { es: words('Pedimos agua limpia.'), en: words('We ask for clean water.') },
    });
  });
  return {
    ...world,
    statement,
    textId,
    sources: async () => sourcesOfText(platform.store.read, await requireText(platform.store.read, textId)),
  };
}
