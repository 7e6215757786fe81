import { buildPages } from '../support/browser.ts';
import { crashCoalition } from './crash/coalition.ts';
import { addCounts, faults, noCounts } from './crash/counts.ts';
import type { Finding } from './run.ts';

/** After so many kills a new text is begun, well before the old one reaches the length a text may have. */
const KILLS_PER_TEXT = 25;

/**
 * Several people type into one text and many organisations sign, approve, take back and sign again, while the server
 * is killed with SIGKILL at random moments, `n` times. After each kill, before anything runs again, the store holds
 * every word that was acknowledged or that a peer had seen, and every act that was answered, once, with all that
 * belongs to it. At the end nothing that was typed is missing, everybody sees the same, and every mail has been sent:
 * at least once, and under the same name when twice.
 */
export default async function crash(n = 3): Promise<Finding> {
  buildPages();
  const sum = noCounts();
  for (let left = n; left > 0; left -= KILLS_PER_TEXT)
    addCounts(sum, await crashCoalition(Math.min(left, KILLS_PER_TEXT)));
  const worked = sum.promised > 0 && sum.signed > 0;
  return { holds: worked && faults.every((fault) => sum[fault] === 0), figures: { kills: n, ...sum } };
}
