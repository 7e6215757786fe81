import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../domain/platform.ts';
import { proposeSignature } from '../../../domain/sign-ons/sign.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { atEnd } from '../../support/ending.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { givenSession } from '../../support/factories/sessions.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';
import { testStoreLocation, type Engine } from '../../support/store.ts';
import { countingPlatform, type CountingPlatform } from '../matrix/copies.ts';

const COLLEAGUES = 2;
const BROWSERS = 2;

/** Organisations about to sign, in a store that servers will open. */
export interface Scene {
  platform: CountingPlatform;
  location: string;
  /** Where the servers keep their data. */
  directory: string;
  signOn: SignOn;
  organizations: Organization[];
}

export interface Organization {
  id: string;
  /** What waits for its approval; null where it signs alone. */
  proposal: string | null;
  people: { seat: string; tokens: string[] }[];
}

export async function setScene(engine: Engine, n: number): Promise<Scene> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-once-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  const location =
    engine === 'sqlite' ? join(directory, 'acuerdo.sqlite') : await testStoreLocation('postgres');
  const platform = await countingPlatform(location, systemClock.now(), randomUUID());
  const world = await signingWorld({ platform });
  const signOn = await world.open();
  const organizations: Organization[] = [];
  for (let i = 0; i < n; i++) {
    organizations.push(await signingAlone(world));
    organizations.push(await signingWithApproval(world, signOn));
  }
  return { platform, location, directory, signOn, organizations };
}

async function signingAlone(world: SigningWorld): Promise<Organization> {
  const { seat, personId, organizationId } = await world.member();
  const first = { seat, tokens: await browsersOf(world, personId) };
  return {
    id: organizationId,
    proposal: null,
    people: [first, ...(await colleaguesOf(world, organizationId))],
  };
}

async function signingWithApproval(world: SigningWorld, signOn: SignOn): Promise<Organization> {
  const delegate = await world.member({
    signing_rule: 'approval',
    seat: { may_sign: 0, may_propose: 1 },
  });
  const { organizationId } = delegate;
  const people = await colleaguesOf(world, organizationId);
  const proposal = await proposeSignature(
    world.platform,
    await delegate.viewer(),
    world.form(delegate, signOn),
  );
  return { id: organizationId, proposal, people };
}

async function colleaguesOf(world: SigningWorld, organization_id: string): Promise<Organization['people']> {
  const people: Organization['people'] = [];
  for (let i = 0; i < COLLEAGUES; i++) {
    const { id, person_id } = await givenSeat(world.platform, {
      coalition_id: world.coalitionId,
      organization_id,
    });
    people.push({ seat: id, tokens: await browsersOf(world, person_id) });
  }
  return people;
}

async function browsersOf({ platform }: SigningWorld, person_id: string): Promise<string[]> {
  const tokens: string[] = [];
  for (let i = 0; i < BROWSERS; i++) tokens.push((await givenSession(platform, { person_id })).token);
  return tokens;
}
