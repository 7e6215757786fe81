import type { Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { later, type Platform } from '../../platform.ts';
import { themesById } from '../../tags/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { actForMember } from '../actions-give-seat.ts';
import { signersSince } from '../reads-seats.ts';
import { WITHOUT_SIGNERS } from '../rules.ts';
import { keepAsItStood, writeCredential } from './actions-write.ts';
import { mailCredential } from './mails.ts';
import { mayConfirmCredential, mayEndCredential, mayReadCredentials, maySetCredential } from './policy.ts';
import { holdersOf, type Credential, type Holder } from './reads.ts';
import { credentialSetting, ofHolder, type CredentialSetting } from './rules.ts';
import { standing, widens, type Terms } from './terms.ts';
import { succeed } from './actions-succeed.ts';

type OfHolder = { seat: string; holder: string };

/** A steward states what another seat of their organisation may do: which right, on what, from when to when, by what decision. */
export async function setCredential(
  platform: Platform,
  viewer: Viewer,
  input: CredentialSetting,
): Promise<Credential> {
  const asked = parse(credentialSetting, input);
  return transact(platform, async (tx) => {
    const { acting, holder, holders } = await lockHolder(tx, viewer, asked);
    const signers = await signersSince(tx.db, acting.seat, later(tx.now, -WITHOUT_SIGNERS));
    const terms = await termsOf(tx, acting, asked);
    authorize(
      maySetCredential(
        { ...acting, confirmedAt: acting.session.confirmedAt },
        acting.seat,
        { holder, widens: widens(holder, terms), themeIds: terms.themeIds },
        { signersLately: signers.length, now: tx.now },
      ),
    );
    const had = holder.mayPropose || holder.maySign;
    await keepFirst(tx, acting, holder);
    const credential = await writeCredential(tx, seatOf(acting, holder), {
      kind: had ? 'changed' : 'given',
      terms,
      confirmedAt: tx.now,
      bySeatId: acting.seat.id,
    });
    if (terms.maySign && !holder.maySign) leaf(tx, acting, holder, 'credential.given');
    if (!terms.maySign && holder.maySign) leaf(tx, acting, holder, 'credential.ended');
    await mailCredential(tx, credential, 'credentialGiven', { person: holder, holders, by: acting.name });
    return credential;
  });
}

/** A steward says that what a seat may do still holds, for another year. */
export async function confirmCredential(
  platform: Platform,
  viewer: Viewer,
  input: OfHolder,
): Promise<Credential> {
  const asked = parse(ofHolder, input);
  return transact(platform, async (tx) => {
    const { acting, holder, holders } = await lockHolder(tx, viewer, asked);
    const others = holders.filter(({ steward, personId }) => steward && personId !== acting.personId).length;
    authorize(
      mayConfirmCredential(
        { ...acting, confirmedAt: acting.session.confirmedAt },
        acting.seat,
        { holder, others },
        tx.now,
      ),
    );
    await keepFirst(tx, acting, holder);
    const credential = await writeCredential(tx, seatOf(acting, holder), {
      kind: 'confirmed',
      terms: standing(holder),
      confirmedAt: tx.now,
      bySeatId: acting.seat.id,
    });
    await mailCredential(tx, credential, 'credentialConfirmed', { person: holder, holders, by: acting.name });
    return credential;
  });
}

/** A steward ends what a seat may do, or its person gives it back; the seat stays. Whoever was chosen takes over. */
export async function endCredential(
  platform: Platform,
  viewer: Viewer,
  input: OfHolder,
): Promise<Credential> {
  const asked = parse(ofHolder, input);
  return transact(platform, async (tx) => {
    const { acting, holder, holders } = await lockHolder(tx, viewer, asked);
    authorize(mayEndCredential(acting, acting.seat, holder));
    await keepFirst(tx, acting, holder);
    const { from, until, themeIds, source } = standing(holder);
    const credential = await writeCredential(tx, seatOf(acting, holder), {
      kind: 'ended',
      terms: { mayPropose: false, maySign: false, from, until, themeIds, source },
      confirmedAt: holder.credential?.confirmedAt ?? holder.since,
      bySeatId: acting.seat.id,
    });
    if (holder.maySign) leaf(tx, acting, holder, 'credential.ended');
    await mailCredential(tx, credential, 'credentialEnded', { person: holder, holders, by: acting.name });
    await succeed(tx, { ...seatOf(acting, holder), terms: standing(holder), holder });
    return credential;
  });
}

/** Under the lock on the member: who acts, and the seat it is about. Another organisation's is not there. */
export async function lockHolder(
  tx: Tx,
  viewer: Viewer,
  asked: OfHolder,
): Promise<{ acting: Acting; holder: Holder; holders: Holder[] }> {
  const acting = await actForMember(tx, viewer, asked.seat);
  authorize(mayReadCredentials(acting, acting.seat));
  const holders = await holdersOf(tx.db, acting.seat, tx.now);
  const holder = holders.find(({ seatId }) => seatId === asked.holder);
  if (!holder) throw new NotFound();
  return { acting, holder, holders };
}

const seatOf = ({ seat: { coalitionId, organizationId } }: Acting, { seatId }: Holder) => ({
  id: seatId,
  coalitionId,
  organizationId,
});

async function keepFirst(tx: Tx, acting: Acting, holder: Holder): Promise<void> {
  const { credential, mayPropose, maySign, since } = holder;
  if (credential === null && (mayPropose || maySign))
    await keepAsItStood(tx, { ...seatOf(acting, holder), mayPropose, maySign, since });
}

async function termsOf(
  tx: Tx,
  { seat: { coalitionId } }: Acting,
  asked: Omit<Terms, 'themeIds'> & { themes: readonly string[] },
): Promise<Terms> {
  const themes = (await themesById(tx.db, asked.themes)).filter((one) => one.coalitionId === coalitionId);
  if (themes.length < asked.themes.length) throw new NotFound();
  const { mayPropose, maySign, from, until, source } = asked;
  return { mayPropose, maySign, from, until, themeIds: asked.themes, source };
}

function leaf(tx: Tx, { seat }: Acting, holder: Holder, kind: 'credential.given' | 'credential.ended'): void {
  tx.record({
    kind: 'leaf',
    coalitionId: seat.coalitionId,
    record: {
      kind,
      seat: holder.seatId,
      organization: seat.organizationId,
      person: holder.personId,
      by: seat.id,
      at: tx.now,
    },
  });
}
