import { createHash } from 'node:crypto';
import type { Reader, Writer } from '../../../db/store.ts';
import type { InvalidationItemsTable } from '../../../db/tables/invalidation-items.ts';
import type { InvalidationsTable } from '../../../db/tables/invalidations.ts';
import { Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Instant } from '../../platform.ts';
import { instantAt } from '../closing-time.ts';
import { papersOf } from '../paper/reads.ts';
import type { Viewer } from '../../viewer.ts';
import { hiddenFrom } from '../hiding/reads.ts';
import { countriesOf } from '../reads-signatures.ts';
import type { SignOn } from '../reads.ts';
import { condition, type Condition } from './rules.ts';

/** A condition with its times as instants. */
export interface Chosen {
  source: 'all' | 'requests' | 'paper';
  mailDomain: string | null;
  country: string | null;
  from: Instant | null;
  until: Instant | null;
}

/** Something from outside that a condition meets. */
export interface Hit {
  kind: InvalidationItemsTable['kind'];
  id: string;
  name: string;
  countries: string[];
  /** When it was asked for or entered. */
  at: Instant;
}

/** What a condition says, or what is wrong with it. */
export function chosenBy(input: Condition): Chosen {
  const { zone, from, until, ...chosen } = parse(condition, input);
  const instant = (field: string, said: string | null) => {
    const found = said === null ? null : instantAt(said, zone);
    if (said !== null && found === null) throw new Invalid([{ field, word: 'time-does-not-exist' }]);
    return found;
  };
  const times = { from: instant('from', from), until: instant('until', until) };
  if (times.from !== null && times.until !== null && times.until <= times.from)
    throw new Invalid([{ field: 'until', word: 'ends-before-start' }]);
  return { ...chosen, ...times };
}

/**
 * What came from outside and meets a condition, the first first: signatures that stand, requests that wait, sheets. Of a
 * name that was hidden since, for those it is confided to alone.
 */
export async function hitsOf(
  db: Reader | Writer,
  viewer: Viewer,
  signOn: Pick<SignOn, 'id' | 'coalitionId'>,
  chosen: Chosen,
): Promise<Hit[]> {
  const found = [
    ...(chosen.source === 'paper' ? [] : await asked(db, signOn.id, chosen)),
    ...(chosen.source === 'requests' || chosen.mailDomain !== null ? [] : await sheets(db, signOn.id)),
  ];
  const isHidden = await hiddenFrom(db, viewer, signOn);
  return found
    .filter((hit) => !isHidden(hit))
    .map(({ organizationId: _, ...hit }) => hit)
    .filter(({ countries }) => chosen.country === null || countries.includes(chosen.country))
    .filter(
      ({ at }) => (chosen.from === null || at >= chosen.from) && (chosen.until === null || at < chosen.until),
    )
    .sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
}

/** The digest of a list: what is set aside is what somebody looked at. */
export function digestOf(hits: readonly Hit[]): string {
  const ids = hits.map(({ kind, id }) => `${kind} ${id}`).sort();
  return createHash('sha256').update(ids.join('\n')).digest('hex');
}

/** Authorities by which a signature stands that was asked for from outside. */
const FROM_OUTSIDE = ['request', 'upheld', 'reinstated'];

type Named = Hit & { organizationId: string | null };

async function asked(db: Reader | Writer, signOnId: string, { mailDomain }: Chosen): Promise<Named[]> {
  const rows = await db
    .selectFrom('sign_requests')
    .leftJoin('signatures', (join) =>
      join
        .onRef('signatures.sign_on_id', '=', 'sign_requests.sign_on_id')
        .onRef('signatures.organization_id', '=', 'sign_requests.organization_id'),
    )
    .where('sign_requests.sign_on_id', '=', signOnId)
    .where('sign_requests.state', 'in', ['pending', 'accepted'])
    .select(['sign_requests.id', 'sign_requests.state', 'organization_name', 'country', 'email_folded'])
    .select(['sign_requests.created_at as at', 'sign_requests.organization_id as organizationId'])
    .select(['signatures.id as signature', 'signatures.state as standing'])
    .execute();
  const aside = await setAside(
    db,
    rows.map(({ id }) => id),
  );
  const outside = await standingByRequest(
    db,
    rows.flatMap(({ signature }) => signature ?? []),
  );
  return rows
    .filter(({ email_folded }) => mailDomain === null || isOfDomain(email_folded, mailDomain))
    .flatMap(
      ({ id, state, organization_name: name, country, at, organizationId, signature, standing }): Named[] => {
        const about = { name, countries: [country], at, organizationId };
        if (state === 'pending') return aside.has(id) ? [] : [{ kind: 'request', id, ...about }];
        const stands = signature !== null && standing === 'signed' && outside.has(signature);
        return stands ? [{ kind: 'signature', id: signature, ...about }] : [];
      },
    );
}

/** Hiding a name says nothing of what its signature stands by. */
const HIDING = 'hidden';

/** Of these, the signatures whose last act, but for hiding, was an acceptance from outside: not what the organisation did since by itself. */
async function standingByRequest(db: Reader | Writer, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const acts = await db
    .selectFrom('signature_acts')
    .where('signature_id', 'in', ids)
    .where('authority', '<>', HIDING)
    .select(['signature_id', 'authority'])
    .orderBy('position')
    .execute();
  const last = new Map(acts.map(({ signature_id, authority }) => [signature_id, authority]));
  return new Set([...last].flatMap(([id, authority]) => (FROM_OUTSIDE.includes(authority) ? [id] : [])));
}

async function sheets(db: Reader | Writer, signOnId: string): Promise<Named[]> {
  const papers = (await papersOf(db, signOnId)).filter(({ state }) => state !== 'void');
  const countries = await countriesOf(
    db,
    papers.flatMap(({ organizationId }) => organizationId ?? []),
  );
  return papers.map(({ id, name, country, organizationId, acts }) => ({
    kind: 'paper',
    id,
    name,
    organizationId,
    countries: organizationId === null ? [country!] : (countries.get(organizationId) ?? []),
    at: acts[0].at,
  }));
}

function isOfDomain(email: string, domain: string): boolean {
  const own = email.slice(email.lastIndexOf('@') + 1);
  return own === domain || own.endsWith(`.${domain}`);
}

/** Of these requests, those that are set aside, themselves or the signature they became. */
export async function setAside(db: Reader | Writer, requests: readonly string[]): Promise<Set<string>> {
  if (requests.length === 0) return new Set();
  const lapsed = await db
    .selectFrom('sign_requests')
    .innerJoin('signatures', (join) =>
      join
        .onRef('signatures.sign_on_id', '=', 'sign_requests.sign_on_id')
        .onRef('signatures.organization_id', '=', 'sign_requests.organization_id'),
    )
    .innerJoin('invalidation_items', 'invalidation_items.item_id', 'signatures.id')
    .innerJoin('invalidations', 'invalidations.id', 'invalidation_items.invalidation_id')
    .where('sign_requests.id', 'in', requests)
    .where('sign_requests.state', '=', 'accepted')
    .where('signatures.state', '=', 'lapsed')
    .where('invalidation_items.kind', '=', 'signature')
    .where('reversed_at', 'is', null)
    .select('sign_requests.id')
    .execute();
  const rows = await db
    .selectFrom('invalidation_items')
    .innerJoin('invalidations', 'invalidations.id', 'invalidation_items.invalidation_id')
    .where('item_id', 'in', requests)
    .where('kind', '=', 'request')
    .where('reversed_at', 'is', null)
    .select('item_id')
    .execute();
  return new Set([...rows.map(({ item_id }) => item_id), ...lapsed.map(({ id }) => id)]);
}

/** What one act set aside, as the secretariat reads it. */
export interface Invalidation extends Chosen {
  id: string;
  coalitionId: string;
  signOnId: string;
  reason: string;
  seatId: string;
  at: Instant;
  reversed: { at: Instant; seatId: string; reason: string } | null;
  items: Pick<InvalidationItemsTable, 'kind' | 'item_id'>[];
}

async function withItems(db: Reader | Writer, rows: InvalidationsTable[]): Promise<Invalidation[]> {
  if (rows.length === 0) return [];
  const items = await db
    .selectFrom('invalidation_items')
    .where(
      'invalidation_id',
      'in',
      rows.map(({ id }) => id),
    )
    .select(['invalidation_id', 'kind', 'item_id'])
    .orderBy('item_id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, coalitionId: row.coalition_id, signOnId: row.sign_on_id, source: row.source },
    ...{ mailDomain: row.mail_domain, country: row.country, from: row.from_at, until: row.until_at },
    ...{ reason: row.reason, seatId: row.seat_id, at: row.at },
    reversed:
      row.reversed_at === null
        ? null
        : { at: row.reversed_at, seatId: row.reversed_by_seat_id!, reason: row.reversal_reason! },
    items: items.filter(({ invalidation_id }) => invalidation_id === row.id),
  }));
}

/** What was set aside in a sign-on, the newest first. Who may read it is the caller's question. */
export async function invalidationsOf(db: Reader | Writer, signOnId: string): Promise<Invalidation[]> {
  const rows = await db
    .selectFrom('invalidations')
    .where('sign_on_id', '=', signOnId)
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withItems(db, rows);
}

export async function findInvalidation(db: Reader | Writer, id: string): Promise<Invalidation | null> {
  const rows = await db.selectFrom('invalidations').where('id', '=', id).selectAll().execute();
  return (await withItems(db, rows))[0] ?? null;
}
