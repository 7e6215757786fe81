import type { Reader, Writer } from '../../../db/store.ts';
import { loadDoc } from '../co-editing/candidate.ts';
import { clientsOf, storedText } from '../co-editing/reads.ts';
import { fragmentName } from '../schema.ts';
import { authorsIn, type AuthoredBlock } from './authors.ts';

/** Who wrote the accepted words of a text as they stand, language by language. */
export async function authorsOfText(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
): Promise<Record<string, AuthoredBlock[]>> {
  const doc = loadDoc(await storedText(db, text.id));
  const clients = await clientsOf(db, text.id);
  const authors = text.languages.map(
    (language) => [language, authorsIn(doc.getXmlFragment(fragmentName(language)), clients)] as const,
  );
  doc.destroy();
  return Object.fromEntries(authors);
}
