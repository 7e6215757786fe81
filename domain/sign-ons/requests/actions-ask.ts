import { countClient } from '../../accounts/client-limit.ts';
import { foldEmail, TICKETS_PER_CLIENT } from '../../accounts/rules.ts';
import { hashToken, newToken } from '../../accounts/secrets.ts';
import { authorize } from '../../authorize.ts';
import { Forbidden, NotFound } from '../../errors.ts';
import { parse } from '../../input.ts';
import { lookOf } from '../../organizations/look-alikes.ts';
import { DAY, later, type Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import { lockSignOn } from '../actions.ts';
import type { SignOn } from '../reads.ts';
import { mailConfirmation, mailOffice } from './mails.ts';
import { mayAskToSign } from './policy.ts';
import { asking, LINK_LIFE, linkUsing, REQUESTS_PER_ADDRESS, type Asking } from './rules.ts';

/**
 * Asks to sign for an organisation that is not a member. Nothing comes of it until the mailed link is used; the answer is
 * the same whoever's address and whatever organisation it names, known or not.
 */
export async function requestToSign(
  platform: Platform,
  { clientKey }: { clientKey: string },
  input: Asking,
): Promise<void> {
  const asked = parse(asking, input);
  countClient(platform, clientKey, { act: 'request', most: TICKETS_PER_CLIENT });
  await transact(platform, async (tx) => {
    const signOn = await lockSignOn(tx, asked.signOn);
    if (!signOn) throw new NotFound();
    authorize(mayAskToSign(signOn, tx.now));
    await forgetUnconfirmed(tx);
    const email_folded = foldEmail(asked.email);
    if ((await begunLately(tx, email_folded)) >= REQUESTS_PER_ADDRESS) return;
    const token = newToken(platform);
    const id = platform.newId();
    const expires_at = later(tx.now, LINK_LIFE);
    await tx.db
      .insertInto('sign_requests')
      .values({
        id,
        coalition_id: signOn.coalitionId,
        sign_on_id: signOn.id,
        state: 'unconfirmed',
        organization_name: asked.organization,
        look: lookOf(asked.organization),
        country: asked.country,
        website: asked.website,
        person_name: asked.person,
        person_title: asked.title,
        email: asked.email,
        email_folded,
        language: asked.language,
        link_hash: hashToken(token),
        created_at: tx.now,
        expires_at,
      })
      .execute();
    await mailConfirmation(tx, signOn, {
      id,
      email: asked.email,
      language: asked.language,
      token,
      expires_at,
    });
  });
}

/** Confirms a request by the token of its link: from now on it waits for the secretariat. Twice is once. */
export async function confirmRequest(
  platform: Platform,
  { clientKey }: { clientKey: string },
  input: { token: string },
): Promise<void> {
  const { token } = parse(linkUsing, input);
  countClient(platform, clientKey, { act: 'request', most: TICKETS_PER_CLIENT });
  const link_hash = hashToken(token);
  const found = await platform.store.read
    .selectFrom('sign_requests')
    .where('link_hash', '=', link_hash)
    .select('sign_on_id')
    .executeTakeFirst();
  await transact(platform, async (tx) => {
    const signOn = await lockSignOn(tx, found?.sign_on_id ?? '');
    tx.begin();
    const row = await tx.db
      .selectFrom('sign_requests')
      .selectAll()
      .where('link_hash', '=', link_hash)
      .executeTakeFirst();
    if (!signOn || !row || row.expires_at <= tx.now) throw new Forbidden('request-link-void');
    if (row.state !== 'unconfirmed') return;
    authorize(mayAskToSign(signOn, tx.now));
    await tx.db
      .updateTable('sign_requests')
      .set({ state: 'pending', confirmed_at: tx.now, duplicate_of_id: await firstOf(tx, signOn, row) })
      .where('id', '=', row.id)
      .execute();
    tx.announce(`office:${signOn.coalitionId}`, 'sign-request');
    await mailOffice(tx, signOn);
  });
}

/** The first request for the same organisation, or from the same address, that waits or was accepted. */
async function firstOf(
  tx: Tx,
  signOn: SignOn,
  { look, email_folded }: { look: string; email_folded: string },
): Promise<string | null> {
  const first = await tx.db
    .selectFrom('sign_requests')
    .where('sign_on_id', '=', signOn.id)
    .where('state', 'in', ['pending', 'accepted'])
    .where('duplicate_of_id', 'is', null)
    .where((eb) => eb.or([eb('look', '=', look), eb('email_folded', '=', email_folded)]))
    .orderBy('confirmed_at')
    .orderBy('id')
    .select('id')
    .executeTakeFirst();
  return first?.id ?? null;
}

async function begunLately(tx: Tx, email_folded: string): Promise<number> {
  const { n } = await tx.db
    .selectFrom('sign_requests')
    .where('email_folded', '=', email_folded)
    .where('created_at', '>', later(tx.now, -DAY))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** What nobody confirmed in time is nobody's: it goes, with the address it named. */
async function forgetUnconfirmed(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom('sign_requests')
    .where('state', '=', 'unconfirmed')
    .where('expires_at', '<', later(tx.now, -DAY))
    .execute();
}
