import type { Reader } from '../../../db/store.ts';
import { mayReadVersion } from '../../statements/policy.ts';
import { languagesOfVersions, statementsOfTexts, versionsOfText } from '../../statements/reads.ts';
import type { Viewer } from '../../viewer.ts';
import { readText } from '../co-editing/reads.ts';
import { titlesOf, type Text } from '../reads.ts';
import type { Side } from './compare.ts';
import { NOW } from './numbering.ts';
import { mayReadDraft } from './policy.ts';
import { draftsOfText, wordsOfDraft } from './reads.ts';

/**
 * One language of a text at a moment named by its label: a draft's or a version's, or as it stands now. Null where
 * there is no such moment, or none for this viewer. Whether they read the text was asked before.
 */
export async function sideAt(
  db: Reader,
  viewer: Viewer,
  text: Text,
  { label, language }: { label: string; language: string },
): Promise<Side | null> {
  if (label === NOW) {
    const { blocks } = await readText(db, text.id);
    const titles = (await titlesOf(db, [text.id])).get(text.id)!;
    return { title: titles[language] ?? '', blocks: blocks[language] ?? [] };
  }
  const draft = (await draftsOfText(db, text.id)).find((one) => one.label === label);
  if (draft) {
    if (!mayReadDraft(viewer, text, draft).allowed) return null;
    const { titles, blocks } = await wordsOfDraft(db, draft.id);
    return { title: titles[language] ?? '', blocks: blocks[language] ?? [] };
  }
  return versionSide(db, viewer, text, { label, language });
}

async function versionSide(
  db: Reader,
  viewer: Viewer,
  text: Text,
  { label, language }: { label: string; language: string },
): Promise<Side | null> {
  const version = (await versionsOfText(db, text.id)).find(({ number }) => label === `v${number}`);
  const [statement] = await statementsOfTexts(db, [text.id]);
  if (!version || !statement || !mayReadVersion(viewer, statement, version).allowed) return null;
  const [languages = []] = await languagesOfVersions(db, [version.id]);
  const words = languages.find((one) => one.language === language);
  return words
    ? { title: words.title, blocks: JSON.parse(words.blocks) as Side['blocks'] }
    : { title: '', blocks: [] };
}
