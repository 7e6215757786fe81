import { addPasskey, askToAdd, askToProve, proveByPasskey } from '../../domain/accounts/passkeys/actions.ts';
import type { Knock } from '../../domain/accounts/sessions.ts';
import { loadViewer } from '../../domain/accounts/load-viewer.ts';
import type { Platform } from '../../domain/platform.ts';
import type { Viewer } from '../../domain/viewer.ts';
import { SoftwareKey } from './authenticator.ts';

/** Where keys of tests are for. */
export const SITE = { origin: 'https://acuerdo.example' };
export const knock: Knock = { clientKey: 'client', device: 'Firefox · Linux', sessionId: null };

/** The same session, as its rows say now. */
export async function again({ store, clock }: Platform, { session }: Viewer): Promise<Viewer> {
  return (await loadViewer(store, { sessionId: session!.id }, clock.now()))!;
}

/** A key of this person's, made in this session. */
export async function givenPasskey(
  platform: Platform,
  viewer: Viewer,
  name = 'Laptop',
): Promise<SoftwareKey> {
  const key = new SoftwareKey(SITE.origin);
  const { challenge, options } = await askToAdd(platform, viewer, knock, SITE);
  await addPasskey(platform, viewer, SITE, { challenge, name, answer: key.create(options) });
  return key;
}

/** Proves by a key that they are there, and answers the viewer of whom that is known. */
export async function proved(platform: Platform, viewer: Viewer, key: SoftwareKey): Promise<Viewer> {
  const { challenge, options } = await askToProve(platform, viewer, knock, SITE);
  await proveByPasskey(platform, viewer, SITE, { challenge, answer: key.get(options) });
  return again(platform, viewer);
}
