import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { requireText } from '../../../domain/texts/reads.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { docxOf } from '../../domain/texts/import/support.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, states } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { KnownStatement, MatrixWorld } from './world.ts';

const SAID = {
  kind: 'comment',
  id: '1',
  body: 'Falta el plazo.',
  quote: null,
  from: 0,
  to: 0,
  answers: null,
} as const;

/** A file that came back to a text, with one comment that waits for its place. */
export async function givenReturn(
  platform: TestPlatform,
  { textId, seatId }: { id: string; textId: string; seatId: string },
): Promise<KnownStatement['returned']> {
  const { coalitionId: coalition_id } = await requireText(platform.store.read, textId);
  const { blocks } = await readText(platform.store, textId);
  const of = { coalition_id, text_id: textId };
  const [id, change] = [platform.newId(), platform.newId()];
  await platform.store.write(async (db) => {
    const brought = {
      number: 1,
      language: 'es',
      file_name: 'a.docx',
      seat_id: seatId,
      at: platform.clock.now(),
    };
    await db
      .insertInto('returns')
      .values({ ...of, ...brought, id })
      .execute();
    await db
      .insertInto('returned_changes')
      .values({
        ...of,
        ...{
          id: change,
          return_id: id,
          position: 0,
          change_key: change,
          kind: 'comment',
          author: 'Licda. Méndez',
        },
        ...{ organisation: null, said_at: null, block_id: null, content: JSON.stringify(SAID) },
        ...{
          state: 'waiting',
          why: 'no-paragraph',
          suggestion_id: null,
          amendment_id: null,
          thread_id: null,
        },
        ...{ comment_id: null, settled_by_seat_id: null, settled_at: null },
      })
      .execute();
  });
  return { id, change, block: blocks['es']![0]!.id };
}

/** Every text of the matrix as a lawyer sent it back. */
export const RETURNED = {
  name: 'a.docx',
  type: 'application/octet-stream',
  bytes: docxOf(
    `<w:p><w:r><w:t xml:space="preserve">Nosotras, las {n} organizaciones.</w:t></w:r>` +
      `<w:ins w:id="1" w:author="Tom Baker" w:date="2026-11-20T10:00:00Z"><w:r><w:t xml:space="preserve"> Hoy.</w:t></w:r></w:ins></w:p>`,
  ),
};

/** What an operation on files that came back can be tried on; nothing for others. */
export function returnTargets(world: MatrixWorld, operation: string): Target[] | null {
  const on = (ids: (known: KnownStatement) => Record<string, string>): Target[] =>
    places.flatMap((relation) =>
      states.map((state): Target => {
        const known = world.statements[relation][state];
        const also = { block: known.returned.block };
        return { relation, state, ids: ids(known), also };
      }),
    );
  if (operation === 'Mutation.bringReturn') return on(({ textId }) => ({ text: nodeId('Text', textId) }));
  if (operation === 'Mutation.creditReturned' || operation === 'Mutation.clearDropped')
    return on(({ returned }) => ({ return: nodeId('Return', returned.id) }));
  if (operation === 'Mutation.placeReturned' || operation === 'Mutation.dropReturned')
    return on(({ returned }) => ({ returned: nodeId('ReturnedChange', returned.change) }));
  return null;
}

/** Where returns are found. */
export const returnNodes = {
  Return: (world: MatrixWorld) =>
    places.flatMap((relation) =>
      states.map((state) => ({
        world,
        relation,
        state,
        id: nodeId('Return', world.statements[relation][state].returned.id),
      })),
    ),
};
