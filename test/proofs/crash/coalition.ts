import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/ports.ts';
import { startServer, type RunningServer } from '../../support/server.ts';
import type { Counts } from './counts.ts';
import { Life } from './life.ts';
import { startMailServer } from './mail-server.ts';
import { setScene } from './scene.ts';
import { endLeases, readStored } from './stored.ts';

/** One coalition, from its first crash to the last mail. */
export async function crashCoalition(kills: number): Promise<Counts> {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-crash-'));
  const database = join(directory, 'acuerdo.sqlite');
  const scene = await setScene(database);
  const mail = await startMailServer();
  const port = await freePort();
  const run = () =>
    startServer({
      demo: false,
      dataDirectory: directory,
      port,
      environment: { SMTP_URL: mail.url, MAIL_FROM: 'Acuerdo <acuerdo@example.org>' },
    });
  let server: RunningServer | null = null;
  let life: Life | null = null;
  try {
    server = await run();
    life = new Life(scene, mail, server.origin);
    for (let kill = 1; kill <= kills; kill++) {
      await life.workUntilKilled(server);
      life.judge(await readStored(database, scene));
      if (kill === kills) await endLeases(database);
      server = await run();
    }
    await life.end(database);
    await server.stop();
    life.judgeEnd(await readStored(database, scene));
    return life.counts;
  } finally {
    life?.leave();
    await server?.kill();
    await mail.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
