import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { hashToken } from '../../../domain/accounts/secrets.ts';
import { currentSignOns, type SignOn } from '../../../domain/sign-ons/reads.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import type { Running } from '../../../server.ts';
import type { TestClock } from '../../support/clock.ts';
import type { Act } from './acts.ts';
import type { Secret } from './marks.ts';
import type { Guarded, KnownStatement, Player, TaintWorld } from './world.ts';

/** What the organisation at risk does with its name withheld. */
export const scenarios = [
  'signs, and is asked again',
  'signs by three people and takes it back',
  'signs in the open and is hidden',
  'signs for the addressee alone',
  'signs with its name public only much later',
  'only proposes',
  'joins once it is published',
] as const;
export type Scenario = (typeof scenarios)[number];

/** Where one story is lived. */
export interface Stage {
  world: TaintWorld;
  scenario: Scenario;
  who: Secret;
  secret: Guarded;
  mark: string;
  running: Running;
  clock: TestClock;
  origin: string;
  act: Act;
  /** Until everything that was to follow has followed. */
  quiet(): Promise<void>;
}

/** Somebody who acts now, proved by a code and by a passkey. */
export async function as({ running: { platform } }: Stage, player: Player): Promise<[Viewer, string]> {
  const now = platform.clock.now();
  await platform.store.write((trx) =>
    trx
      .updateTable('sessions')
      .set({ confirmed_at: now, passkey_at: now })
      .where('token_hash', '=', hashToken(player.token))
      .execute(),
  );
  return [(await loadViewer(platform.store, { token: player.token }, now))!, player.seatId];
}

export async function signOnOf({ running }: Stage, { id }: KnownStatement): Promise<SignOn> {
  const [signOn] = await currentSignOns(running.platform.store.read, [id]);
  return signOn!;
}

/** What one page tells somebody, or the public, at this moment. */
export async function glimpse({ origin }: Stage, path: string, viewer?: Player): Promise<Buffer> {
  const answer = await fetch(origin + path, {
    headers: { 'accept-language': 'es', ...(viewer && { cookie: `session=${viewer.token}` }) },
  });
  return Buffer.from(await answer.arrayBuffer());
}

/** The public's page of a statement. */
export const pageOf = ({ world }: Stage, { slug }: KnownStatement) => `/${world.coalitionSlug}/es/${slug}`;
