import type { Reader } from '../../../db/store.ts';
import { authorize } from '../../authorize.ts';
import { findCoalition } from '../../coalitions/reads.ts';
import { NotFound } from '../../errors.ts';
import type { Platform } from '../../platform.ts';
import type { Press } from '../../print/press.ts';
import { mayReadVersion } from '../../statements/policy.ts';
import {
  findStatementBySlug,
  languagesOfVersions,
  versionsOfText,
  type Statement,
} from '../../statements/reads.ts';
import type { Viewer } from '../../viewer.ts';
import type { Language } from '../../words/words.ts';
import { mayReadText } from '../policy.ts';
import { requireText } from '../reads.ts';
import type { Block } from '../schema.ts';
import { asRefused } from '../suggestion-marks.ts';
import { machineWords } from '../../words/machine.ts';
import { alignmentOfText } from '../checks/reads.ts';
import { CHANGING_FORMATS, type ExportFormat } from '../constants.ts';
import type { ExportModel } from './model.ts';
import { drawnUp } from './reads.ts';

const MIMES: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** Which language of which text, as what, and whether with what is proposed and said; `version` null: as it stands now. */
export interface AskedFile {
  coalition: string;
  statement: string;
  /** Null: the reference language. */
  language: string | null;
  format: ExportFormat;
  marked: boolean;
  version: string | null;
  shown: Language;
}

/** A text, or a closed version of it, as a file to go on with elsewhere, for whoever may read it. */
export async function textFile(
  platform: Platform,
  press: Press,
  viewer: Viewer,
  asked: AskedFile,
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const db = platform.store.read;
  const coalition = await findCoalition(db, asked.coalition);
  const statement = coalition && (await findStatementBySlug(db, coalition.id, asked.statement));
  if (!statement) throw new NotFound();
  const { format, shown, version } = asked;
  const language = asked.language ?? statement.languages[0] ?? '';
  const marked = asked.marked && version === null && CHANGING_FORMATS.includes(format);
  const { machine = false, ...words } =
    version === null
      ? await present(db, viewer, statement, { ...asked, language, marked })
      : { ...(await closed(db, viewer, statement, { version, language })), machine: false };
  const model: ExportModel = {
    language,
    textId: statement.textId,
    proposers: {},
    remarks: [],
    ...words,
    datedAt: platform.clock.now(),
    frame: shown,
  };
  const bytes = await press.print<typeof import('./text-printer.ts')>(
    new URL('./text-printer.ts', import.meta.url),
    { model, format },
  );
  const parts = [
    statement.slug,
    version,
    language,
    marked && MARKED[shown],
    machine && machineWords[shown].fileName,
  ];
  const name = parts.filter(Boolean).join('-');
  return { bytes, mime: MIMES[format], fileName: `${name}.${format}` };
}

/** In the name of a file that holds more than the words. */
const MARKED: Record<Language, string> = { es: 'con-cambios', en: 'with-changes' };

async function present(
  db: Reader,
  viewer: Viewer,
  { textId, titles }: Statement,
  { language, marked, format, shown }: AskedFile & { language: string },
): Promise<Pick<ExportModel, 'title' | 'blocks'> & Partial<ExportModel> & { machine?: boolean }> {
  const text = await requireText(db, textId);
  authorize(mayReadText(viewer, text));
  if (!text.languages.includes(language)) throw new NotFound();
  const title = titles[language] ?? '';
  const drawn = await drawnUp(db, text, { language, frame: shown, format });
  const { blocks, proposers, remarks } = drawn;
  const { pairs } = await alignmentOfText(db, text);
  const machine = pairs.some((pair) => pair.machine && pair.language === language);
  const titled = machine ? { title: machineWords[shown].titled(title), machine } : { title };
  return marked ? { ...titled, blocks, proposers, remarks } : { ...titled, blocks: blocks.map(asRefused) };
}

async function closed(
  db: Reader,
  viewer: Viewer,
  statement: Statement,
  asked: { version: string; language: string },
): Promise<Pick<ExportModel, 'title' | 'blocks'>> {
  const version = (await versionsOfText(db, statement.textId)).find(({ number }) => number === asked.version);
  if (!version) throw new NotFound();
  authorize(mayReadVersion(viewer, statement, version));
  const [languages = []] = await languagesOfVersions(db, [version.id]);
  const words = languages.find(({ language }) => language === asked.language);
  if (!words) throw new NotFound();
  return { title: words.title, blocks: JSON.parse(words.blocks) as Block[] };
}
