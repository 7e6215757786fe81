import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../domain/platform.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { atEnd } from '../../support/ending.ts';
import { givenSession } from '../../support/factories/sessions.ts';
import { signingWorld } from '../../support/signing-world.ts';
import { countingPlatform } from '../matrix/copies.ts';

const COUNTRIES = ['US', 'MX', 'GT', 'HN', 'SV', 'NI', 'CR', 'PA'];

/** A sign-on that many are about to sign, in a store that a server will open. */
export interface Scene {
  directory: string;
  database: string;
  signOn: SignOn;
  /** The address of its public page. */
  publicPath: string;
  members: Member[];
}

export interface Member {
  organizationId: string;
  seat: string;
  token: string;
}

export async function setScene(n: number): Promise<Scene> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-storm-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  const database = join(directory, 'acuerdo.sqlite');
  const platform = await countingPlatform(database, systemClock.now(), randomUUID());
  const world = await signingWorld({ platform });
  const signOn = await world.open();
  const members: Member[] = [];
  for (let i = 0; i < n; i++) {
    const country = COUNTRIES[i % COUNTRIES.length]!;
    const { organizationId, seat, personId } = await world.member({ countries: [country] });
    members.push({
      organizationId,
      seat,
      token: (await givenSession(platform, { person_id: personId })).token,
    });
  }
  const { slug } = await platform.store.read
    .selectFrom('statements')
    .where('id', '=', signOn.statementId)
    .select('slug')
    .executeTakeFirstOrThrow();
  await platform.store.close();
  return { directory, database, signOn, publicPath: `/${world.coalitionSlug}/es/${slug}`, members };
}
