import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { plainText, type Block } from '../texts/schema.ts';

/** The plain words of one block by language; a language without them is left out. */
export type Wording = Record<string, string>;

/** An ask and the statement paragraph that says it, with what both read when somebody last said so. */
export interface Passage {
  id: string;
  askId: string;
  statementId: string;
  blockId: string;
  askWords: Wording;
  passageWords: Wording;
  seatId: string;
  at: Instant;
  removedAt: Instant | null;
}

function selectPassages(db: Reader | Writer) {
  return db.selectFrom('ask_passages').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPassages>['execute']>>[number];

const toPassage = (row: Row): Passage => ({
  id: row.id,
  askId: row.ask_id,
  statementId: row.statement_id,
  blockId: row.block_id,
  askWords: JSON.parse(row.ask_words) as Wording,
  passageWords: JSON.parse(row.passage_words) as Wording,
  seatId: row.seat_id,
  at: row.at,
  removedAt: row.removed_at,
});

/** The passages that say these asks. Who may read the statement is its own policy's to say. */
export async function passagesOf(db: Reader | Writer, askIds: readonly string[]): Promise<Passage[]> {
  if (askIds.length === 0) return [];
  const rows = await selectPassages(db)
    .where('ask_id', 'in', askIds)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toPassage);
}

/** The passages of these statements that say an ask. Who may know the ask is its agenda's policy's to say. */
export async function passagesOfStatements(db: Reader, statementIds: readonly string[]): Promise<Passage[]> {
  if (statementIds.length === 0) return [];
  const rows = await selectPassages(db)
    .where('statement_id', 'in', statementIds)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toPassage);
}

export async function passageById(db: Reader | Writer, id: string): Promise<Passage | undefined> {
  const row = await selectPassages(db).where('id', '=', id).executeTakeFirst();
  return row && toPassage(row);
}

/** The words of one block in every language that has it. */
export function wordingOf(blocks: Readonly<Record<string, readonly Block[]>>, blockId: string): Wording {
  return Object.fromEntries(
    Object.entries(blocks).flatMap(([language, all]) => {
      const block = all.find(({ id }) => id === blockId);
      const words = block ? plainText(block).normalize('NFC').trim() : '';
      return words ? [[language, words]] : [];
    }),
  );
}

export type Standing = 'in-step' | 'ask' | 'passage' | 'both';

/** Which side reads otherwise than when somebody last said that they say the same. */
export function standingOf(passage: Passage, now: { ask: Wording; passage: Wording }): Standing {
  const ask = !same(passage.askWords, now.ask);
  const said = !same(passage.passageWords, now.passage);
  if (ask && said) return 'both';
  return ask ? 'ask' : said ? 'passage' : 'in-step';
}

function same(one: Wording, other: Wording): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every((language) => one[language] === other[language]);
}
