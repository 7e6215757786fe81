import type { PasskeysTable } from '../../../db/tables/passkeys.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Forbidden } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { mailEntry } from '../../record/mail.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { sessionNow } from '../acting-seat.ts';
import { countClient } from '../client-limit.ts';
import { isSignedIn, mayAddPasskey, mayRemovePasskey } from '../policy.ts';
import { beginSession, type Knock, type SignedIn } from '../sessions.ts';
import { makeChallenge, takeChallenge } from './challenges.ts';
import { findByCredential, officesNeedingKey, passkeysOf } from './reads.ts';
import {
  adding,
  CHALLENGES_PER_CLIENT,
  entering,
  MOST_PASSKEYS,
  proving,
  removing,
  type Asserted,
} from './rules.ts';
import { creationOptions, keyMade, requestOptions, keyUsed, type Site } from './webauthn.ts';

/** What a page hands to the browser, and by what its answer is brought back. */
export interface PasskeyAsked {
  challenge: string;
  /** JSON. */
  options: string;
}

/** Asks a browser to sign in with any key it has for this site: nobody is named. */
export async function askToEnter(platform: Platform, knock: Knock, site: Site): Promise<PasskeyAsked> {
  countClient(platform, knock.clientKey, { act: 'passkey', most: CHALLENGES_PER_CLIENT });
  const made = await transact(platform, async (tx) => {
    tx.begin();
    return makeChallenge(tx, { purpose: 'enter', sessionId: null });
  });
  return { challenge: made.id, options: JSON.stringify(await requestOptions(site, made.challenge, [])) };
}

/** Asks the browser of a session to make a key. */
export async function askToAdd(
  platform: Platform,
  viewer: Viewer,
  knock: Knock,
  site: Site,
): Promise<PasskeyAsked> {
  authorize(isSignedIn(viewer));
  countClient(platform, knock.clientKey, { act: 'passkey', most: CHALLENGES_PER_CLIENT });
  const { made, person, has } = await transact(platform, async (tx) => {
    const locked = await lockSelf(tx, viewer);
    const keys = await passkeysOf(tx.db, viewer);
    authorize(mayAddPasskey(locked.self, keys.length, tx.now));
    const challenge = await makeChallenge(tx, { purpose: 'add', sessionId: viewer.session!.id });
    return { made: challenge, person: locked.person, has: keys };
  });
  const options = await creationOptions(site, made.challenge, person, has);
  return { challenge: made.id, options: JSON.stringify(options) };
}

/** Asks the browser of a session to prove by one of the person's keys that they are there. */
export async function askToProve(
  platform: Platform,
  viewer: Viewer,
  knock: Knock,
  site: Site,
): Promise<PasskeyAsked> {
  authorize(isSignedIn(viewer));
  countClient(platform, knock.clientKey, { act: 'passkey', most: CHALLENGES_PER_CLIENT });
  const { made, has } = await transact(platform, async (tx) => {
    await lockSelf(tx, viewer);
    const keys = await passkeysOf(tx.db, viewer);
    if (keys.length === 0) throw new Forbidden('no-passkey');
    return { made: await makeChallenge(tx, { purpose: 'prove', sessionId: viewer.session!.id }), has: keys };
  });
  return { challenge: made.id, options: JSON.stringify(await requestOptions(site, made.challenge, has)) };
}

/** Keeps the key that a browser made, under a name of the person's own. They are mailed. */
export async function addPasskey(
  platform: Platform,
  viewer: Viewer,
  site: Site,
  input: { challenge: string; name: string; answer: string },
): Promise<void> {
  authorize(isSignedIn(viewer));
  const asked = parse(adding, input);
  const sessionId = viewer.session!.id;
  const challenge = await transact(platform, (tx) =>
    takeChallenge(tx, { id: asked.challenge, purpose: 'add', sessionId }),
  );
  if (challenge === null) throw new Conflict('passkey-late');
  const key = await keyMade(site, challenge, asked.answer);
  if (key === null) throw new Conflict('passkey-refused');
  await transact(platform, async (tx) => {
    const { person, self } = await lockSelf(tx, viewer);
    const has = await passkeysOf(tx.db, viewer);
    authorize(mayAddPasskey(self, has.length, tx.now));
    if (has.length >= MOST_PASSKEYS) throw new Conflict('too-many-passkeys', { most: String(MOST_PASSKEYS) });
    if (await findByCredential(tx.db, key.credentialId)) throw new Conflict('passkey-known');
    const id = tx.platform.newId();
    await tx.db
      .insertInto('passkeys')
      .values({
        id,
        person_id: person.id,
        credential_id: key.credentialId,
        public_key: key.publicKey,
        counter: key.counter,
        transports: JSON.stringify(key.transports),
        name: asked.name,
        created_at: tx.now,
        used_at: null,
      })
      .execute();
    await markProved(tx, sessionId);
    tell(tx, person, { id, name: asked.name }, 'passkeyAdded');
  });
}

/** Takes a key away at once; other sessions stay. They are mailed. */
export async function removePasskey(
  platform: Platform,
  viewer: Viewer,
  input: { passkey: string },
): Promise<void> {
  authorize(isSignedIn(viewer));
  const asked = parse(removing, input);
  await transact(platform, async (tx) => {
    const { person, self } = await lockSelf(tx, viewer);
    const has = await passkeysOf(tx.db, viewer);
    const passkey = has.find(({ id }) => id === asked.passkey);
    const needed = (await officesNeedingKey(tx.db, person.id, tx.now)).length > 0;
    authorize(mayRemovePasskey(self, passkey && { ...passkey, last: has.length === 1, needed }, tx.now));
    await tx.db.deleteFrom('passkeys').where('id', '=', asked.passkey).execute();
    tell(tx, person, passkey!, 'passkeyRemoved');
  });
}

/** Signs in with a key, by itself: who it is, the key says. */
export async function signInWithPasskey(
  platform: Platform,
  knock: Knock,
  site: Site,
  input: { challenge: string; answer: string; shared: boolean; returnTo?: string | null },
): Promise<SignedIn> {
  const asked = parse(entering, input);
  return answerOf(
    platform,
    site,
    { ...asked, purpose: 'enter', sessionId: null },
    async (tx, { person_id }) => {
      const entry = { personId: person_id, returnTo: asked.returnTo, byPasskey: true };
      return beginSession(tx, entry, knock, asked.shared);
    },
  );
}

/** Proves by a key that the session is its person's, and that they are there: for ten minutes. */
export async function proveByPasskey(
  platform: Platform,
  viewer: Viewer,
  site: Site,
  input: { challenge: string; answer: string },
): Promise<void> {
  authorize(isSignedIn(viewer));
  const asked = parse(proving, input);
  const sessionId = viewer.session!.id;
  await answerOf(platform, site, { ...asked, purpose: 'prove', sessionId }, async (tx, { person_id }) => {
    if (person_id !== viewer.personId) throw new Conflict('passkey-refused');
    await markProved(tx, sessionId);
    tx.announce(`person:${person_id}`, 'passkeys');
  });
}

/** Somebody was there with a key, in this session, now: as they used one, and as they made one. */
async function markProved(tx: Tx, sessionId: string): Promise<void> {
  const raised = await tx.db
    .updateTable('sessions')
    .set({ confirmed_at: tx.now, passkey_at: tx.now })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (raised.numUpdatedRows !== 1n) throw new Forbidden('signed-out');
}

/**
 * Takes what a key signed: its challenge is used up first, then everything about it is checked, outside of any turn
 * of the write queue, and then the key's count is raised, if it still stands where it was checked.
 */
async function answerOf<T>(
  platform: Platform,
  site: Site,
  asked: { challenge: string; answer: Asserted; purpose: 'enter' | 'prove'; sessionId: string | null },
  then: (tx: Tx, key: PasskeysTable) => Promise<T>,
): Promise<T> {
  const { answer, purpose, sessionId } = asked;
  const { challenge, key } = await transact(platform, async (tx) => ({
    challenge: await takeChallenge(tx, { id: asked.challenge, purpose, sessionId }),
    key: await findByCredential(tx.db, answer.id),
  }));
  if (challenge === null) throw new Conflict('passkey-late');
  if (!key || !isOf(key, answer, purpose)) throw new Conflict('passkey-refused');
  const counter = await keyUsed(site, challenge, answer, {
    credentialId: key.credential_id,
    publicKey: key.public_key,
    counter: key.counter,
    transports: [],
  });
  if (counter === null) throw new Conflict('passkey-refused');
  return transact(platform, async (tx) => {
    const now = await tx.lock(tx.db.selectFrom('passkeys').selectAll().where('id', '=', key.id));
    if (!now || now.counter !== key.counter) throw new Conflict('passkey-refused');
    await tx.db.updateTable('passkeys').set({ counter, used_at: tx.now }).where('id', '=', key.id).execute();
    return then(tx, now);
  });
}

/** A key says whose it is; one that signs in must, one that proves again may leave it out. */
function isOf(key: PasskeysTable, { response }: Asserted, purpose: 'enter' | 'prove'): boolean {
  if (response.userHandle === undefined) return purpose === 'prove';
  return response.userHandle === Buffer.from(key.person_id, 'utf8').toString('base64url');
}

/** The viewer's own row, and the viewer with their session as it stands after the lock. */
async function lockSelf(tx: Tx, viewer: Viewer) {
  const person = await tx.lock(tx.db.selectFrom('people').selectAll().where('id', '=', viewer.personId));
  const session = viewer.session && (await sessionNow(tx, viewer.session.id));
  if (!person || !session) throw new Forbidden('signed-out');
  const { confirmed_at: confirmedAt, passkey_at: passkeyAt } = session;
  return { person, self: { ...viewer, session: { ...viewer.session!, confirmedAt, passkeyAt } } };
}

function tell(
  tx: Tx,
  person: { id: string; email: string; language: 'es' | 'en' },
  key: { id: string; name: string },
  mail: 'passkeyAdded' | 'passkeyRemoved',
): void {
  tx.announce(`person:${person.id}`, 'passkeys');
  const facts = { name: key.name, path: '/account/passkeys' };
  const order = { to: person.email, language: person.language, mail, facts };
  tx.record(mailEntry(null, `${mail}:${key.id}`, order));
}
