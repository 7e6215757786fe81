import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { story } from '../../../db/demo/story.ts';
import { systemClock, type Instant } from '../../../domain/platform.ts';
import { createImporter, type Importer } from '../../../domain/texts/import/importer.ts';
import { startAcuerdo } from '../../../server.ts';
import { TestClock } from '../../support/clock.ts';
import { freePort } from '../../support/ports.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { countingPlatform, template, type Copy } from '../matrix/copies.ts';
import { tellWorld, type MatrixWorld } from '../matrix/world.ts';

/** The product running on a copy of the told world, as its demonstration does, with its mail kept. */
export interface Stage {
  origin: string;
  platform: TestPlatform;
  world: MatrixWorld;
  importer: Importer;
  /** Until all that was to follow has followed. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Tells the world once; answers how to open a stage on a fresh copy of it. */
export async function stages(): Promise<() => Promise<Stage>> {
  const now = systemClock.now();
  let world: MatrixWorld | null = null;
  const copy = await template('sqlite', async (location) => {
    const platform = await countingPlatform(location, now, 'xss');
    world = await tellWorld(platform);
    // Where the demonstration runs its mail is kept; it finds its own coalition there and tells no other.
    const { foreign } = world.coalitions;
    await platform.store.write((trx) =>
      trx
        .updateTable('coalitions')
        .set({ slug: story.coalition.slug })
        .where('id', '=', foreign.id)
        .execute(),
    );
    foreign.slug = story.coalition.slug;
    await platform.store.close();
  });
  return async () => openStage(await copy(), world!, now);
}

async function openStage({ location }: Copy, world: MatrixWorld, now: Instant): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-xss-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const clock = new TestClock(now);
  const running = await startAcuerdo(
    {
      production: true,
      demo: true,
      host: '127.0.0.1',
      port,
      dataDirectory: directory,
      database: location,
      origin,
      origins: [origin],
      smtpUrl: null,
      mailFrom: 'Acuerdo <acuerdo@example.org>',
      translate: null,
      sessionDays: 30,
      trustedProxies: 0,
      linkChecks: false,
    },
    clock,
  );
  const importer = createImporter();
  return {
    origin,
    world,
    importer,
    platform: { ...running.platform, clock, announcements: [] },
    settle: () => running.settle(),
    async close() {
      await importer.close();
      await running.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
