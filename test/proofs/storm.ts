import { buildPages } from '../support/browser.ts';
import { atEnd } from '../support/ending.ts';
import { startServer } from '../support/server.ts';
import { startMailServer } from './crash/mail-server.ts';
import type { Finding } from './run.ts';
import { bareTransactions } from './storm/bare-transactions.ts';
import { quantile } from './storm/quantile.ts';
import { setScene } from './storm/scene.ts';
import { letPressAndRead } from './storm/traffic.ts';
import { wrongIn } from './storm/wrong-in.ts';

/** A thousand organisations sign within a minute. */
const MS_EACH = 60;
const VIEWS_EACH = 20;
const PRESS_TWICE = 0.05;

/**
 * The last minute before a deadline, on one server with SQLite: `n` organisations sign, each at its moment, one in
 * twenty twice, while twenty times as many readers open the public page. Nobody is told of an error, nothing is lost,
 * nothing is there twice, and the public page says the count at the end. The times are printed beside how many bare
 * transactions the same disk commits in a second.
 */
export default async function storm(n = 100): Promise<Finding> {
  buildPages();
  const scene = await setScene(n);
  const bare = bareTransactions(scene.directory);
  const mail = await startMailServer();
  atEnd(() => mail.close());
  const server = await startServer({
    demo: false,
    dataDirectory: scene.directory,
    environment: { SMTP_URL: mail.url, MAIL_FROM: 'Acuerdo <acuerdo@example.org>' },
  });
  atEnd(() => server.kill().then(() => undefined));
  const found = await letPressAndRead(server, scene, {
    milliseconds: n * MS_EACH,
    views: n * VIEWS_EACH,
    twice: PRESS_TWICE,
  });
  const shown = await (await fetch(server.origin + scene.publicPath)).text();
  await server.stop();
  const wrong = await wrongIn(scene, found.receipts, shown);
  const figures = {
    organizations: n,
    submits: found.submits,
    views: found.views,
    ...wrong,
    errors: found.errors,
    signP50Ms: quantile(found.signMs, 0.5),
    signP99Ms: quantile(found.signMs, 0.99),
    viewP50Ms: quantile(found.viewMs, 0.5),
    viewP99Ms: quantile(found.viewMs, 0.99),
    signedPerSecond: Math.round((found.submits / found.seconds) * 10) / 10,
    viewsPerSecond: Math.round(found.views / found.seconds),
    bareTransactionsPerSecond: bare,
    rssMaxMb: found.rssMaxMb,
  };
  return { holds: found.errors + wrong.lost + wrong.doubled + wrong.shownWrong === 0, figures };
}
