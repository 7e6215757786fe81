import type { PasskeyPurpose } from '../../../db/tables/passkey-challenges.ts';
import { DAY, later } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import { CHALLENGE_LIFE } from './rules.ts';

/** What a device is asked to sign. */
export interface Challenge {
  id: string;
  /** Base64url. */
  challenge: string;
}

/** Makes a challenge for one purpose and one session; those of yesterday are forgotten. */
export async function makeChallenge(
  tx: Tx,
  { purpose, sessionId }: { purpose: PasskeyPurpose; sessionId: string | null },
): Promise<Challenge> {
  await tx.db.deleteFrom('passkey_challenges').where('expires_at', '<', later(tx.now, -DAY)).execute();
  const made = {
    id: tx.platform.newId(),
    challenge: Buffer.from(tx.platform.randomBytes(32)).toString('base64url'),
  };
  await tx.db
    .insertInto('passkey_challenges')
    .values({
      ...made,
      purpose,
      session_id: sessionId,
      created_at: tx.now,
      expires_at: later(tx.now, CHALLENGE_LIFE),
    })
    .execute();
  return made;
}

/**
 * Takes a challenge up, once: whatever its answer turns out to be, nothing else is taken for it. Null where it was
 * used, has run out, or was made for another session or purpose.
 */
export async function takeChallenge(
  tx: Tx,
  { id, purpose, sessionId }: { id: string; purpose: PasskeyPurpose; sessionId: string | null },
): Promise<string | null> {
  const row = await tx.lock(tx.db.selectFrom('passkey_challenges').selectAll().where('id', '=', id));
  if (!row || row.purpose !== purpose || row.session_id !== sessionId) return null;
  await tx.db.deleteFrom('passkey_challenges').where('id', '=', id).execute();
  return row.expires_at > tx.now ? row.challenge : null;
}
