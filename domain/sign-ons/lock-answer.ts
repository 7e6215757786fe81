import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { Conflict, Invalid, NotFound, type Fault } from '../errors.ts';
import { borrows } from '../organizations/look-alikes.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer, ViewerSeat } from '../viewer.ts';
import { lockSignOn } from './actions.ts';
import type { Signer } from './policy.ts';
import { languagesOfVersion, namesInCoalition, type SignOn } from './reads.ts';
import { findAnswer, signOnOfSignature, type Act, type Answer } from './reads-answers.ts';
import { openNames } from './grades/actions-open.ts';
import type { Kept } from './actions-append.ts';
import { faultsOfMinute } from './minute.ts';
import { faultsOfReservation } from './reservations/reads.ts';
import type { Signing } from './sign.ts';

/** An answer as it stands under the lock, and who acts on it by which seat. */
export interface Locked {
  signOn: SignOn;
  acting: Acting;
  answer: Answer | null;
}

/** Nobody learns without a seat of their own whether there is such a sign-on; `null` is none. */
export async function lockAnswer(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; signOn: string | null },
): Promise<Locked> {
  const signOn = asked.signOn === null ? null : await lockSignOn(tx, asked.signOn);
  tx.begin();
  const acting = await actBy(tx, viewer, asked.seat);
  if (!signOn) throw new NotFound();
  await openNames(tx, signOn.id);
  return { signOn, acting, answer: await findAnswer(tx.db, signOn.id, acting.seat.organizationId) };
}

/** By the signature's id: another organisation's is not there, whoever asks. */
export async function lockOwn(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; signature: string },
): Promise<Locked & { answer: Answer }> {
  const signOn = await signOnOfSignature(tx.db, asked.signature);
  const { answer, ...ready } = await lockAnswer(tx, viewer, { seat: asked.seat, signOn });
  if (!answer || answer.row.id !== asked.signature) throw new NotFound();
  return { ...ready, answer };
}

/** An answer's name and visibility, as they stand. */
export const keptOf = ({ row }: Answer): Kept => ({
  name: row.name,
  signatory_name: row.signatory_name,
  signatory_title: row.signatory_title,
  visibility: row.visibility,
});

/**
 * The sign-on with the words an answer was last given to, by signing or ratifying: what others do about a signature binds
 * it to no words its organisation has not read.
 */
export function asGiven<S extends Pick<SignOn, 'versionId' | 'termsDigest'>>(
  signOn: S,
  { acts }: Pick<Answer, 'acts'>,
): S {
  const { versionId, termsDigest } = acts.findLast(isGiven) ?? acts.at(-1)!;
  return { ...signOn, versionId, termsDigest };
}

const isGiven = ({ kind, authority }: Act): boolean =>
  kind === 'signed' ||
  kind === 'approved' ||
  (kind === 'ratified' && ['sole', 'approval', 'request'].includes(authority));

/** Who would sign, as policies see it. */
export const signer = ({ seat, session }: Acting): Signer => ({ seat, confirmedAt: session.confirmedAt });

/** What is signed is what was read, in a language it was closed in, under a name of one's own, by a mandate that was given. */
export async function requireShown(
  tx: Tx,
  { signOn, acting }: Pick<Locked, 'signOn' | 'acting'>,
  asked: Pick<
    Signing,
    'termsDigest' | 'language' | 'name' | 'visibility' | 'namedFrom' | 'mandateOn' | 'minute' | 'reservation'
  >,
): Promise<void> {
  if (asked.termsDigest !== signOn.termsDigest) throw new Conflict('text-changed');
  const faults: Fault[] = [];
  if (!(await languagesOfVersion(tx.db, signOn.versionId)).includes(asked.language))
    faults.push({ field: 'language', word: 'language-not-of-text' });
  faults.push(...(await faultsOfName(tx, acting.seat, asked)));
  faults.push(...(await faultsOfReservation(tx.db, signOn.versionId, asked.reservation ?? null)));
  faults.push(...(await faultsOfMinute(tx, acting.seat, asked)));
  if (faults.length > 0) throw new Invalid(faults);
}

/**
 * Not the name or alias of another member, nor one that holds it: which of the two, and whose, is not told. Nor the
 * organisation's own alias in the open: nobody could check such a signature, and whoever did would learn the name.
 */
async function faultsOfName(
  tx: Tx,
  { coalitionId, organizationId }: ViewerSeat,
  { name, visibility, namedFrom = null }: Pick<Signing, 'name' | 'visibility' | 'namedFrom'>,
): Promise<Fault[]> {
  const all = await namesInCoalition(tx.db, coalitionId);
  const own = all.find((one) => one.organizationId === organizationId)!;
  const ours = [own.name, own.alias ?? ''];
  const others = all.flatMap((one) => (one === own ? [] : [one.name, one.alias ?? '']));
  if (others.some((other) => borrows(name, other, ours))) return [{ field: 'name', word: 'name-of-another' }];
  const opens = visibility !== 'withheld' || namedFrom !== null;
  if (opens && own.alias !== null && borrows(name, own.alias, [own.name]))
    return [{ field: 'name', word: 'alias-in-the-open' }];
  return [];
}
