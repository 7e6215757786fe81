import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer } from '../support/server.ts';
import type { Engine } from '../support/store.ts';
import { startMailServer } from './crash/mail-server.ts';
import { setScene, type Scene } from './exactly-once/scene.ts';
import { kept } from './exactly-once/kept.ts';
import { storm, type Storm } from './exactly-once/storm.ts';
import type { Finding } from './run.ts';

/** What one organisation's people send at one moment. */
const SUBMITS = 1000;

/**
 * `n` organisations that sign alone and `n` that sign with approval: all their people press at once, a thousand times in
 * all, from several browsers each, some with the name written otherwise, and press again when they have an answer.
 * Afterwards each has signed once: one signature, one act, one leaf, one receipt for all of them, and each of its
 * contacts has one mail. On SQLite, and on Postgres by two servers.
 */
export default async function exactlyOnce(n = 1): Promise<Finding> {
  buildPages();
  const sum = { submits: 0, signed: 0, alreadySigned: 0, odd: 0, receipts: 0, duplicates: 0, missing: 0 };
  for (const engine of ['sqlite', 'postgres'] as const) {
    const scene = await setScene(engine, n);
    const storms = await stormAll(engine, scene);
    const { duplicates, missing } = await kept(scene, storms);
    sum.duplicates += duplicates;
    sum.missing += missing;
    for (const one of storms) {
      sum.submits += one.submits;
      sum.signed += one.signed;
      sum.alreadySigned += one.alreadySigned;
      sum.odd += one.odd;
      sum.receipts += one.receipts.size;
    }
  }
  const organizations = 2 * 2 * n;
  const holds = sum.odd + sum.duplicates + sum.missing === 0 && sum.receipts === organizations;
  return { holds, figures: { organizations, nodes: 'sqlite 1, postgres 2', ...sum } };
}

async function stormAll(engine: Engine, scene: Scene): Promise<Storm[]> {
  const mail = await startMailServer();
  atEnd(() => mail.close());
  const environment = {
    DATABASE_URL: engine === 'postgres' ? scene.location : '',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Acuerdo <acuerdo@example.org>',
  };
  const storms: Storm[] = [];
  const options = { demo: false, dataDirectory: scene.directory, environment };
  const servers = [await startServer(options)];
  if (engine === 'postgres') servers.push(await startServer(options));
  atEnd(() => Promise.all(servers.map((server) => server.kill())).then(() => undefined));
  const origins = servers.map(({ origin }) => origin);
  for (const organization of scene.organizations)
    storms.push(await storm(origins, scene.signOn, organization, SUBMITS));
  for (const server of servers) await server.stop();
  return storms;
}
