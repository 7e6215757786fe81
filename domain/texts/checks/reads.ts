import type { Reader, Writer } from '../../../db/store.ts';
import { readText } from '../co-editing/reads.ts';
import { machineDraftsOfText } from '../machine/reads.ts';
import type { Inline } from '../schema.ts';
import { alignedPairs, sumsOf, type AlignedPair, type CheckFacts, type LanguageSums } from './standing.ts';
import { wordingsOf } from './wording.ts';
import type { Block } from '../schema.ts';

/** A text, its words at one head, and how its languages stand to each other. */
export interface Alignment {
  textId: string;
  head: number;
  languages: readonly string[];
  blocks: Record<string, Block[]>;
  pairs: AlignedPair[];
}

/** How the languages of a text stand to each other at this moment: computed from its words and checks, never stored. */
export async function alignmentOfText(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
): Promise<Alignment> {
  const words = await readText(db, text.id);
  return alignmentOf(db, text, words);
}

/** The same for words that were read already. */
export async function alignmentOf(
  db: Reader | Writer,
  { id: textId, languages }: { id: string; languages: readonly string[] },
  { head, blocks }: { head: number; blocks: Record<string, Block[]> },
): Promise<Alignment> {
  const wordings = new Map(
    languages.map((language) => [language, wordingsOf(blocks[language] ?? [])] as const),
  );
  const pairs = alignedPairs(
    languages,
    wordings,
    await checksOfText(db, textId),
    await machineDraftsOfText(db, textId),
  );
  return { textId, head, languages, blocks, pairs };
}

/** How far each language is. */
export function sumsOfLanguages({ languages, pairs }: Alignment): LanguageSums[] {
  return languages.map((language) => sumsOf(language, pairs));
}

/** The checks of a text by block, the oldest first. */
export async function checksOfText(db: Reader | Writer, textId: string): Promise<Map<string, CheckFacts[]>> {
  const rows = await db
    .selectFrom('checks')
    .where('text_id', '=', textId)
    .select([
      'id',
      'block_id',
      'source',
      'language',
      'source_hash',
      'language_hash',
      'kind',
      'changed',
      'role',
      'seat_id',
      'at',
    ])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const byBlock = new Map<string, CheckFacts[]>();
  for (const { block_id: block, ...check } of rows)
    byBlock.set(block, [...(byBlock.get(block) ?? []), check]);
  return byBlock;
}

/** The wordings that checks were made of: what stood in each of their two languages. */
export async function wordingsOfChecks(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<Map<string, ReadonlyMap<string, Inline[]>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('checks')
    .where('id', 'in', [...new Set(ids)])
    .select(['id', 'source', 'language', 'source_wording', 'language_wording'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      new Map([
        [row.source, JSON.parse(row.source_wording) as Inline[]],
        [row.language, JSON.parse(row.language_wording) as Inline[]],
      ]),
    ]),
  );
}

/** Who sees to one language of a text, and by when. */
export interface LanguageCare {
  textId: string;
  language: string;
  translatorSeatId: string | null;
  reviewerSeatId: string | null;
  /** A day: "2027-01-14". */
  dueOn: string | null;
}

/** Who sees to the languages of these texts. */
export async function careOfLanguages(
  db: Reader | Writer,
  textIds: readonly string[],
): Promise<LanguageCare[]> {
  if (textIds.length === 0) return [];
  const rows = await db
    .selectFrom('text_languages')
    .where('text_id', 'in', textIds)
    .selectAll()
    .orderBy('text_id')
    .orderBy('language')
    .execute();
  return rows.map((row) => ({
    textId: row.text_id,
    language: row.language,
    translatorSeatId: row.translator_seat_id,
    reviewerSeatId: row.reviewer_seat_id,
    dueOn: row.due_on,
  }));
}

/** What a coalition does with a text in which paragraphs are behind or unreviewed. */
export async function ruleOfUnreviewed(
  db: Reader | Writer,
  coalitionId: string,
): Promise<'refused' | 'labelled'> {
  const { unreviewed } = await db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select('unreviewed')
    .executeTakeFirstOrThrow();
  return unreviewed;
}

/** How many paragraphs of a version nobody had reviewed, or were behind, at closing; what nobody counted is none. */
export async function unreviewedInVersion(db: Reader | Writer, versionId: string): Promise<number> {
  const rows = await db
    .selectFrom('version_languages')
    .where('version_id', '=', versionId)
    .select('unreviewed')
    .execute();
  return rows.reduce((sum, { unreviewed }) => sum + (unreviewed ?? 0), 0);
}
