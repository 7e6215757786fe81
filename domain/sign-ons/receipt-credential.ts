import type { Reader } from '../../db/store.ts';
import { findCredential } from '../organizations/credentials/reads.ts';
import { dayIn } from '../platform.ts';
import { themesById } from '../tags/reads.ts';
import { credentialWords } from '../words/credentials.ts';
import type { Language } from '../words/words.ts';
import type { Act } from './reads-answers.ts';

/** By what right it was signed, as it stood: on what, from when to when, by which decision, and when that was confirmed. */
export async function credentialRow(
  db: Reader,
  { credentialId }: Pick<Act, 'credentialId'>,
  { language, timeZone }: { language: Language; timeZone: string },
): Promise<{ term: string; fact: string }[]> {
  const credential = await findCredential(db, credentialId);
  if (!credential) return [];
  const say = credentialWords[language].receipt;
  const themes = await themesById(db, credential.themeIds);
  const names = themes
    .map(({ name }) => name[language])
    .sort((one, other) => one.localeCompare(other, language));
  const fact = [
    [say.on(names), say.days(credential.from, credential.until)].filter(Boolean).join(', '),
    credential.source,
    say.confirmed(dayIn(credential.confirmedAt, timeZone)),
  ];
  return [{ term: say.term, fact: fact.filter(Boolean).join('. ') }];
}
