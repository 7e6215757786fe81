import type { Reader, Writer } from '../../../db/store.ts';
import type { PasskeysTable } from '../../../db/tables/passkeys.ts';
import type { Instant } from '../../platform.ts';
import { inSecretariat, type Viewer } from '../../viewer.ts';
import { seatsInOffices } from '../reads-person.ts';

/** A key, as its person sees it. */
export interface Passkey {
  id: string;
  personId: string;
  credentialId: string;
  transports: string[];
  name: string;
  createdAt: Instant;
  usedAt: Instant | null;
}

const toPasskey = (row: PasskeysTable): Passkey => ({
  id: row.id,
  personId: row.person_id,
  credentialId: row.credential_id,
  transports: JSON.parse(row.transports) as string[],
  name: row.name,
  createdAt: row.created_at,
  usedAt: row.used_at,
});

/** The viewer's own keys, the oldest first. */
export async function passkeysOf(
  db: Reader | Writer,
  { personId }: Pick<Viewer, 'personId'>,
): Promise<Passkey[]> {
  if (personId === null) return [];
  const rows = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toPasskey);
}

/** A key by what devices call it. */
export function findByCredential(
  db: Reader | Writer,
  credentialId: string,
): Promise<PasskeysTable | undefined> {
  return db.selectFrom('passkeys').selectAll().where('credential_id', '=', credentialId).executeTakeFirst();
}

/** The coalitions in whose office this person works, where it works with passkeys alone. */
export async function officesNeedingKey(
  db: Reader | Writer,
  personId: string,
  now: Instant,
): Promise<string[]> {
  const seats = await seatsInOffices(db, personId, now);
  return [...new Set(seats.filter(inSecretariat).map(({ coalitionId }) => coalitionId))];
}
