import type { Reader, Writer } from '../../../db/store.ts';
import type { PaperActKind } from '../../../db/tables/paper-acts.ts';
import { NotFound } from '../../errors.ts';
import { lookOf } from '../../organizations/look-alikes.ts';
import { compareNames } from '../../organizations/names.ts';
import type { Instant } from '../../platform.ts';
import type { PaperFacts } from './policy.ts';
import { isOpened } from '../reads-named.ts';
import { countriesOf, namedSignatures } from '../reads-signatures.ts';

/** A signature on paper with its history, as the secretariat reads it. */
export interface Paper extends PaperFacts {
  id: string;
  signOnId: string;
  versionId: string;
  termsDigest: string;
  name: string;
  look: string;
  country: string | null;
  person: string;
  title: string | null;
  signedOn: string;
  place: string;
  language: string;
  fileId: string;
  /** In order; never empty. */
  acts: [PaperAct, ...PaperAct[]];
}

export interface PaperAct {
  position: number;
  kind: PaperActKind;
  seatId: string;
  note: string | null;
  at: Instant;
}

function selectPapers(db: Reader | Writer) {
  return db
    .selectFrom('paper_signatures')
    .innerJoin('seats', 'seats.id', 'paper_signatures.entered_by_seat_id')
    .selectAll('paper_signatures')
    .select('seats.person_id as entered_by_person_id')
    .orderBy('paper_signatures.sort_key')
    .orderBy('paper_signatures.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPapers>['execute']>>[number];

async function withActs(db: Reader | Writer, rows: Row[]): Promise<Paper[]> {
  if (rows.length === 0) return [];
  const acts = await db
    .selectFrom('paper_acts')
    .where(
      'paper_id',
      'in',
      rows.map(({ id }) => id),
    )
    .select(['paper_id', 'position', 'kind', 'seat_id as seatId', 'note', 'at'])
    .orderBy('position')
    .execute();
  const of = Map.groupBy(acts, ({ paper_id }) => paper_id);
  return rows.map((row) => toPaper(row, (of.get(row.id) ?? []) as PaperAct[] as [PaperAct, ...PaperAct[]]));
}

const toPaper = (row: Row, acts: Paper['acts']): Paper => ({
  id: row.id,
  coalitionId: row.coalition_id,
  signOnId: row.sign_on_id,
  versionId: row.version_id,
  termsDigest: row.terms_digest,
  organizationId: row.organization_id,
  name: row.name,
  look: row.look,
  country: row.country,
  person: row.person_name,
  title: row.person_title,
  signedOn: row.signed_on,
  place: row.place,
  language: row.language,
  fileId: row.file_id,
  state: row.state,
  enteredByPersonId: row.entered_by_person_id,
  confirmedAt: row.confirmed_at,
  voidedAt: row.state === 'void' ? row.updated_at : null,
  acts,
});

/** The sheets of a sign-on in Spanish order, whatever became of them. Who may read them is the caller's question. */
export async function papersOf(db: Reader | Writer, signOnId: string): Promise<Paper[]> {
  return withActs(db, await selectPapers(db).where('sign_on_id', '=', signOnId).execute());
}

export async function papersById(
  db: Reader | Writer,
  ids: readonly string[],
): Promise<(Paper | undefined)[]> {
  if (ids.length === 0) return [];
  const found = await withActs(db, await selectPapers(db).where('paper_signatures.id', 'in', ids).execute());
  return ids.map((id) => found.find((paper) => paper.id === id));
}

export async function requirePaper(db: Reader | Writer, id: string): Promise<Paper> {
  const [paper] = await papersById(db, [id]);
  if (!paper) throw new NotFound();
  return paper;
}

/** An organisation that signed on paper, as everybody reads it. */
export interface PaperSignatory {
  id: string;
  name: string;
  countries: string[];
}

/** The confirmed sheets: those that count, the same for every viewer, and those of organisations that are counted already. */
export interface StandingPaper {
  counted: PaperSignatory[];
  duplicates: string[];
}

/**
 * Of one organisation the first sheet counts, and none once it has answered here under its own name: then its own answer
 * says where it stands, and a name that was hidden is not shown by a sheet. What it answered with its name withheld from the
 * first is not looked at, since a sheet less would tell of it.
 */
export async function standingPaper(
  db: Reader | Writer,
  { signOnId, versionId }: { signOnId: string; versionId: string },
  now: Instant,
): Promise<StandingPaper> {
  const rows = await db
    .selectFrom('paper_signatures')
    .where('sign_on_id', '=', signOnId)
    .where('version_id', 'in', await versionsOfOneSubstance(db, versionId))
    .where('state', '=', 'confirmed')
    .select(['id', 'organization_id', 'name', 'look', 'country'])
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return { counted: [], duplicates: [] };
  const answered = await answeredInTheOpen(db, signOnId, now);
  const named = (await namedSignatures(db, signOnId, now)).map(({ name }) => lookOf(name));
  const looks = new Set([...named, ...(await hiddenLooks(db, signOnId, now))]);
  const seen = new Set<string>();
  const isDuplicate = ({ organization_id, look }: (typeof rows)[number]): boolean => {
    const known =
      seen.has(look) || (organization_id === null ? looks.has(look) : answered.has(organization_id));
    seen.add(look);
    return known;
  };
  const duplicates = rows.filter(isDuplicate).map(({ id }) => id);
  const counted = rows
    .filter(({ id }) => !duplicates.includes(id))
    .sort((one, other) => compareNames(one.name, other.name));
  const countries = await countriesOf(
    db,
    counted.flatMap(({ organization_id }) => organization_id ?? []),
  );
  return {
    counted: counted.map(({ id, organization_id, name, country }) => ({
      id,
      name,
      countries: organization_id === null ? [country!] : (countries.get(organization_id) ?? []),
    })),
    duplicates,
  };
}

/** The version and those it corrects by errata alone: what was signed on paper is not asked again of those who signed. */
async function versionsOfOneSubstance(db: Reader | Writer, versionId: string): Promise<string[]> {
  const rows = await db
    .withRecursive('same(id)', (same) =>
      same
        .selectFrom('versions')
        .where('id', '=', versionId)
        .select('id')
        .unionAll(
          same
            .selectFrom('same')
            .innerJoin('corrections', 'corrections.version_id', 'same.id')
            .innerJoin('editions', 'editions.id', 'corrections.edition_id')
            .where('corrections.kind', '=', 'erratum')
            .select('editions.version_id as id'),
        ),
    )
    .selectFrom('same')
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Members of which everybody has known an answer, whatever it is now: also where the name was hidden since. */
async function answeredInTheOpen(db: Reader | Writer, signOnId: string, now: Instant): Promise<Set<string>> {
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('signature_acts', 'signature_acts.signature_id', 'signatures.id')
    .where('sign_on_id', '=', signOnId)
    .where((eb) => eb.or([eb('known_to', '=', 'all'), isOpened('signature_acts', now)]))
    .select('organization_id')
    .distinct()
    .execute();
  return new Set(rows.map(({ organization_id }) => organization_id));
}

/** What a name looks like that was hidden here: as it appeared, and the organisation's own. */
export async function hiddenLooks(db: Reader | Writer, signOnId: string, now: Instant): Promise<Set<string>> {
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('organizations', 'organizations.id', 'signatures.organization_id')
    .where('sign_on_id', '=', signOnId)
    .where('embargoed_until', '>', now)
    .select(['signatures.name', 'organizations.name as own'])
    .execute();
  return new Set(rows.flatMap(({ name, own }) => [lookOf(name), lookOf(own)]));
}

/** Whether a sheet would name an organisation whose name was hidden here: itself, or one that it looks like. */
export async function isNameHidden(
  db: Reader | Writer,
  { signOnId, organizationId, look }: Pick<Paper, 'signOnId' | 'organizationId' | 'look'>,
  now: Instant,
): Promise<boolean> {
  if ((await hiddenLooks(db, signOnId, now)).has(look)) return true;
  if (organizationId === null) return false;
  const hidden = await db
    .selectFrom('signatures')
    .where('sign_on_id', '=', signOnId)
    .where('organization_id', '=', organizationId)
    .where('embargoed_until', '>', now)
    .select('id')
    .executeTakeFirst();
  return hidden !== undefined;
}

/** The leaves of sheets, in the order of the record log. */
export async function paperLeaves(db: Reader | Writer, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('paper_acts as act')
    .innerJoin('log_leaves', (join) =>
      join
        .onRef('log_leaves.coalition_id', '=', 'act.coalition_id')
        .onRef('log_leaves.leaf_index', '=', 'act.leaf_index'),
    )
    .where('act.paper_id', 'in', ids)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('paper_acts as later')
            .whereRef('later.paper_id', '=', 'act.paper_id')
            .whereRef('later.position', '>', 'act.position')
            .select('later.id'),
        ),
      ),
    )
    .orderBy('log_leaves.leaf_index')
    .select('log_leaves.hash')
    .execute();
  return rows.map(({ hash }) => hash);
}

/** When something last happened to a sheet that no longer stands: a print from before may name it. */
export async function lastVoided(db: Reader | Writer, signOnId: string): Promise<Instant | null> {
  const row = await db
    .selectFrom('paper_signatures')
    .where('sign_on_id', '=', signOnId)
    .where('confirmed_at', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('paper_acts')
          .whereRef('paper_acts.paper_id', '=', 'paper_signatures.id')
          .where('kind', 'in', ['voided', 'restored'])
          .select('paper_acts.id'),
      ),
    )
    .select((eb) => eb.fn.max('updated_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}
