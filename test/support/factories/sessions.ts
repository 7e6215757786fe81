import type { SessionsTable } from '../../../db/tables/sessions.ts';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { hashToken } from '../../../domain/accounts/secrets.ts';
import { DAY, later, type Instant, type Platform } from '../../../domain/platform.ts';
import type { Viewer } from '../../../domain/viewer.ts';

/** A signed-in browser of a person, begun and proved now; with its cookie's token, which no row holds. */
export async function givenSession(
  platform: Platform,
  overrides: Partial<SessionsTable> & Pick<SessionsTable, 'person_id'>,
): Promise<SessionsTable & { token: string }> {
  const token = Buffer.from(platform.randomBytes(32)).toString('base64url');
  const now = platform.clock.now();
  const row: SessionsTable = {
    id: platform.newId(),
    token_hash: hashToken(token),
    device: 'Firefox · Linux',
    shared: 0,
    default_seat_id: null,
    created_at: now,
    seen_at: now,
    confirmed_at: now,
    passkey_at: null,
    expires_at: later(now, 30 * DAY),
    ended_at: null,
    ...overrides,
  };
  await platform.store.write((trx) => trx.insertInto('sessions').values(row).execute());
  return { ...row, token };
}

/** The viewer of a person, through a session of their own made on the spot. */
export async function viewerOf(
  platform: Platform,
  personId: string,
  { confirmedAt, passkeyAt }: { confirmedAt?: Instant; passkeyAt?: Instant } = {},
): Promise<Viewer> {
  const { token } = await givenSession(platform, {
    person_id: personId,
    ...(confirmedAt && { confirmed_at: confirmedAt }),
    ...(passkeyAt && { passkey_at: passkeyAt }),
  });
  return (await loadViewer(platform.store, { token }, platform.clock.now()))!;
}
