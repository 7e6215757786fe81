import { authorize } from '../../authorize.ts';
import { NotFound } from '../../errors.ts';
import type { Platform } from '../../platform.ts';
import type { Press } from '../../print/press.ts';
import type { Viewer } from '../../viewer.ts';
import { privilegedExportWords } from '../../words/privileged-export.ts';
import type { Language } from '../../words/words.ts';
import { countryName } from '../signatory-list.ts';
import type { ListModel } from './list-xlsx.ts';
import { mayFetchPrivileged } from './policy.ts';
import { findExport, listOf } from './reads.ts';
import { readList } from './stored.ts';

/** The list that was taken, as it was then. Its name tells neither text nor organisation. */
export async function privilegedFile(
  platform: Platform,
  press: Press,
  viewer: Viewer,
  asked: { export: string; language: Language },
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const db = platform.store.read;
  const now = platform.clock.now();
  const taken = await findExport(db, asked.export);
  if (!taken) throw new NotFound();
  authorize(mayFetchPrivileged(viewer, taken, now));
  const { file: words } = privilegedExportWords[asked.language];
  const list = await listOf(db, taken.id);
  if (list === null) throw new NotFound();
  const model: ListModel = {
    notice: words.notice,
    sheet: words.sheet,
    heads: Object.values(words.columns),
    rows: readList(list).map((one) => [
      one.name,
      one.organizationName,
      one.place,
      one.countries.map((code) => countryName(code, asked.language)).join(', '),
      words.visibilities[one.visibility ?? 'withheld'],
      one.signatoryName ?? '',
      one.signatoryTitle ?? '',
      one.signedAt ?? '',
    ]),
    datedAt: taken.at,
  };
  return {
    bytes: await press.print<typeof import('./list-printer.ts')>(
      new URL('./list-printer.ts', import.meta.url),
      model,
    ),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `${words.name}.xlsx`,
  };
}
