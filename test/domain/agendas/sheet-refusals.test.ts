import { afterAll, expect, it } from 'vitest';
import { removeAsk } from '../../../domain/agendas/actions-order.ts';
import { applySheet, previewSheet } from '../../../domain/agendas/actions-sheet.ts';
import { asksOf, requireAsk } from '../../../domain/agendas/reads-asks.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { columnOf, editXlsx } from './sheet-reading.ts';
import { closeSheets, desk, sheets } from './sheet-world.ts';

afterAll(closeSheets);

eachEngine((engine) => {
  it('says of each cell it cannot take why, and takes the rest', async () => {
    const world = await agendaWorld({ engine });
    const { ask, platform } = world;
    const { download, fill, preview, apply } = await sheets(world);
    const one = await ask('plan');
    await ask('censo');
    const filled = await fill(await download(), {
      2: {
        Responsable: 'Nadie de aquí',
        'Persona destinataria': 'El presidente',
        Estado: 'casi',
        Fecha: 'pronto',
        Apoyan: 'Todas',
        Temas: 'Agua',
        Nº: '7',
        'Demanda (en)': null,
        'Después de (Nº)': '9',
        'Revisar el supuesto': '2027-02-30',
        'Espacio (es)': 'Cumbre',
      },
      3: { 'Después de (Nº)': '2' },
    });
    const { cells } = await preview(filled);
    expect(
      Object.fromEntries(cells.map(({ row, key, reason }) => [`${row} ${key}`, reason?.word ?? null])),
    ).toEqual({
      '2 number': 'sheet-number',
      '2 ask:en': 'sheet-words-missing',
      '2 target': 'sheet-target',
      '2 venue-es': null,
      '2 moment': 'moment-not-valid',
      '2 lead': 'sheet-lead',
      '2 supporters': 'sheet-supporters',
      '2 status': 'sheet-status',
      '2 themes': 'sheet-tags',
      '2 after': 'sheet-after',
      '2 review-on': 'day-not-valid',
      '3 after': null,
    });
    const applied = await apply(filled);
    expect(applied.facts).toBe(1);
    expect(applied.refused.find(({ row }) => row === 3)!.reason.word).toBe('ask-after-circle');
    expect(applied.refused).toHaveLength(11);
    expect((await requireAsk(platform.store.read, one.id)).venue.es).toBe('Cumbre');
  });

  it('adds rows without an identifier after the row before, and only tells of rows that are gone', async () => {
    const world = await agendaWorld({ engine });
    const { ask, platform } = world;
    const { download, preview, apply } = await sheets(world);
    await ask('uno');
    const two = await ask('dos');
    await ask('tres');
    const removed = await ask('cuatro');
    const bytes = await editXlsx(await download(), (sheet) => {
      const at = (heading: string) => columnOf(sheet, heading);
      sheet.spliceRows(3, 1);
      sheet.spliceRows(3, 0, [], []);
      for (const [row, name] of [
        [3, 'a'],
        [4, 'b'],
      ] as const) {
        sheet.getCell(row, at('Prioridad (es)')).value = `Nueva ${name}`;
        sheet.getCell(row, at('Demanda (es)')).value = `Pedimos lo nuevo ${name}`;
        sheet.getCell(row, at('Estado')).value = 'Adoptada';
      }
      sheet.getCell(9, at('Prioridad (es)')).value = 'Sin demanda';
      sheet.getCell(6, at('Fecha')).value = '2028';
    });
    await removeAsk(platform, await world.marta.viewer(), { seat: world.marta.seat, ask: removed.id });
    const difference = await preview(bytes);
    expect(difference.missing).toEqual([{ askId: two.id, number: 2 }]);
    expect(difference.fresh.map(({ row, reason }) => [row, reason?.word])).toEqual([
      [3, undefined],
      [4, undefined],
      [9, 'sheet-row-without-words'],
    ]);
    expect(difference.cells).toMatchObject([
      { row: 6, key: 'moment', state: 'refused', reason: { word: 'sheet-ask-removed' } },
    ]);
    const applied = await apply(bytes);
    expect(applied.added.map(({ position, status }) => [position, status])).toEqual([
      [2, 'adopted'],
      [3, 'adopted'],
    ]);
    expect((await asksOf(platform.store.read, world.agenda.id)).map(({ position }) => position)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('asks of everything where the sheet lost what it said at first, and knows another agenda’s', async () => {
    const world = await agendaWorld({ engine });
    const { download, fill, preview } = await sheets(world);
    await world.ask('plan');
    const filled = await fill(await download(), { 2: { Fecha: '2028' } });
    const bare = await editXlsx(filled, (_sheet, book) => book.removeWorksheet('_acuerdo'));
    expect(await preview(bare)).toMatchObject({
      edition: null,
      cells: [{ key: 'moment', state: 'conflict' }],
    });
    const other = await world.begin();
    const { platform, marta } = world;
    const asked = async (bytes: Uint8Array) =>
      previewSheet(platform, desk().importer, await marta.viewer(), {
        seat: marta.seat,
        agenda: other.id,
        bytes,
      });
    expect(await refusal(asked(filled))).toBe('Invalid file:sheet-of-other');
    const foreign = await editXlsx(filled, (sheet) => sheet.spliceRows(1, 1));
    expect(await refusal(preview(foreign))).toBe('Invalid file:sheet-not-ours');
    expect(await refusal(preview(new TextEncoder().encode('a;b;c')))).toBe('Invalid file:sheet-kind');
  });

  it('is compared and taken by those who may edit, and by nobody else', async () => {
    const world = await agendaWorld({ engine });
    const { download, preview } = await sheets(world);
    await world.ask('plan');
    const bytes = await download();
    expect(await refusal(preview(bytes, world.luz))).toBe('Forbidden not-a-drafter');
    const { platform, luz, marta, agenda } = world;
    const as = async (viewer: Awaited<ReturnType<typeof luz.viewer>>, seat: string) =>
      applySheet(platform, desk().importer, viewer, { seat, agenda: agenda.id, bytes, choices: [] });
    expect(await refusal(as(await luz.viewer(), luz.seat))).toBe('Forbidden not-a-drafter');
    expect(await refusal(as(await luz.viewer(), marta.seat))).toBe('Forbidden not-your-seat');
  });
});
