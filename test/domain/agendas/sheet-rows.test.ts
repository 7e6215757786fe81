import { afterAll, expect, it } from 'vitest';
import { agendaWorld } from '../../support/agenda-world.ts';
import { eachEngine } from '../../support/store.ts';
import { columnOf, editXlsx } from './sheet-reading.ts';
import { closeSheets, sheets } from './sheet-world.ts';

afterAll(closeSheets);

type Row = readonly [name: string, ...rest: ('wordless' | 'declined')[]];

eachEngine((engine) => {
  /** The order of an agenda of A, B and C once rows were put behind theirs; a declined one is left out by choice. */
  async function orderWith(rows: Record<string, readonly Row[]>): Promise<string[]> {
    const world = await agendaWorld({ engine });
    const { download, apply, said } = await sheets(world);
    const names = ['A', 'B', 'C'];
    for (const name of names) await world.ask(name);
    const declined: number[] = [];
    const bytes = await editXlsx(await download(), (sheet) => {
      let at = 1;
      for (const name of names) {
        at += 1;
        for (const [fresh, how] of rows[name] ?? []) {
          at += 1;
          sheet.spliceRows(at, 0, []);
          sheet.getCell(at, columnOf(sheet, 'Prioridad (es)')).value = `${fresh} es`;
          if (how !== 'wordless')
            sheet.getCell(at, columnOf(sheet, 'Demanda (es)')).value = `Pedimos ${fresh}`;
          if (how === 'declined') declined.push(at);
        }
      }
    });
    await apply(
      bytes,
      declined.map((row) => ({ row, key: 'id', seen: '', take: 'here' })),
    );
    return (await said('es')).map(([priority]) => priority!.replace(' es', ''));
  }

  it('puts new rows after the row they stand behind, whichever of them were declined', async () => {
    expect(await orderWith({ A: [['X1']], B: [['X2', 'declined'], ['X3']] })).toEqual([
      'A',
      'X1',
      'B',
      'X3',
      'C',
    ]);
    expect(await orderWith({ A: [['X1', 'declined'], ['X2']] })).toEqual(['A', 'X2', 'B', 'C']);
    expect(await orderWith({ A: [['X1'], ['X2', 'declined'], ['X3']] })).toEqual(['A', 'X1', 'X3', 'B', 'C']);
  });

  it('puts new rows after the row they stand behind, whichever of them could not be taken', async () => {
    expect(await orderWith({ A: [['X1']], B: [['X2', 'wordless'], ['X3']] })).toEqual([
      'A',
      'X1',
      'B',
      'X3',
      'C',
    ]);
    expect(await orderWith({ B: [['X1', 'wordless'], ['X2'], ['X3']], C: [['X4']] })).toEqual([
      'A',
      'B',
      'X2',
      'X3',
      'C',
      'X4',
    ]);
  });
});
