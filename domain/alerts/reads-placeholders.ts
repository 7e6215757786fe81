import type { Reader, Writer } from '../../db/store.ts';
import type { Statement } from '../statements/reads.ts';
import { readText } from '../texts/co-editing/reads.ts';
import { plainText, type Block } from '../texts/schema.ts';
import { alertTemplateWords } from '../words/alert-template.ts';
import { isUrgent } from './reads-urgent.ts';

const BRACKETS = /\[[^\]]+\]/g;
/** As much of a long one as tells which it is. */
const TOLD = 40;

const OF_TEMPLATE: Record<string, Set<string>> = Object.fromEntries(
  (['es', 'en'] as const).map((language) => {
    const { title, parts } = alertTemplateWords[language];
    return [language, new Set([title(''), ...Object.values(parts)].join('\n').match(BRACKETS))];
  }),
);

interface Written {
  language: string;
  title: string;
  blocks: readonly Block[];
}

/** Parts of its template that nobody has written yet in an urgent text, each once; none in any other text. */
export async function placeholdersIn(
  db: Reader | Writer,
  statementId: string,
  languages: readonly Written[],
): Promise<string[]> {
  const left = languages.flatMap(({ language, title, blocks }) => {
    const words = [title, ...blocks.map(plainText)].join('\n');
    return [...new Set(words.match(BRACKETS))].filter((found) => OF_TEMPLATE[language]?.has(found));
  });
  return left.length > 0 && (await isUrgent(db, statementId)) ? left : [];
}

/** The same of the words as they stand now. */
export async function placeholdersNow(
  db: Reader,
  { id, textId, titles, languages }: Pick<Statement, 'id' | 'textId' | 'titles' | 'languages'>,
): Promise<string[]> {
  if (!(await isUrgent(db, id))) return [];
  const { blocks } = await readText(db, textId);
  return placeholdersIn(
    db,
    id,
    languages.map((language) => ({
      ...{ language, title: titles[language] ?? '', blocks: blocks[language] ?? [] },
    })),
  );
}

/** Them in a sentence, the long ones cut. */
export function placesOf(placeholders: readonly string[]): string {
  const cut = (one: string) => (one.length > TOLD ? `${one.slice(0, TOLD).trimEnd()}…]` : one);
  return placeholders.map((one) => `«${cut(one)}»`).join(', ');
}
