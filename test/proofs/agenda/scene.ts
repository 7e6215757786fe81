import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Platform } from '../../../domain/platform.ts';
import { startAcuerdo } from '../../../server.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { atEnd } from '../../support/ending.ts';
import { givenSession } from '../../support/factories/sessions.ts';
import { freePort } from '../../support/ports.ts';
import { testStoreLocation, type Engine } from '../../support/store.ts';
import { countingPlatform } from '../matrix/copies.ts';

const ASKS = 5;

/** Somebody who writes the agenda, signed in. */
export interface Hand {
  name: string;
  seat: string;
  organization: string;
  token: string;
}

/** An agenda on the real server, and two who write it. */
export interface Scene {
  origin: string;
  platform: Platform;
  agendaId: string;
  textId: string;
  /** The agenda's page. */
  path: string;
  /** The asks it began with, in their order. */
  asks: string[];
  hands: [Hand, Hand];
  targets: string[];
}

export async function setScene(engine: Engine, seed: string): Promise<Scene> {
  const database = await testStoreLocation(engine);
  const platform = await countingPlatform(database, systemClock.now(), seed);
  const world = await agendaWorld({ platform });
  const asks: string[] = [];
  for (let n = 0; n < ASKS; n++) asks.push((await world.ask(`demanda ${n}`)).id);
  const targets = [await world.target(), await world.target({ officeEs: 'Canciller', officeEn: 'Minister' })];
  const hand = async (
    name: string,
    { seat, personId, organizationId }: typeof world.marta,
  ): Promise<Hand> => ({
    name,
    seat,
    organization: organizationId,
    token: (await givenSession(platform, { person_id: personId })).token,
  });
  const hands: [Hand, Hand] = [await hand('m', world.marta), await hand('t', world.tom)];
  const { id: agendaId, textId, slug } = world.agenda;
  await platform.store.close();
  return {
    ...(await serve(database)),
    agendaId,
    textId,
    path: `/c/${world.coalitionSlug}/agendas/${slug}`,
    asks,
    hands,
    targets: targets.map(({ id }) => id),
  };
}

async function serve(database: string): Promise<Pick<Scene, 'origin' | 'platform'>> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'acuerdo-agenda-'));
  atEnd(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const running = await startAcuerdo({
    production: true,
    demo: false,
    host: '127.0.0.1',
    port,
    dataDirectory,
    database,
    origin,
    origins: [origin],
    smtpUrl: null,
    mailFrom: 'Acuerdo <acuerdo@example.org>',
    translate: null,
    sessionDays: 30,
    trustedProxies: 0,
    linkChecks: false,
  });
  atEnd(() => running.close());
  return { origin, platform: running.platform };
}
