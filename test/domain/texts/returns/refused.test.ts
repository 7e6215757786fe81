import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { addPreambleBlock } from '../../../../domain/agendas/actions-asks.ts';
import { createPress } from '../../../../domain/print/press.ts';
import { THREADS_PER_TEXT } from '../../../../domain/texts/comments/rules.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { bringReturn } from '../../../../domain/texts/returns/actions.ts';
import { placeReturned } from '../../../../domain/texts/returns/actions-settle.ts';
import type { ReturnedChange } from '../../../../domain/texts/returns/reads.ts';
import { RETURNS_PER_HOUR } from '../../../../domain/texts/returns/rules.ts';
import { plainText, TEXT_LIMITS } from '../../../../domain/texts/schema.ts';
import { asRefused } from '../../../../domain/texts/suggestion-marks.ts';
import { agendaWorld } from '../../../support/agenda-world.ts';
import { refusal } from '../../../support/refusal.ts';
import { eachEngine } from '../../../support/store.ts';
import { baseText } from './base-text.ts';
import { asOf } from './return-world.ts';
import { LAWYER, sentWorld, type SentWorld } from './sent-world.ts';

const tools = { press: createPress(), importer: createImporter() };
afterAll(() => Promise.all([tools.press.close(), tools.importer.close()]));

const COMMENT = { author: LAWYER, comment: 'Falta la fuente.', on: 'Nadie' };
const EDIT = { author: LAWYER, struck: 'detenido', put: 'detenido ni encerrado' };
const outcomes = (changes: readonly ReturnedChange[]) =>
  changes.map(({ said, state, why }) => [said.kind, state, why]);

/** As many threads as a text takes. */
async function fill({ platform, coalitionId, textId, marta }: SentWorld): Promise<void> {
  const row = () => ({
    ...{ id: platform.newId(), coalition_id: coalitionId, text_id: textId, language: 'es' },
    ...{ kind: 'comment' as const, round_id: null, block_id: null, anchor: null, quote: null },
    ...{ seat_id: marta.seat, at: platform.clock.now(), resolved_at: null, resolved_by_seat_id: null },
    ...{ answer: null, answer_note: null, answered_by_seat_id: null, answered_at: null },
  });
  for (let left = THREADS_PER_TEXT; left > 0; left -= 500)
    await platform.store.write((db) =>
      db
        .insertInto('threads')
        .values(Array.from({ length: 500 }, row))
        .execute(),
    );
}

eachEngine((engine) => {
  it('keeps what has no room as waiting, and places it no sooner than there is some', async () => {
    const world = await sentWorld(tools, { engine });
    const { platform, marta, blockId: block } = world;
    const file = await world.send();
    await fill(world);
    const changes = await world.bring(file, [COMMENT, EDIT]);
    expect(outcomes(changes)).toEqual([
      ['words', 'placed', null],
      ['comment', 'waiting', 'no-room'],
    ]);
    const change = changes[1]!.id;
    const place = async () =>
      placeReturned(platform, await marta.viewer(), { seat: marta.seat, change, block });
    expect(await refusal(place())).toBe('Conflict return-no-room');
    await platform.store.write((db) => db.deleteFrom('threads').where('block_id', 'is', null).execute());
    await place();
    expect((await world.threads()).map(({ blockId }) => blockId)).toEqual([block]);
  });

  it('brings in all but the words where the text can carry no more of them', async () => {
    const sentence = 'Nadie debe ser detenido. ';
    const world = await sentWorld(
      tools,
      { engine },
      sentence + 'x'.repeat(TEXT_LIMITS.characters - sentence.length),
    );
    const changes = await world.bring(await world.send(), [COMMENT, EDIT]);
    expect(outcomes(changes)).toEqual([
      ['words', 'waiting', 'no-room'],
      ['comment', 'placed', null],
    ]);
    expect(await world.told()).toEqual([]);
  });

  it('takes so many files of one seat in an hour', async () => {
    const world = await sentWorld(tools, { engine });
    const { platform, coalitionId, textId, marta, tom } = world;
    await platform.store.write((db) =>
      db
        .insertInto('returns')
        .values(
          Array.from({ length: RETURNS_PER_HOUR }, (_, at) => ({
            ...{ id: platform.newId(), coalition_id: coalitionId, text_id: textId, number: at + 1 },
            ...{ language: 'es', file_name: 'es.docx', seat_id: marta.seat, at: platform.clock.now() },
          })),
        )
        .execute(),
    );
    const file = await world.send();
    expect(await refusal(world.bring(file, [EDIT]))).toBe('Conflict returns-too-fast');
    expect(await world.bring(file, [EDIT], tom)).toHaveLength(1);
  });

  it('is for statements alone', async () => {
    const { platform, marta, agenda } = await agendaWorld({ engine });
    const end = baseText('es').blocks.find(({ id }) => id.startsWith('end'))!;
    await addPreambleBlock(platform, await marta.viewer(), {
      ...{ seat: marta.seat, agenda: agenda.id, kind: 'paragraph' },
      words: [{ language: 'es', words: plainText(asRefused(end)) }],
    });
    const bytes = asOf(readFileSync(new URL('files/es.docx', import.meta.url)), agenda.textId);
    const asked = { seat: marta.seat, text: agenda.textId, language: 'es', fileName: 'es.docx', bytes };
    expect(await refusal(bringReturn(platform, tools.importer, await marta.viewer(), asked))).toBe(
      'Forbidden returns-of-statements',
    );
  });
});
