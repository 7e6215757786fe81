import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import type { TermAdvice } from './constants.ts';

/** A term as it is written in one language. */
export interface TermWords {
  language: string;
  /** The first is the one it is called by. */
  forms: string[];
  instead: string | null;
}

/** What the coalition has settled about a word. */
export interface Term {
  id: string;
  coalitionId: string;
  advice: TermAdvice;
  reason: { es: string; en: string };
  /** Spanish first, then English, then the others by their tags. */
  words: TermWords[];
  since: Instant;
  retiredAt: Instant | null;
}

const select = (db: Reader | Writer) => db.selectFrom('terms').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** Terms by id, in no order, retired ones too. */
export async function termsById(db: Reader | Writer, ids: readonly string[]): Promise<Term[]> {
  if (ids.length === 0) return [];
  const rows = await select(db).where('id', 'in', ids).execute();
  const words = db
    .selectFrom('term_words')
    .selectAll()
    .where(
      'term_id',
      'in',
      rows.map(({ id }) => id),
    );
  return withWords(rows, rows.length === 0 ? [] : await words.execute());
}

/** A coalition's terms in force, in the order they were added. */
export async function termsOf(db: Reader | Writer, coalitionId: string): Promise<Term[]> {
  const rows = await select(db)
    .where('coalition_id', '=', coalitionId)
    .where('retired_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const words = await db
    .selectFrom('term_words')
    .innerJoin('terms', 'terms.id', 'term_words.term_id')
    .selectAll('term_words')
    .where('terms.coalition_id', '=', coalitionId)
    .where('terms.retired_at', 'is', null)
    .execute();
  return withWords(rows, words);
}

type WordsRow = { term_id: string; language: string; forms: string; instead: string | null };

function withWords(rows: readonly Row[], words: readonly WordsRow[]): Term[] {
  const byTerm = Map.groupBy(words, ({ term_id }) => term_id);
  return rows.map((row) => ({
    id: row.id,
    coalitionId: row.coalition_id,
    advice: row.advice,
    reason: { es: row.reason_es, en: row.reason_en },
    words: (byTerm.get(row.id) ?? [])
      .map(({ language, forms, instead }) => ({
        language,
        forms: JSON.parse(forms) as string[],
        instead,
      }))
      .toSorted((one, other) => (rank(one.language) < rank(other.language) ? -1 : 1)),
    since: row.at,
    retiredAt: row.retired_at,
  }));
}

const rank = (language: string): string =>
  (language === 'es' && '0') || (language === 'en' && '1') || `2${language}`;
