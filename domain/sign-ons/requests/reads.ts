import type { Reader, Writer } from '../../../db/store.ts';
import type { SignRequestsTable, SignRequestState } from '../../../db/tables/sign-requests.ts';
import { resemblance } from '../../organizations/look-alikes.ts';
import type { Instant } from '../../platform.ts';
import { namesInCoalition } from '../reads.ts';

/** What somebody asked, once they confirmed it, as the secretariat reads it. */
export interface SignRequest {
  id: string;
  coalitionId: string;
  signOnId: string;
  state: Exclude<SignRequestState, 'unconfirmed'>;
  organizationName: string;
  country: string;
  website: string | null;
  person: string;
  title: string;
  email: string;
  language: 'es' | 'en';
  confirmedAt: Instant;
  /** The earlier request of the same organisation or address: this one does not count. */
  duplicateOfId: string | null;
  organizationId: string | null;
  decidedAt: Instant | null;
  decidedBySeatId: string | null;
  reason: string | null;
}

/** An organisation of the coalition that readers may take for the one that asks. */
export interface LookAlike {
  organizationId: string;
  /** `same` where the names look alike whole, `part` where one holds the other. */
  how: 'same' | 'part';
}

function toRequest(row: SignRequestsTable): SignRequest {
  return {
    id: row.id,
    coalitionId: row.coalition_id,
    signOnId: row.sign_on_id,
    state: row.state as SignRequest['state'],
    organizationName: row.organization_name,
    country: row.country,
    website: row.website,
    person: row.person_name,
    title: row.person_title,
    email: row.email,
    language: row.language,
    confirmedAt: row.confirmed_at!,
    duplicateOfId: row.duplicate_of_id,
    organizationId: row.organization_id,
    decidedAt: row.decided_at,
    decidedBySeatId: row.decided_by_seat_id,
    reason: row.reason,
  };
}

/** Requests by id, in no order, that were confirmed. Who may read them is the caller's question. */
export async function requestsById(db: Reader | Writer, ids: readonly string[]): Promise<SignRequest[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('sign_requests')
    .selectAll()
    .where('id', 'in', ids)
    .where('state', '<>', 'unconfirmed')
    .execute();
  return rows.map(toRequest);
}

/** What was confirmed for a sign-on, the first first. */
export async function requestsOf(db: Reader, signOnId: string): Promise<SignRequest[]> {
  const rows = await db
    .selectFrom('sign_requests')
    .selectAll()
    .where('sign_on_id', '=', signOnId)
    .where('state', '<>', 'unconfirmed')
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute();
  return rows.map(toRequest);
}

/**
 * Whom a name can be taken for in the coalition. An alias is told by nobody: of one that looks the same only that there
 * is something (`hidden`).
 */
export async function lookAlikesIn(
  db: Reader | Writer,
  coalitionId: string,
  name: string,
): Promise<{ found: LookAlike[]; hidden: boolean }> {
  const all = await namesInCoalition(db, coalitionId);
  return {
    found: all.flatMap(({ organizationId, name: other }) => {
      const how = resemblance(name, other);
      return how === null ? [] : [{ organizationId, how }];
    }),
    hidden: all.some(({ alias }) => alias !== null && resemblance(name, alias) === 'same'),
  };
}
