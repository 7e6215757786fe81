import type { Reader } from '../../db/store.ts';
import { folded } from '../organizations/names.ts';
import type { Instant } from '../platform.ts';
import { bearsName } from './reads-named.ts';
import { logoName, signatoryLogoPath } from '../words/addresses.ts';

/**
 * The signatures that show a logo: those whose name everybody reads, where that name is the organisation's own. One
 * withheld, for the addressee alone or under an embargo shows none, nor does one under an alias or any other name: a
 * logo says who it is. The same for every viewer.
 */
function signaturesWithLogo(db: Reader, now: Instant) {
  return db
    .selectFrom('signatures')
    .innerJoin('organizations', 'organizations.id', 'signatures.organization_id')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.coalition_id', '=', 'signatures.coalition_id')
        .onRef('memberships.organization_id', '=', 'signatures.organization_id'),
    )
    .innerJoin('files', (join) =>
      join
        .onRef('files.coalition_id', '=', 'memberships.coalition_id')
        .onRef('files.id', '=', 'memberships.logo_file_id'),
    )
    .innerJoin('sign_ons', 'sign_ons.id', 'signatures.sign_on_id')
    .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
    .innerJoin('coalitions', 'coalitions.id', 'signatures.coalition_id')
    .where('signatures.state', '=', 'signed')
    .where(bearsName(now))
    .where('statements.state', 'in', ['sign-on', 'published', 'archived'])
    .select(['signatures.name as signedAs', 'organizations.name as ownName']);
}

const isOwnName = ({ signedAs, ownName }: { signedAs: string; ownName: string }) =>
  folded(signedAs) === folded(ownName);

/** Addresses of logos by signature; a signature without an address shows none. */
export async function logosOfSignatures(
  db: Reader,
  ids: readonly string[],
  now: Instant,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await signaturesWithLogo(db, now)
    .where('signatures.id', 'in', ids)
    .select([
      'signatures.id',
      'files.id as fileId',
      'coalitions.slug as coalition',
      'statements.slug as statement',
    ])
    .execute();
  return new Map(rows.filter(isOwnName).map((row) => [row.id, signatoryLogoPath(row, logoName(row.fileId))]));
}

/** The bytes behind such an address, as long as a signature of that statement shows them. */
export async function logoBesideSignature(
  db: Reader,
  { coalition, statement, logo }: { coalition: string; statement: string; logo: string },
  now: Instant,
): Promise<Uint8Array | null> {
  const rows = await signaturesWithLogo(db, now)
    .where('coalitions.slug', '=', coalition)
    .where('statements.slug', '=', statement)
    .where('files.id', 'like', `${logo}%`)
    .select('files.bytes')
    .execute();
  return rows.find(isOwnName)?.bytes ?? null;
}
