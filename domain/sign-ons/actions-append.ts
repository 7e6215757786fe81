import type { SignatureActKind } from '../../db/tables/signature-acts.ts';
import type { SignaturesTable, Visibility } from '../../db/tables/signatures.ts';
import { Conflict } from '../errors.ts';
import { credentialAsKept } from '../organizations/credentials/reads.ts';
import { sortKey } from '../organizations/names.ts';
import type { Instant } from '../platform.ts';
import type { Tx } from '../transaction.ts';
import type { Signed } from './mails.ts';
import type { SignOn } from './reads.ts';
import { findAnswer, type Act, type Answer, type Authority } from './reads-answers.ts';
import { namesFrom, openingAt } from './grades/named-from.ts';
import { writeReservation, type Reservation } from './reservations/stored.ts';
import { clearCode, stateAfter } from './rules.ts';
import { circleOf, knownToOf } from './visibility.ts';

/** What an act adds to the signature's history. */
export interface NewAct {
  kind: SignatureActKind;
  /** The language the text was read in. */
  language: string;
  authority: Authority;
  note: string | null;
  mandateOn: string | null;
  /** Which minute of the organisation's board decided it. */
  minute?: string | null;
  visibility: Visibility;
  /** Who proposed what is approved, where that is not the act before. */
  proposal?: { seatId: string; at: string };
  /** Who approved before the approval that completes it. */
  approvals?: readonly { seatId: string; at: string }[];
  /** Of a published signature that is taken back: whether that is told with its name. */
  shown?: boolean;
}

/** Whose act it is, and by which of their seats. */
export interface Actor {
  personId: string;
  name: string | null;
  seat: { id: string; organizationId: string; credential?: { id: string } | null };
}

/** An answer as it stands under the lock, and who acts on it. */
export interface Ready {
  signOn: SignOn;
  acting: Actor;
  answer: Answer | null;
}

/** How the organisation and its signer appear from now on. */
export interface Kept extends Pick<
  SignaturesTable,
  'name' | 'signatory_name' | 'signatory_title' | 'visibility'
> {
  /** Where nothing is said of it, it stays what it was. */
  reservation?: Reservation | null;
  /** From when a withheld name is public. Where nothing is said of it, as it was. */
  named_from?: Instant | null;
}

/** Writes an act and what it makes of the answer; answers what mails about it say. */
export async function carryOut(tx: Tx, ready: Ready, kept: Kept, act: NewAct): Promise<Signed> {
  const signature = await keepAnswer(tx, ready, kept, act);
  const actId = await appendAct(tx, ready, signature, act);
  return { signOn: ready.signOn, acting: ready.acting, signature, read: act.language, actId };
}

const SIGNED = new Set<SignatureActKind>(['signed', 'approved']);

/** The row of the answer as the act leaves it. Two at once for one organisation: the constraint lets one in. */
async function keepAnswer(
  tx: Tx,
  { signOn, acting, answer }: Ready,
  { reservation, named_from, ...kept }: Kept,
  act: NewAct,
): Promise<SignaturesTable> {
  const state = stateAfter[act.kind];
  const signed = state === 'signed';
  const again = act.kind === 'ratified' ? answer?.acts.findLast(({ kind }) => SIGNED.has(kind)) : undefined;
  const changed = {
    ...kept,
    reservation:
      reservation === undefined ? (answer?.row.reservation ?? null) : writeReservation(reservation),
    sort_key: sortKey(kept.name),
    state,
    version_id: signOn.versionId,
    receipt: signed && !again ? clearCode(10, tx.platform.randomBytes) : (answer?.row.receipt ?? null),
    signed_at: signed ? (again?.at ?? tx.now) : null,
    withdrawal_shown: act.shown ? (1 as const) : (0 as const),
    ...namesFrom(
      answer,
      { state, visibility: kept.visibility, named_from, anew: SIGNED.has(act.kind) },
      tx.now,
    ),
    updated_at: tx.now,
  };
  if (answer) {
    return tx.db
      .updateTable('signatures')
      .set(changed)
      .where('id', '=', answer.row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }
  const inserted = await tx.db
    .insertInto('signatures')
    .values({
      // Not of the timed kind: when an organisation first answered is not for others to read from an id.
      id: clearCode(26, tx.platform.randomBytes).toLowerCase(),
      coalition_id: signOn.coalitionId,
      sign_on_id: signOn.id,
      organization_id: acting.seat.organizationId,
      ...changed,
      embargoed_until: null,
    })
    .onConflict((conflict) => conflict.columns(['sign_on_id', 'organization_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted) return inserted;
  const twin = await findAnswer(tx.db, signOn.id, acting.seat.organizationId);
  throw new Conflict('already-signed', { at: twin?.row.signed_at ?? tx.now });
}

/**
 * Appends an act: its row, its leaf, its line in the log of acts; answers the act's id. A proposal has no leaf and no line: until it is
 * approved nobody outside the organisation learns of it, not even by a number that has grown.
 */
async function appendAct(
  tx: Tx,
  { signOn, acting, answer }: Ready,
  signature: SignaturesTable,
  act: NewAct,
): Promise<string> {
  const last = answer?.acts.at(-1) ?? null;
  // Of a name that was hidden nothing is told on, whatever became of the signature.
  const told = act.authority === 'hidden' ? 'ratified' : act.kind;
  const before = answer?.acts.length ? circleOf(answer.acts, answer.acts.length - 1, tx.now) : null;
  const known_to = knownToOf(told, act.visibility, before);
  const row = {
    id: tx.platform.newId(),
    coalition_id: signOn.coalitionId,
    signature_id: signature.id,
    position: (last?.position ?? 0) + 1,
    kind: act.kind,
    seat_id: acting.seat.id,
    version_id: signOn.versionId,
    terms_digest: signOn.termsDigest,
    language: act.language,
    authority: act.authority,
    note: act.note,
    mandate_on: act.mandateOn,
    minute: act.minute ?? null,
    credential_id: acting.seat.credential?.id ?? null,
    reservation: signature.reservation,
    named_from: signature.named_from,
    known_to,
    at: tx.now,
  };
  const store = async (leaf_index: number | null) => {
    await tx.db
      .insertInto('signature_acts')
      .values({ ...row, leaf_index })
      .execute();
  };
  if (known_to === 'organization') {
    await store(null);
  } else {
    const credential = await credentialAsKept(tx.db, row.credential_id);
    const proposal = act.proposal ?? (act.kind === 'approved' ? last : null);
    tx.record({
      kind: 'leaf',
      coalitionId: signOn.coalitionId,
      record: {
        kind: `signature.${act.kind}`,
        signature: signature.id,
        signOn: signOn.id,
        organization: signature.organization_id,
        name: signature.name,
        visibility: act.visibility,
        namedFrom: signature.named_from,
        version: signOn.versionId,
        terms: signOn.termsDigest,
        language: act.language,
        seat: acting.seat.id,
        authority: act.authority,
        mandateOn: act.mandateOn,
        minute: act.minute ?? null,
        ...(credential && { credential }),
        approvals: act.approvals?.length
          ? JSON.stringify(act.approvals.map(({ seatId, at }) => ({ seat: seatId, at })))
          : null,
        reservation: stateAfter[act.kind] === 'signed' ? signature.reservation : null,
        proposedBy: proposal?.seatId ?? null,
        proposedAt: proposal?.at ?? null,
        at: tx.now,
      },
      store,
    });
  }
  if (known_to === 'knowing' || known_to === 'all') {
    tx.record({
      kind: 'audit',
      coalitionId: signOn.coalitionId,
      seatId: known_to === 'all' && !NOBODYS.has(act.authority) ? acting.seat.id : null,
      act: `signature.${CALLED[act.authority] ?? (act.kind === 'ratified' ? act.kind : stateAfter[act.kind])}${known_to === 'all' ? (BY_MANDATE[act.authority] ?? '') : '-withheld'}`,
      subject: { kind: 'statement', id: signOn.statementId },
    });
  }
  tell(tx, signOn, signature, known_to, stateAfter[act.kind]);
  if (signature.state === 'signed' && signature.named_from !== null)
    tx.record(openingAt(signature, row.id, signature.named_from));
  return row.id;
}

/** What the log of acts calls what is not told by where the signature then stands. */
const CALLED: Partial<Record<Authority, string>> = {
  dispute: 'disputed',
  upheld: 'upheld',
  void: 'void',
  invalidated: 'invalidated',
  reinstated: 'reinstated',
  silence: 'lapsed',
  unconfirmed: 'unconfirmed',
  hidden: 'hidden',
  revealed: 'revealed',
};
/** Acts that no person of the organisation did, though they name the seat that signed. */
const NOBODYS: ReadonlySet<Authority> = new Set(['dispute', 'silence', 'unconfirmed']);
/** Where nobody pressed a button; of a withheld name not even that is told. */
const BY_MANDATE: Partial<Record<Authority, string>> = { mandate: '-by-mandate' };

function tell(
  tx: Tx,
  signOn: SignOn,
  signature: SignaturesTable,
  knownTo: Act['knownTo'],
  change: string,
): void {
  tx.announce(`organization:${signature.organization_id}`, change);
  if (knownTo === 'office') tx.announce(`office:${signOn.coalitionId}`, change);
  if (knownTo === 'organization' || knownTo === 'office') return;
  tx.announce(`sign-on:${signOn.id}`, change);
  tx.announce(`coalition:${signOn.coalitionId}`, 'sign-on');
  tx.publicChange(signOn.coalitionId);
}
