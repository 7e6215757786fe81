import type { SignatureActKind } from '../../db/tables/signature-acts.ts';
import type { SignaturesTable, Visibility } from '../../db/tables/signatures.ts';
import type { Acting } from '../accounts/acting-seat.ts';
import type { Tx } from '../transaction.ts';
import type { SignOn } from './reads.ts';
import { stateAfter } from './rules.ts';
import { knownToOf } from './visibility.ts';

/** An act as it stands in the row's history; the last one says where the signature stands. */
export interface Act {
  position: number;
  kind: SignatureActKind;
  seatId: string;
  personId: string;
  termsDigest: string;
  language: string;
  note: string | null;
  mandateOn: string | null;
  at: string;
  knownTo: 'organization' | 'knowing' | 'office' | 'all';
}

/** What an act adds to the signature's history. */
export interface NewAct {
  kind: SignatureActKind;
  /** The language the text was read in. */
  language: string;
  /** A key of signOnWords.authority. */
  authority: 'sole' | 'proposal' | 'approval' | 'refusal' | 'withdrawal';
  note: string | null;
  mandateOn: string | null;
  visibility: Visibility;
}

/** An organisation's answer with its history, from the running transaction. */
export interface Answer {
  row: SignaturesTable;
  /** In order; never empty. */
  acts: [Act, ...Act[]];
}

/** The organisation's answer to a sign-on, if it has given one. */
export async function findAnswer(tx: Tx, signOnId: string, organizationId: string): Promise<Answer | null> {
  const row = await tx.db
    .selectFrom('signatures')
    .selectAll()
    .where('sign_on_id', '=', signOnId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  if (!row) return null;
  const acts = await tx.db
    .selectFrom('signature_acts')
    .innerJoin('seats', 'seats.id', 'signature_acts.seat_id')
    .where('signature_id', '=', row.id)
    .orderBy('position')
    .select([
      'position',
      'kind',
      'seat_id as seatId',
      'person_id as personId',
      'terms_digest as termsDigest',
      'language',
      'note',
      'mandate_on as mandateOn',
      'at',
      'known_to as knownTo',
    ])
    .execute();
  return { row, acts: acts as [Act, ...Act[]] };
}

/**
 * Appends an act: its row, its leaf, its line in the log of acts; answers the act's id. A proposal has no leaf and no line: until it is
 * approved nobody outside the organisation learns of it, not even by a number that has grown.
 */
export async function appendAct(
  tx: Tx,
  { signOn, signature, before, acting, act }: { signOn: SignOn; signature: SignaturesTable; before: Answer | null; acting: Acting; act: NewAct },
): Promise<string> {
  const last = before?.acts.at(-1) ?? null;
  const known_to = knownToOf(act.kind, act.visibility, last?.knownTo ?? null);
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
    known_to,
    at: tx.now,
  };
  const store = async (leaf_index: number | null) => {
    await tx.db.insertInto('signature_acts').values({ ...row, leaf_index }).execute();
  };
  if (known_to === 'organization') {
    await store(null);
  } else {
    const proposal = act.kind === 'approved' ? last : null;
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
        version: signOn.versionId,
        terms: signOn.termsDigest,
        language: act.language,
        seat: acting.seat.id,
        authority: act.authority,
        mandateOn: act.mandateOn,
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
      seatId: known_to === 'all' ? acting.seat.id : null,
      act: `signature.${stateAfter[act.kind]}${known_to === 'all' ? '' : '-withheld'}`,
      subject: { kind: 'statement', id: signOn.statementId },
    });
  }
  tell(tx, signOn, signature, known_to, stateAfter[act.kind]);
  return row.id;
}

function tell(tx: Tx, signOn: SignOn, signature: SignaturesTable, knownTo: Act['knownTo'], change: string): void {
  tx.announce(`organization:${signature.organization_id}`, change);
  if (knownTo === 'organization' || knownTo === 'office') return;
  tx.announce(`sign-on:${signOn.id}`, change);
  tx.announce(`coalition:${signOn.coalitionId}`, 'sign-on');
  tx.publicChange(signOn.coalitionId);
}
