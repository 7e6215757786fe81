import { authorize } from '../authorize.ts';
import { Conflict, Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { changeGrants, setTitle } from './actions.ts';
import { lockText } from './actions-lock.ts';
import { recordOnText } from './actions-tell.ts';
import { mayArrangeLanguage } from './checks/policy.ts';
import { ownerOfText } from './reads-owner.ts';
import { requireText, type Text } from './reads.ts';
import { readMarkedText } from './suggestions/reads.ts';
import { addingLanguage, LANGUAGES_PER_TEXT, removingLanguage } from './rules.ts';

/** Lets an open text be written in one more language, the last of them, with its title there if it is known already. */
export async function addLanguage(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; language: string; title?: string | null },
): Promise<Text> {
  const asked = parse(addingLanguage, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayArrangeLanguage(acting, text));
    const { language, title } = asked;
    if ((await ownerOfText(tx.db, text.id)).kind === 'campaign') throw new Conflict('languages-fixed');
    if (text.languages.includes(language)) throw fault('language-there');
    if (text.languages.length >= LANGUAGES_PER_TEXT) throw fault('languages-too-many');
    await writeIn(tx, text, [...text.languages, language]);
    if (title !== null)
      await setTitle(tx, { coalitionId: text.coalitionId, textId: text.id, language, title });
    await recordOnText(tx, text, acting, 'text.language-added', { language });
    return requireText(tx.db, text.id);
  });
}

/** Takes away a language in which nothing is written or suggested; never the reference. */
export async function removeLanguage(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; language: string },
): Promise<Text> {
  const asked = parse(removingLanguage, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayArrangeLanguage(acting, text));
    const { language } = asked;
    if (!text.languages.includes(language)) throw fault('language-not-of-text');
    if (text.languages[0] === language) throw new Conflict('language-is-reference');
    const { blocks } = await readMarkedText(tx.db, text.id);
    if ((blocks[language] ?? []).some(({ inlines }) => inlines.length > 0))
      throw new Conflict('language-has-words');
    for (const table of ['text_languages', 'text_titles'] as const)
      await tx.db.deleteFrom(table).where('text_id', '=', text.id).where('language', '=', language).execute();
    await writeIn(
      tx,
      text,
      text.languages.filter((one) => one !== language),
    );
    await recordOnText(tx, text, acting, 'text.language-removed', { language });
    return requireText(tx.db, text.id);
  });
}

/** Whoever has it open is asked again, so that nobody goes on writing by the languages it had. */
async function writeIn(tx: Tx, { id }: Text, languages: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('texts')
    .set({ languages: JSON.stringify(languages) })
    .where('id', '=', id)
    .execute();
  await changeGrants(tx, id);
}

const fault = (word: string) => new Invalid([{ field: 'language', word }]);
