import type { Reader } from '../../../db/store.ts';
import { languagesOfVersions, requireStatement } from '../../statements/reads.ts';
import { readText } from '../../texts/co-editing/reads.ts';
import { compareTexts, type ComparedText, type Side } from '../../texts/drafts/compare.ts';
import type { Correction } from './reads.ts';

/** What a correction changes in one language: the version it corrects beside the corrected words, or as they stand while they are written. */
export async function changesOf(
  db: Reader,
  correction: Correction,
  language: string,
): Promise<ComparedText | null> {
  const { fromVersionId, versionId } = correction;
  const before = await sideOf(db, fromVersionId, language);
  const after =
    versionId === null ? await draftSide(db, correction, language) : await sideOf(db, versionId, language);
  return before && after ? compareTexts(before, after) : null;
}

async function sideOf(db: Reader, versionId: string, language: string): Promise<Side | null> {
  const [languages = []] = await languagesOfVersions(db, [versionId]);
  const words = languages.find((one) => one.language === language);
  return words ? { title: words.title, blocks: JSON.parse(words.blocks) as Side['blocks'] } : null;
}

async function draftSide(db: Reader, { statementId }: Correction, language: string): Promise<Side | null> {
  const { textId, titles } = await requireStatement(db, statementId);
  const blocks = (await readText(db, textId)).blocks[language];
  return blocks ? { title: titles[language] ?? '', blocks } : null;
}
