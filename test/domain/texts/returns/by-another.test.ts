import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { unzip } from '../../../../domain/print/zip.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { commentTableFile } from '../../../../domain/texts/comments/table-file.ts';
import { removeComment } from '../../../../domain/texts/comments/actions.ts';
import { textFile } from '../../../../domain/texts/export/text-file.ts';
import { creditReturned, dropReturned } from '../../../../domain/texts/returns/actions-settle.ts';
import { withdrawSuggestions } from '../../../../domain/texts/suggestions/actions.ts';
import { refusal } from '../../../support/refusal.ts';
import { eachEngine } from '../../../support/store.ts';
import { sentWorld } from './sent-world.ts';

const tools = { press: createPress(), importer: createImporter() };
afterAll(() => Promise.all([tools.press.close(), tools.importer.close()]));

const ANA = 'Ana Lucía Morales';
const everything = (bytes: Uint8Array) =>
  [...unzip(bytes)].map(([, part]) => Buffer.from(part).toString()).join('\n');

eachEngine((engine) => {
  it('names in every file who brought what another file says somebody said', async () => {
    const world = await sentWorld(tools, { engine });
    const { platform, marta, tom, coalitionSlug: coalition, statement } = world;
    const [change] = await world.bring(
      await world.send(),
      [
        { author: ANA, struck: 'detenido', put: 'encerrado' },
        { author: ANA, comment: 'Estoy de acuerdo.', on: 'migrar' },
      ],
      tom,
    );
    await creditReturned(platform, await tom.viewer(), {
      ...{ seat: tom.seat, return: change!.returnId, author: ANA, organisation: 'Red Ceiba' },
    });
    const { name } = await platform.store.read
      .selectFrom('people')
      .where('id', '=', tom.personId)
      .select('name')
      .executeTakeFirstOrThrow();
    const asked = { coalition, statement: statement.slug, language: 'es', version: null } as const;
    const viewer = await marta.viewer();
    for (const format of ['docx', 'odt'] as const) {
      const file = await textFile(platform, tools.press, viewer, {
        ...{ ...asked, format, marked: true, shown: 'es' },
      });
      const names = [...everything(file.bytes).matchAll(/(?:w:author="|<dc:creator>)([^"<]*)/g)]
        .map(([, author]) => author!)
        .filter((author) => author.includes(ANA));
      expect(new Set(names)).toEqual(
        new Set([`${name} (Puente Norte Collective), en un archivo: ${ANA} · Red Ceiba`]),
      );
    }
    const table = await commentTableFile(platform, tools.press, viewer, {
      ...{ coalition, statement: statement.slug, language: 'es', format: 'docx' },
    });
    expect(everything(table.bytes)).toContain(`${name}, en un archivo: ${ANA} · Red Ceiba`);
  });

  it('takes in again what somebody else took back or dropped, and not what one let go oneself', async () => {
    const world = await sentWorld(tools, { engine });
    const { platform, marta, tom, textId: text } = world;
    const file = await world.send();
    const edits = [
      { author: ANA, comment: 'Falta el plazo.', on: 'Nadie' },
      { author: ANA, struck: 'detenido', put: 'encerrado' },
    ];
    const brought = await world.bring(file, edits, tom);
    expect(await refusal(world.bring(file, edits, marta))).toBe('Conflict return-nothing-new');
    const [suggestion] = brought.flatMap(({ suggestionId }) => suggestionId ?? []);
    await withdrawSuggestions(platform, await tom.viewer(), {
      ...{ seat: tom.seat, text, suggestions: [suggestion!] },
    });
    const [thread] = await world.threads();
    await removeComment(platform, await tom.viewer(), { seat: tom.seat, comment: thread!.comments[0]!.id });
    expect(await refusal(world.bring(file, edits, tom))).toBe('Conflict return-nothing-new');
    const again = await world.bring(file, edits, marta);
    expect(again.map(({ said, state }) => [said.kind, state])).toEqual([
      ['words', 'placed'],
      ['comment', 'placed'],
    ]);
    expect(await refusal(world.bring(file, edits, marta))).toBe('Conflict return-nothing-new');
    const loose = [{ untracked: 'Nadie', by: 'Ninguna persona' }];
    const [waiting] = await world.bring(file, loose, tom);
    await dropReturned(platform, await tom.viewer(), { seat: tom.seat, change: waiting!.id });
    expect(await refusal(world.bring(file, loose, tom))).toBe('Conflict return-nothing-new');
    expect(await world.bring(file, loose, marta)).toHaveLength(1);
  });
});
