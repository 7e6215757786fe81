import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { startText } from '../../../domain/texts/co-editing/actions.ts';
import { loadDoc } from '../../../domain/texts/co-editing/candidate.ts';
import { storedText } from '../../../domain/texts/co-editing/reads.ts';
import type { Block } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { world, type Someone, type World } from '../../realtime/world.ts';
import { givenRight } from '../../support/factories/rights.ts';
import { givenStatement } from '../../support/factories/statements.ts';
import { givenText } from '../../support/factories/texts.ts';
import type { Engine } from '../../support/store.ts';

export const LANGUAGE = 'es';

/** A server, and three people: one edits and decides, two only suggest. */
export interface Scene extends World {
  editor: Someone;
  suggesters: [Someone, Someone];
  viewer(who: Someone): Promise<Viewer>;
  /** A text of a few paragraphs that all three write. */
  newText(): Promise<string>;
  /** The text as its stored log tells it. */
  replay(textId: string): Promise<ReturnType<typeof loadDoc>>;
  /** The text as it was at every moment the stored log still tells, the latest first. */
  moments(textId: string): Promise<ReturnType<typeof loadDoc>[]>;
}

const words = (id: string, ...said: (string | { note: string } | null)[]): Block => ({
  id: id.repeat(10),
  kind: 'paragraph',
  level: 0,
  inlines: said.map((piece) =>
    piece === null
      ? { type: 'break' }
      : typeof piece === 'string'
        ? { type: 'text', text: piece }
        : { type: 'noteRef', ...piece },
  ),
});

const BLOCKS: Block[] = [
  words('a', 'Los gobiernos deben considerar programas de acogida 👩🏽 para niñas y niños.'),
  words(
    'b',
    'Pedimos a la autoridad',
    { note: 'd'.repeat(10) },
    ' un plazo de 72 horas,',
    null,
    'sin separarlos.',
  ),
  words('c', 'aaa lll'),
  { ...words('d', 'Una nota.'), kind: 'note' },
];

export async function setScene(engine: Engine): Promise<Scene> {
  const here = await world(engine);
  const { platform, text } = here;
  const editor = await here.someone('drafter');
  const suggesters: [Someone, Someone] = [await here.someone('drafter'), await here.someone('drafter')];
  return {
    ...here,
    editor,
    suggesters,
    viewer: async ({ token }) => (await loadViewer(platform.store, { token }, platform.clock.now()))!,
    async newText() {
      const { coalition_id, body_id } = text;
      const made = await givenText(platform, { coalition_id, body_id });
      await givenStatement(platform, { coalition_id, text_id: made.id });
      for (const { seatId } of suggesters) await givenRight(platform, made, { seatId, right: 'suggest' });
      await transact(platform, async (tx) => {
        tx.begin();
        await startText(tx, { textId: made.id, seatId: editor.seatId, blocks: { [LANGUAGE]: BLOCKS } });
      });
      return made.id;
    },
    replay: async (textId) => loadDoc(await storedText(platform.store.read, textId)),
    async moments(textId) {
      const { snapshot, updates } = await storedText(platform.store.read, textId);
      const upTo = (n: number) => loadDoc({ snapshot, updates: updates.slice(0, n) });
      return Array.from({ length: updates.length + 1 }, (_, n) => upTo(updates.length - n));
    },
  };
}
