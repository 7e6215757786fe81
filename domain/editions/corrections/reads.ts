import type { Reader, Writer } from '../../../db/store.ts';
import type { CorrectionsTable } from '../../../db/tables/corrections.ts';
import { NotFound } from '../../errors.ts';
import type { Instant } from '../../platform.ts';
import { themesOfStatements } from '../../tags/reads.ts';
import type { Language } from '../../words/words.ts';
import type { CorrectionFacts } from './policy.ts';

/** A change of what was published. */
export interface Correction extends CorrectionFacts {
  id: string;
  statementId: string;
  /** The edition it corrects, and the version it published. */
  editionId: string;
  fromVersionId: string;
  reason: string;
  begunAt: Instant;
  begunBySeatId: string;
  versionId: string | null;
  note: Record<Language, string> | null;
  closedAt: Instant | null;
  closedBySeatId: string | null;
  terms: string | null;
  termsDigest: string | null;
  publishesItself: boolean;
  madeEditionId: string | null;
  endedAt: Instant | null;
}

const UNDER_WAY = ['drafting', 'closed', 'ratifying'] as const satisfies readonly CorrectionsTable['state'][];

function selectCorrections(db: Reader | Writer) {
  return db
    .selectFrom('corrections')
    .innerJoin('editions', 'editions.id', 'corrections.edition_id')
    .selectAll('corrections')
    .select('editions.version_id as from_version_id')
    .orderBy('begun_at', 'desc')
    .orderBy('corrections.id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCorrections>['execute']>>[number];

const correctionOf = (row: Row, themes: (statementId: string) => string[]): Correction => ({
  id: row.id,
  themeIds: themes(row.statement_id),
  coalitionId: row.coalition_id,
  statementId: row.statement_id,
  editionId: row.edition_id,
  fromVersionId: row.from_version_id,
  state: row.state,
  kind: row.kind,
  dueAt: row.due_at,
  reason: row.reason,
  begunAt: row.begun_at,
  begunBySeatId: row.begun_by_seat_id,
  versionId: row.version_id,
  note: row.note_es === null || row.note_en === null ? null : { es: row.note_es, en: row.note_en },
  closedAt: row.closed_at,
  closedBySeatId: row.closed_by_seat_id,
  terms: row.terms,
  termsDigest: row.terms_digest,
  publishesItself: row.publishes_itself === 1,
  madeEditionId: row.made_edition_id,
  endedAt: row.ended_at,
});

async function withThemes(db: Reader | Writer, rows: Row[]): Promise<Correction[]> {
  const themes = await themesOfStatements(
    db,
    rows.map(({ statement_id }) => statement_id),
  );
  return rows.map((row) => correctionOf(row, themes));
}

export async function correctionsById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<(Correction | undefined)[]> {
  if (ids.length === 0) return [];
  const found = await withThemes(
    db,
    await selectCorrections(db).where('corrections.id', 'in', ids).execute(),
  );
  return ids.map((id) => found.find((correction) => correction.id === id));
}

export async function requireCorrection(db: Reader | Writer, id: string): Promise<Correction> {
  const [correction] = await correctionsById(db, [id]);
  if (!correction) throw new NotFound();
  return correction;
}

/** The one that is neither published nor given up. */
export async function correctionUnderWay(
  db: Reader | Writer,
  statementId: string,
): Promise<Correction | null> {
  const row = await selectCorrections(db)
    .where('corrections.statement_id', '=', statementId)
    .where('state', 'in', UNDER_WAY)
    .executeTakeFirst();
  return row ? (await withThemes(db, [row]))[0]! : null;
}

/** The correction an edition came from, or null. */
export async function correctionMaking(db: Reader | Writer, editionId: string): Promise<Correction | null> {
  const row = await selectCorrections(db).where('made_edition_id', '=', editionId).executeTakeFirst();
  return row ? (await withThemes(db, [row]))[0]! : null;
}
