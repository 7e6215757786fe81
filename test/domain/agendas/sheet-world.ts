import { applySheet, previewSheet } from '../../../domain/agendas/actions-sheet.ts';
import { asksOf } from '../../../domain/agendas/reads-asks.ts';
import { requireAgenda } from '../../../domain/agendas/reads.ts';
import { agendaSheetFor } from '../../../domain/agendas/sheet-out.ts';
import { createPress, type Press } from '../../../domain/print/press.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { createImporter, type Importer } from '../../../domain/texts/import/importer.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import type { AgendaWorld } from '../../support/agenda-world.ts';
import { columnOf, editXlsx } from './sheet-reading.ts';

let started: { press: Press; importer: Importer } | null = null;

/** What draws and reads sheets; begun by the first who asks, in each file anew. */
export const desk = () => (started ??= { press: createPress(), importer: createImporter() });

type Cells = Record<string, string | number | Date | null>;

/** The world's agenda as a sheet, and what comes of one that was filled in. */
export async function sheets(world: AgendaWorld) {
  const { platform, marta, agenda } = world;
  const as = { seat: marta.seat, agenda: agenda.id };
  return {
    download: async (player = marta, language: 'es' | 'en' = 'es') =>
      (await agendaSheetFor(platform, desk().press, await player.viewer(), { agenda: agenda.id, language }))
        .bytes,
    fill: (bytes: Uint8Array, cells: Record<number, Cells>) =>
      editXlsx(bytes, (sheet) => {
        for (const [row, values] of Object.entries(cells))
          for (const [heading, value] of Object.entries(values))
            sheet.getCell(Number(row), columnOf(sheet, heading)).value = value;
      }),
    preview: async (bytes: Uint8Array, player = marta) =>
      previewSheet(platform, desk().importer, await player.viewer(), { ...as, seat: player.seat, bytes }),
    apply: async (bytes: Uint8Array, choices: Parameters<typeof applySheet>[3]['choices'] = []) =>
      applySheet(platform, desk().importer, await marta.viewer(), { ...as, bytes, choices }),
    said: async (language: string) => {
      const { textId } = await requireAgenda(platform.store.read, agenda.id);
      const { blocks } = await readText(platform.store, textId);
      const byId = new Map(blocks[language]!.map((one) => [one.id, plainText(one)]));
      return (await asksOf(platform.store.read, agenda.id)).map(({ headingBlockId, blockId }) => [
        byId.get(headingBlockId),
        byId.get(blockId),
      ]);
    },
  };
}

/** What was started for them ends with the file that used them. */
export async function closeSheets(): Promise<void> {
  const ending = started;
  started = null;
  await Promise.all([ending?.press.close(), ending?.importer.close()]);
}
