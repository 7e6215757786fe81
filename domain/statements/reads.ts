import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import type { StatementState } from '../../db/tables/statements.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';
import { rightsOfTexts } from '../texts/reads-rights.ts';
import { titlesOf } from '../texts/reads.ts';
import { inSecretariat, seatsIn, type Viewer } from '../viewer.ts';
import type { StatementFacts } from './policy.ts';
import { memberStates, publicStates } from './rules.ts';

/** A statement with its titles; its words are the text's. */
export interface Statement extends StatementFacts {
  id: string;
  slug: string;
  textId: string;
  /** The version now closed, signed or published. */
  versionId: string | null;
  createdAt: Instant;
  stateSince: Instant;
  publishedAt: Instant | null;
  /** The first is the reference language. */
  languages: string[];
  titles: Record<string, string>;
}

function selectStatements(db: Reader | Writer) {
  return db
    .selectFrom('statements')
    .innerJoin('texts', 'texts.id', 'statements.text_id')
    .selectAll('statements')
    .select(['texts.body_id', 'texts.languages', 'texts.state as text_state']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectStatements>['execute']>>[number];

async function withTitles(db: Reader | Writer, rows: Row[]): Promise<Statement[]> {
  const texts = rows.map((row) => row.text_id);
  const titles = await titlesOf(db, texts);
  const rights = await rightsOfTexts(db, texts);
  return rows.map((row) => ({
    ...rights.get(row.text_id)!,
    id: row.id,
    coalitionId: row.coalition_id,
    bodyId: row.body_id,
    slug: row.slug,
    textId: row.text_id,
    mode: row.mode,
    state: row.state,
    textState: row.text_state,
    versionId: row.version_id,
    createdAt: row.created_at,
    stateSince: row.state_since,
    publishedAt: row.published_at,
    adoptedAt: row.adopted_at,
    languages: JSON.parse(row.languages) as string[],
    titles: titles.get(row.text_id) ?? {},
  }));
}

/** Statements by id, in the order asked; undefined where there is none. Whether one may be known is mayKnowStatement's to say. */
export async function statementsById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<(Statement | undefined)[]> {
  if (ids.length === 0) return [];
  const found = await withTitles(db, await selectStatements(db).where('statements.id', 'in', ids).execute());
  const byId = new Map(found.map((statement) => [statement.id, statement]));
  return ids.map((id) => byId.get(id));
}

export async function requireStatement(db: Reader | Writer, id: string): Promise<Statement> {
  const [statement] = await statementsById(db, [id]);
  if (!statement) throw new NotFound();
  return statement;
}

export async function findStatementBySlug(
  db: Reader | Writer,
  coalitionId: string,
  slug: string,
): Promise<Statement | undefined> {
  const rows = await selectStatements(db)
    .where('statements.coalition_id', '=', coalitionId)
    .where('statements.slug', '=', slug)
    .execute();
  return (await withTitles(db, rows))[0];
}

/** The statements that own these texts, in the order asked. */
export async function statementsOfTexts(
  db: Reader | Writer,
  textIds: readonly string[],
): Promise<(Statement | undefined)[]> {
  if (textIds.length === 0) return [];
  const found = await withTitles(
    db,
    await selectStatements(db).where('statements.text_id', 'in', textIds).execute(),
  );
  return textIds.map((id) => found.find((statement) => statement.textId === id));
}

type Where = ExpressionBuilder<
  Tables & { statements: Tables['statements']; texts: Tables['texts'] },
  'statements' | 'texts'
>;

/** The SQL twin of mayKnowStatement, over statements joined with texts in one coalition. */
export function knownTo(viewer: Viewer, coalitionId: string): (eb: Where) => Expression<SqlBool> {
  const seats = seatsIn(viewer, coalitionId);
  const bodies = [...new Set(seats.flatMap((seat) => seat.bodies.map((body) => body.bodyId)))];
  const grantees = [...bodies, ...seats.flatMap((seat) => [seat.id, seat.organizationId])];
  return (eb) => {
    if (seats.some(inSecretariat)) return eb.lit(true);
    if (seats.length === 0) return eb('statements.state', 'in', publicStates);
    const open = eb('statements.state', 'in', memberStates);
    const given = eb.exists(
      eb
        .selectFrom('text_grants')
        .select('text_grants.text_id')
        .whereRef('text_grants.text_id', '=', 'texts.id')
        .where('text_grants.grantee_id', 'in', grantees),
    );
    return eb.or([open, given, ...(bodies.length === 0 ? [] : [eb('texts.body_id', 'in', bodies)])]);
  };
}

/** A page of the statements a viewer may know of, newest first. */
export async function knownStatements(
  db: Reader,
  viewer: Viewer,
  page: {
    coalitionId: string;
    states?: readonly StatementState[] | null;
    bodyId?: string;
    /** Ids: those older than `after`, newer than `before`. */
    after?: string | undefined;
    before?: string | undefined;
    limit?: number;
    /** From the oldest end. */
    inverted?: boolean;
  },
): Promise<Statement[]> {
  let query = selectStatements(db)
    .where('statements.coalition_id', '=', page.coalitionId)
    .where(knownTo(viewer, page.coalitionId))
    .orderBy('statements.id', page.inverted ? 'asc' : 'desc');
  if (page.states)
    query = query.where((eb) =>
      page.states!.length > 0 ? eb('statements.state', 'in', page.states!) : eb.lit(false),
    );
  if (page.bodyId !== undefined) query = query.where('texts.body_id', '=', page.bodyId);
  if (page.after !== undefined) query = query.where('statements.id', '<', page.after);
  if (page.before !== undefined) query = query.where('statements.id', '>', page.before);
  if (page.limit !== undefined) query = query.limit(page.limit);
  return withTitles(db, await query.execute());
}

/** A closed, hashed text. */
export interface Version {
  id: string;
  coalitionId: string;
  textId: string;
  number: string;
  digest: string;
  manifest: string;
  closedAt: Instant;
  referenceLanguage: string;
  /** The number of the newest edition that published it. */
  publishedAs: number | null;
}

export interface VersionLanguage {
  versionId: string;
  language: string;
  title: string;
  digest: string;
  canonical: string;
  /** JSON array of blocks. */
  blocks: string;
  /** How many of its paragraphs were behind or unreviewed at closing; null where nobody counted. */
  unreviewed: number | null;
}

function selectVersions(db: Reader | Writer) {
  return db.selectFrom('versions').select([
    'id',
    'coalition_id as coalitionId',
    'text_id as textId',
    'number',
    'digest',
    'manifest',
    'closed_at as closedAt',
    'reference_language as referenceLanguage',
    (eb) =>
      eb
        .selectFrom('editions')
        .whereRef('editions.version_id', '=', 'versions.id')
        .select((inner) => inner.fn.max<number | null>('editions.number').as('newest'))
        .as('publishedAs'),
  ]);
}

export async function versionsById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<(Version | undefined)[]> {
  if (ids.length === 0) return [];
  const found = await selectVersions(db).where('id', 'in', ids).execute();
  const byId = new Map(found.map((version) => [version.id, version]));
  return ids.map((id) => byId.get(id));
}

export async function requireVersion(db: Reader | Writer, id: string): Promise<Version> {
  const [version] = await versionsById(db, [id]);
  if (!version) throw new NotFound();
  return version;
}

/** All versions of a text, newest first. */
export async function versionsOfText(db: Reader | Writer, textId: string): Promise<Version[]> {
  return selectVersions(db)
    .where('text_id', '=', textId)
    .orderBy('closed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The languages of versions, the reference language first. */
export async function languagesOfVersions(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<VersionLanguage[][]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('version_languages')
    .innerJoin('versions', 'versions.id', 'version_languages.version_id')
    .where('version_id', 'in', ids)
    .select([
      'version_id',
      'language',
      'title',
      'version_languages.digest',
      'canonical',
      'blocks',
      'unreviewed',
      'reference_language',
    ])
    .orderBy('language')
    .execute();
  return ids.map((id) =>
    rows
      .filter((row) => row.version_id === id)
      .sort(
        (a, b) => Number(b.language === b.reference_language) - Number(a.language === a.reference_language),
      )
      .map(({ version_id: versionId, language, title, digest, canonical, blocks, unreviewed }) => ({
        versionId,
        language,
        title,
        digest,
        canonical,
        blocks,
        unreviewed,
      })),
  );
}

/** When comments were last opened since the text was last a draft again, or null: from the log of acts. */
export async function commentsOpenedAt(
  db: Reader,
  statement: { coalitionId: string; id: string },
): Promise<Instant | null> {
  const last = await db
    .selectFrom('audit')
    .where('coalition_id', '=', statement.coalitionId)
    .where('subject_kind', '=', 'statement')
    .where('subject_id', '=', statement.id)
    .where('act', 'in', ['statement.comments-opened', 'statement.draft-reopened', 'statement.reopened'])
    .orderBy('seq', 'desc')
    .select(['act', 'at'])
    .executeTakeFirst();
  return last?.act === 'statement.comments-opened' ? last.at : null;
}

/** When the version that stands was put to a decision, or null; what was left again is not there. */
export async function putToDecisionAt(
  db: Reader,
  statement: Pick<Statement, 'id' | 'state' | 'versionId' | 'adoptedAt'>,
): Promise<Instant | null> {
  if (statement.versionId === null) return null;
  if (statement.state !== 'decision' && statement.adoptedAt === null) return null;
  const last = await db
    .selectFrom('decisions')
    .where('statement_id', '=', statement.id)
    .where('version_id', '=', statement.versionId)
    .select((eb) => eb.fn.max('opens_at').as('at'))
    .executeTakeFirst();
  return last?.at ?? null;
}
