import { sql, type SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { countriesOf } from '../sign-ons/reads-signatures.ts';
import { standingPaper, type PaperSignatory } from '../sign-ons/paper/reads.ts';
import { readReservation, type Reservation } from '../sign-ons/reservations/stored.ts';
import type { Edition } from './reads.ts';

/**
 * What an edition counted, and goes on saying whatever comes later: the sum and the sheets as it stored them, of the sum how
 * many bear a name. A name that was hidden since counts among the withheld ones, as if it had been withheld from the first.
 */
export interface Counted {
  organizations: number;
  named: number;
  withheld: number;
  /** Of the named ones, how many signed with a reservation. */
  withReservation: number;
  /** In how many countries the named ones work, and whether some work in the region as a whole. */
  countries: number;
  regional: boolean;
  onPaper: number;
}

/** A signature as an edition counted it. */
export interface CountedSignature {
  id: string;
  organizationId: string;
  /** As it stood then. */
  reservation: Reservation | null;
  /** It was given in the open, and its name was not hidden since unless its organisation showed it again. */
  open: boolean;
}

/** The signatures whose leaves an edition sealed, each by the act that stood then. */
export async function countedSignatures(
  db: Reader | Writer,
  edition: Pick<Edition, 'id' | 'signOnId'>,
  now: Instant,
): Promise<CountedSignature[]> {
  if (edition.signOnId === null) return [];
  const { signatures } = await leavesOf(db, edition.id);
  if (signatures.size === 0) return [];
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('signature_acts as act', 'act.signature_id', 'signatures.id')
    .innerJoin('log_leaves', (join) =>
      join
        .onRef('log_leaves.coalition_id', '=', 'act.coalition_id')
        .onRef('log_leaves.leaf_index', '=', 'act.leaf_index'),
    )
    .where('signatures.sign_on_id', '=', edition.signOnId)
    .where('act.kind', 'in', ['signed', 'approved', 'ratified'])
    .select([
      'signatures.id',
      'organization_id',
      'act.reservation',
      'act.known_to',
      'embargoed_until',
      'hash',
    ])
    .select(hiddenSince.as('hidden'))
    .execute();
  return rows
    .filter(({ hash }) => signatures.has(hash))
    .map((row) => ({
      id: row.id,
      organizationId: row.organization_id,
      reservation: readReservation(row.reservation),
      open:
        row.known_to === 'all' &&
        Number(row.hidden) === 0 &&
        (row.embargoed_until === null || row.embargoed_until <= now),
    }));
}

const hiddenSince = sql<SqlBool>`case when exists (
  select 1 from signature_acts hid where hid.signature_id = act.signature_id and hid.position > act.position
    and hid.authority = 'hidden' and not exists (select 1 from signature_acts anew
      where anew.signature_id = hid.signature_id and anew.position > hid.position and anew.authority = 'revealed')
  ) then 1 else 0 end`;

/** Who signed an edition on paper, as far as they still stand and may be named. */
export async function paperOfEdition(
  db: Reader | Writer,
  { id, signOnId, versionId, paperCount }: Pick<Edition, 'id' | 'signOnId' | 'versionId' | 'paperCount'>,
  now: Instant,
): Promise<PaperSignatory[]> {
  if (signOnId === null || paperCount === 0) return [];
  const { sheets } = await leavesOf(db, id);
  const rows = await db
    .selectFrom('paper_signatures')
    .innerJoin('paper_acts as act', 'act.paper_id', 'paper_signatures.id')
    .innerJoin('log_leaves', (join) =>
      join
        .onRef('log_leaves.coalition_id', '=', 'act.coalition_id')
        .onRef('log_leaves.leaf_index', '=', 'act.leaf_index'),
    )
    .where('sign_on_id', '=', signOnId)
    .select(['paper_id', 'hash'])
    .execute();
  const sealed = new Set(rows.filter(({ hash }) => sheets.has(hash)).map(({ paper_id }) => paper_id));
  const { counted } = await standingPaper(db, { signOnId, versionId }, now);
  return counted.filter((one) => sealed.has(one.id));
}

/** Those that may be named, and how many there are besides; of what is not published, those that stand now. */
export async function countedOf(
  db: Reader | Writer,
  named: readonly Pick<CountedSignature, 'organizationId' | 'reservation'>[],
  { organizations, onPaper }: Pick<Counted, 'organizations' | 'onPaper'>,
): Promise<Counted> {
  const countries = await countriesOf(
    db,
    named.map(({ organizationId }) => organizationId),
  );
  return {
    ...{ organizations, onPaper },
    named: named.length,
    withheld: organizations - named.length,
    withReservation: named.filter(({ reservation }) => reservation !== null).length,
    countries: new Set([...countries.values()].flat()).size,
    regional: named.some(({ organizationId }) => (countries.get(organizationId) ?? []).length === 0),
  };
}

/** The leaves an edition stored as it was made. */
async function leavesOf(
  db: Reader | Writer,
  id: string,
): Promise<{ signatures: Set<string>; sheets: Set<string> }> {
  const row = await db
    .selectFrom('editions')
    .where('id', '=', id)
    .select(['leaf_hashes', 'paper_leaf_hashes'])
    .executeTakeFirstOrThrow();
  return {
    signatures: new Set(JSON.parse(row.leaf_hashes) as string[]),
    sheets: new Set(JSON.parse(row.paper_leaf_hashes) as string[]),
  };
}
