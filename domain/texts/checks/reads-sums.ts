import type { Reader, Writer } from '../../../db/store.ts';
import { alignmentOfText, sumsOfLanguages } from './reads.ts';
import type { LanguageSums } from './standing.ts';

/** So many texts; what was asked for longest ago is forgotten first, and computed again when it is asked for. */
const MOST = 500;

interface Kept {
  mark: string;
  sums: LanguageSums[];
}

const keptOf = new WeakMap<Reader | Writer, Map<string, Kept>>();

/**
 * How far each language of a text is. Computing it reads all its words, so this process remembers it while nothing it
 * depends on has moved: the words at one head, the languages, and the checks and machine drafts, which are only added.
 */
export async function sumsOfText(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
): Promise<LanguageSums[]> {
  const mark = await markOf(db, text);
  const kept = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, kept);
  const found = kept.get(text.id);
  const sums = found?.mark === mark ? found.sums : sumsOfLanguages(await alignmentOfText(db, text));
  kept.delete(text.id);
  kept.set(text.id, { mark, sums });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return sums;
}

async function markOf(
  db: Reader | Writer,
  { id, languages }: { id: string; languages: readonly string[] },
): Promise<string> {
  const { head, checks, drafts } = await db
    .selectFrom('texts')
    .where('texts.id', '=', id)
    .select((eb) => [
      'texts.head',
      eb
        .selectFrom('checks')
        .whereRef('checks.text_id', '=', 'texts.id')
        .select(eb.fn.countAll().as('number'))
        .as('checks'),
      eb
        .selectFrom('machine_drafts')
        .whereRef('machine_drafts.text_id', '=', 'texts.id')
        .select(eb.fn.countAll().as('number'))
        .as('drafts'),
    ])
    .executeTakeFirstOrThrow();
  return [head, checks, drafts, ...languages].join(' ');
}
