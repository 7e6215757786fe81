import { actBy } from '../../accounts/acting-seat.ts';
import { PASSKEY_PROOF_LIFE } from '../../accounts/rules.ts';
import { authorize } from '../../authorize.ts';
import { NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { later, type Platform } from '../../platform.ts';
import { mailEntry } from '../../record/mail.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { homePath } from '../../words/addresses.ts';
import { lockSignOn } from '../actions.ts';
import { contactsOfMember, letterPlaceOf, receiversOf } from '../reads-receivers.ts';
import type { SignOn } from '../reads.ts';
import { mayExportPrivileged } from './policy.ts';
import { FORGETTING_LIST } from './actions-forget.ts';
import { everySignature, signersOf, type ListedSignature, type PrivilegedExport } from './reads.ts';
import { writeList } from './stored.ts';
import { exporting } from './rules.ts';

/**
 * Takes the list of signatures with withheld names: recorded with its reason, in the log of acts, by a leaf, and told to
 * each organisation whose name is withheld. All of that is the same whether or not there is one, but for the mails.
 */
export function exportPrivileged(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; signOn: string; reason: string },
): Promise<PrivilegedExport> {
  const asked = parse(exporting, input);
  return transact(platform, async (tx) => {
    const signOn = await lockSignOn(tx, asked.signOn);
    tx.begin();
    const acting = await actBy(tx, viewer, asked.seat);
    if (!signOn) throw new NotFound();
    authorize(mayExportPrivileged(acting, signOn, tx.now));
    const { id: signOnId, coalitionId } = signOn;
    const id = tx.platform.newId();
    const signatures = await everySignature(tx.db, acting, signOn, tx.now);
    const taken = {
      ...{ id, coalition_id: coalitionId, sign_on_id: signOnId, seat_id: acting.seat.id },
      ...{ session_id: acting.session.id, reason: asked.reason, at: tx.now },
    };
    tx.record({
      kind: 'leaf',
      coalitionId,
      record: {
        kind: 'export.privileged',
        export: id,
        signOn: signOnId,
        seat: acting.seat.id,
        reason: asked.reason,
        at: tx.now,
      },
      store: async (leaf_index) => {
        await tx.db
          .insertInto('privileged_exports')
          .values({ ...taken, list: writeList(signatures), leaf_index })
          .execute();
      },
    });
    tx.record({
      kind: 'audit',
      coalitionId,
      seatId: acting.seat.id,
      act: 'sign-on.exported-privileged',
      subject: { kind: 'statement', id: signOn.statementId },
    });
    await tellWithheld(tx, signatures, signOn, id);
    tx.record({
      kind: 'outbox',
      coalitionId,
      job: FORGETTING_LIST,
      key: `${FORGETTING_LIST}:${id}`,
      payload: { export: id },
      dueAt: later(tx.now, PASSKEY_PROOF_LIFE),
    });
    tx.announce(`sign-on:${signOnId}`, 'exported');
    return {
      ...{ id, coalitionId, signOnId, seatId: acting.seat.id },
      ...{ sessionId: acting.session.id, reason: asked.reason, at: tx.now },
    };
  });
}

/** In words that say nothing: to whoever signed with the name withheld, and to the organisation's contacts. */
async function tellWithheld(
  tx: Tx,
  signatures: readonly ListedSignature[],
  signOn: SignOn,
  exportId: string,
): Promise<void> {
  const withheld = signatures.filter(({ visibility }) => visibility !== 'public');
  const signers = await signersOf(
    tx.db,
    withheld.map(({ id }) => id),
  );
  const place = await letterPlaceOf(tx.db, signOn);
  for (const { id, organizationId } of withheld) {
    const people = [
      ...(await receiversOf(
        tx.db,
        [signers.get(id)].filter((one) => one !== undefined),
      )),
      ...(await contactsOfMember(tx.db, signOn.coalitionId, organizationId)),
    ];
    const languages = new Map(people.map(({ email, language }) => [email, language]));
    for (const [to, language] of languages)
      tx.record(
        mailEntry(signOn.coalitionId, `privileged-export:${exportId}:${id}:${to}`, {
          to,
          language,
          mail: 'signatureNewsWithheld',
          facts: { path: homePath(place.coalition), contact: place.email },
        }),
      );
  }
}
