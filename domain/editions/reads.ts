import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { lastShown } from '../sign-ons/grades/reads.ts';
import { lastVoided } from '../sign-ons/paper/reads.ts';
import { formOf, type PrintForm } from './rules.ts';

/** What was published: digests, count and leaves, no names. */
export interface Edition {
  id: string;
  coalitionId: string;
  statementId: string;
  versionId: string;
  signOnId: string | null;
  number: number;
  code: string;
  signatureCount: number;
  /** Signatures on paper, which that count leaves out. */
  paperCount: number;
  publishedAt: Instant;
}

function selectEditions(db: Reader | Writer) {
  return db
    .selectFrom('editions')
    .select([
      'id',
      'coalition_id as coalitionId',
      'statement_id as statementId',
      'version_id as versionId',
      'sign_on_id as signOnId',
      'number',
      'code',
      'signature_count as signatureCount',
      'paper_count as paperCount',
      'published_at as publishedAt',
    ]);
}

export async function editionsById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<(Edition | undefined)[]> {
  if (ids.length === 0) return [];
  const found = await selectEditions(db).where('id', 'in', ids).execute();
  return ids.map((id) => found.find((edition) => edition.id === id));
}

/** The newest edition of each statement, or undefined. */
export async function currentEditions(
  db: Reader | Writer,
  statementIds: readonly string[],
): Promise<(Edition | undefined)[]> {
  if (statementIds.length === 0) return [];
  const found = await selectEditions(db)
    .where('statement_id', 'in', statementIds)
    .orderBy('number', 'desc')
    .execute();
  return statementIds.map((id) => found.find((edition) => edition.statementId === id));
}

/** The editions of a statement, the newest first. */
export async function editionsOfStatement(db: Reader | Writer, statementId: string): Promise<Edition[]> {
  return selectEditions(db).where('statement_id', '=', statementId).orderBy('number', 'desc').execute();
}

/** The edition a letter bears the code of. */
export async function editionByCode(db: Reader, code: string): Promise<Edition | undefined> {
  return selectEditions(db).where('code', '=', code).executeTakeFirst();
}

/** The edition a file is a print of, by the file's digest; prints that are no longer handed out are still known. */
export async function editionOfPrint(
  db: Reader,
  digest: string,
): Promise<{ edition: Edition; kind: string } | null> {
  const print = await db
    .selectFrom('edition_prints')
    .where('file_id', '=', digest)
    .select(['edition_id', 'kind'])
    .orderBy('edition_id')
    .orderBy('kind')
    .executeTakeFirst();
  if (!print) return null;
  const [edition] = await editionsById(db, [print.edition_id]);
  return { edition: edition!, kind: print.kind };
}

/** A kept print of an edition. */
export interface Print extends PrintForm {
  kind: string;
  /** Hex SHA-256 of its bytes. */
  fileId: string;
  size: number;
}

/**
 * The prints that may be handed out. One is not once it is retired, nor when since its issue something happened
 * to a signature that today bears no name: it might name whoever that was. Nor when somebody has joined since.
 */
export async function currentPrints(
  db: Reader | Writer,
  edition: Pick<Edition, 'id' | 'signOnId' | 'publishedAt'>,
  now: Instant,
): Promise<Print[]> {
  const { signOnId } = edition;
  const changed = signOnId === null ? null : await lastChanged(db, signOnId, edition.publishedAt, now);
  const shown = signOnId === null ? null : await lastShown(db, signOnId, now);
  const rows = await db
    .selectFrom('edition_prints')
    .innerJoin('files', (join) =>
      join
        .onRef('files.coalition_id', '=', 'edition_prints.coalition_id')
        .onRef('files.id', '=', 'edition_prints.file_id'),
    )
    .where('edition_id', '=', edition.id)
    .where('retired', '=', 0)
    .select(['kind', 'file_id', 'size', 'issued_at'])
    .orderBy('kind')
    .orderBy('issued_at', 'desc')
    .execute();
  const current = rows.filter(
    ({ issued_at }) =>
      issued_at > (changed ?? '') && issued_at > (shown?.revealed ?? '') && issued_at >= (shown?.named ?? ''),
  );
  const newest = current.filter((row, index) => row.kind !== current[index - 1]?.kind);
  return newest.map((row) => ({ ...formOf(row.kind), kind: row.kind, fileId: row.file_id, size: row.size }));
}

async function lastChanged(
  db: Reader | Writer,
  signOnId: string,
  publishedAt: Instant,
  now: Instant,
): Promise<Instant | null> {
  const row = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where((eb) =>
      eb.or([
        eb('state', '<>', 'signed'),
        eb('visibility', '<>', 'public'),
        eb('embargoed_until', '>', now),
        eb('signed_at', '>', publishedAt),
      ]),
    )
    .select((eb) => eb.fn.max('updated_at').as('at'))
    .executeTakeFirst();
  const voided = await lastVoided(db, signOnId);
  return [row?.at ?? null, voided].reduce((one, other) => ((one ?? '') > (other ?? '') ? one : other));
}

export async function bytesOf(db: Reader, coalitionId: string, fileId: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('files')
    .select('bytes')
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', fileId)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** The leaves of the signatures now standing in a sign-on, in the order of the record log. */
export async function standingLeaves(db: Reader | Writer, signOnId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('signature_acts as act', 'act.signature_id', 'signatures.id')
    .innerJoin('log_leaves', (join) =>
      join
        .onRef('log_leaves.coalition_id', '=', 'act.coalition_id')
        .onRef('log_leaves.leaf_index', '=', 'act.leaf_index'),
    )
    .where('signatures.sign_on_id', '=', signOnId)
    .where('signatures.state', '=', 'signed')
    .where('act.kind', 'in', ['signed', 'approved', 'ratified'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('signature_acts as later')
            .whereRef('later.signature_id', '=', 'act.signature_id')
            .whereRef('later.position', '>', 'act.position')
            .select('later.id'),
        ),
      ),
    )
    .orderBy('log_leaves.leaf_index')
    .select('log_leaves.hash')
    .execute();
  return rows.map((row) => row.hash);
}

/** What stands at the head of a coalition's letters. */
export async function letterhead(db: Reader, coalitionId: string) {
  const coalition = await db
    .selectFrom('coalitions')
    .selectAll()
    .where('id', '=', coalitionId)
    .executeTakeFirstOrThrow();
  const office = await db
    .selectFrom('bodies')
    .select(['name_es', 'name_en'])
    .where('coalition_id', '=', coalitionId)
    .where('kind', '=', 'secretariat')
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst();
  return {
    slug: coalition.slug,
    shortName: coalition.short_name,
    names: { es: coalition.name_es, en: coalition.name_en },
    office: {
      es: [...(office ? [office.name_es] : []), coalition.place_es, coalition.email],
      en: [...(office ? [office.name_en] : []), coalition.place_en, coalition.email],
    },
    place: { es: coalition.place_es, en: coalition.place_en },
    timeZone: coalition.time_zone,
  };
}
