import type { Reader, Writer } from '../../db/store.ts';
import type { KnownTo, SignatureActKind } from '../../db/tables/signature-acts.ts';
import type { SignaturesTable } from '../../db/tables/signatures.ts';
import { bindsAt } from '../organizations/credentials/reads-standing.ts';
import { ownRuleOf, type OwnRule } from '../organizations/reads-signing-rules.ts';
import type { Instant } from '../platform.ts';
import { approvalsOf, type Approval } from './reads-approvals.ts';

/** On what authority an act was done: a key of signOnsWords.authority. */
export type Authority =
  | 'sole'
  | 'proposal'
  | 'approval'
  | 'mandate'
  | 'refusal'
  | 'withdrawal'
  | 'request'
  | 'dispute'
  | 'upheld'
  | 'void'
  /** Nobody answered a substantive correction in time: the signature lapses, or stands apart as not confirmed. */
  | 'silence'
  | 'unconfirmed'
  | 'invalidated'
  | 'reinstated'
  | 'hidden'
  | 'revealed';

/** An act as it stands in the row's history; the last one says where the signature stands. */
export interface Act {
  id: string;
  position: number;
  kind: SignatureActKind;
  seatId: string;
  personId: string;
  versionId: string;
  termsDigest: string;
  language: string;
  authority: Authority;
  note: string | null;
  mandateOn: string | null;
  minute: string | null;
  /** What it was done by, as it stood; null where nothing was stated. */
  credentialId: string | null;
  at: string;
  knownTo: KnownTo;
  /** From when everybody knows of it, where fewer do until then. */
  namedFrom: string | null;
  leafIndex: number | null;
}

/** An organisation's answer with its history, own and whole: for the organisation's people only. */
export interface Answer {
  row: SignaturesTable;
  /** In order; never empty. */
  acts: [Act, ...Act[]];
  /** Those of several approvals that are given, of this proposal and of earlier ones. */
  approvals: Approval[];
  /** The organisation's own rule, as it holds now. */
  rule: OwnRule;
}

/** The organisation's answer to a sign-on, if it has given one. */
export async function findAnswer(
  db: Reader | Writer,
  signOnId: string,
  organizationId: string,
): Promise<Answer | null> {
  const row = await db
    .selectFrom('signatures')
    .selectAll()
    .where('sign_on_id', '=', signOnId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row ? withActs(db, row) : null;
}

/** An answer by the signature's own id. */
export async function answerById(db: Reader | Writer, signatureId: string): Promise<Answer | null> {
  const row = await db.selectFrom('signatures').selectAll().where('id', '=', signatureId).executeTakeFirst();
  return row ? withActs(db, row) : null;
}

async function withActs(db: Reader | Writer, row: SignaturesTable): Promise<Answer> {
  const acts = await db
    .selectFrom('signature_acts')
    .innerJoin('seats', 'seats.id', 'signature_acts.seat_id')
    .where('signature_id', '=', row.id)
    .orderBy('position')
    .select([
      'signature_acts.id',
      'position',
      'kind',
      'seat_id as seatId',
      'person_id as personId',
      'version_id as versionId',
      'terms_digest as termsDigest',
      'language',
      'authority',
      'note',
      'mandate_on as mandateOn',
      'minute',
      'signature_acts.credential_id as credentialId',
      'at',
      'known_to as knownTo',
      'named_from as namedFrom',
      'leaf_index as leafIndex',
    ])
    .execute();
  return {
    row,
    acts: acts as [Act, ...Act[]],
    approvals: await approvalsOf(db, row.id),
    rule: await ownRuleOf(db, { coalitionId: row.coalition_id, organizationId: row.organization_id }),
  };
}

/** Which sign-on a signature answers, or null. */
export async function signOnOfSignature(db: Reader | Writer, signatureId: string): Promise<string | null> {
  const row = await db
    .selectFrom('signatures')
    .select('sign_on_id')
    .where('id', '=', signatureId)
    .executeTakeFirst();
  return row?.sign_on_id ?? null;
}

/** "Julián Ibarra, director": who sits on these seats, by seat. */
export async function namesOfSeats(db: Reader, seatIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .where('seats.id', 'in', seatIds)
    .select(['seats.id', 'people.name', 'seats.title'])
    .execute();
  return new Map(rows.map(({ id, name, title }) => [id, [name, title].filter(Boolean).join(', ')]));
}

/** The hash of a leaf of a coalition's record log. */
export async function leafHashAt(db: Reader, coalitionId: string, leafIndex: number): Promise<string> {
  const leaf = db
    .selectFrom('log_leaves')
    .select('hash')
    .where('coalition_id', '=', coalitionId)
    .where('leaf_index', '=', leafIndex);
  return (await leaf.executeTakeFirstOrThrow()).hash;
}

/** The seats of these organisations that may propose a signature today. */
export async function proposingSeats(
  db: Reader | Writer,
  coalitionId: string,
  organizationIds: readonly string[],
  now: Instant,
) {
  return db
    .selectFrom('seats')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', 'in', organizationIds)
    .where('may_propose', '=', 1)
    .where(bindsAt(now))
    .where('from_at', '<=', now)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .select(['id', 'organization_id as organizationId', 'person_id as personId'])
    .orderBy('id')
    .execute();
}
