import { authorize } from '../authorize.ts';
import type { Platform } from '../platform.ts';
import type { Press } from '../print/press.ts';
import type { Viewer } from '../viewer.ts';
import { agendaSheetWords } from '../words/agenda-sheet.ts';
import type { Language } from '../words/words.ts';
import { mayKnowAgenda } from './policy.ts';
import { requireAgenda } from './reads.ts';
import { editionAtWork, pendingLines } from './reads-at-work.ts';
import { presentRows } from './reads-sheet.ts';
import { sheetModel } from './sheet-model.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The edition at work as a sheet that can be filled in and brought back, as its reader may read it. */
export async function agendaSheetFor(
  platform: Platform,
  press: Press,
  viewer: Viewer,
  asked: { agenda: string; language: Language },
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const db = platform.store.read;
  const agenda = await requireAgenda(db, asked.agenda);
  authorize(mayKnowAgenda(viewer, agenda));
  const { language } = asked;
  const now = platform.clock.now();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(now));
  const rows = await presentRows(db, viewer, agenda, { language, now });
  const { unreviewed } = await editionAtWork(db, agenda);
  const pending = pendingLines(unreviewed, agenda.languages, language);
  const model = sheetModel(agenda, rows, { language, at: now, day, pending });
  const bytes = await press.print<typeof import('./sheet-printer.ts')>(
    new URL('./sheet-printer.ts', import.meta.url),
    model,
  );
  const fileName = `${agenda.slug}-${agendaSheetWords[language].file}-${language}.xlsx`;
  return { bytes, mime: XLSX, fileName };
}
