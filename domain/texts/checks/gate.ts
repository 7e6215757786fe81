import { Conflict } from '../../errors.ts';
import type { Tx } from '../../transaction.ts';
import { ruleOfUnreviewed, unreviewedInVersion, type Alignment } from './reads.ts';
import { sumsOf, unreviewedIn } from './standing.ts';

/** Of the blocks that are closed, how many are behind or unreviewed in each language. */
export function countUnreviewed(
  { languages, pairs }: Pick<Alignment, 'languages' | 'pairs'>,
  closed: readonly { blocks: readonly { id: string }[] }[],
): Map<string, number> {
  const ids = new Set(closed.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const own = pairs.filter(({ block }) => ids.has(block));
  return new Map(languages.map((language) => [language, unreviewedIn(sumsOf(language, own))]));
}

/** What a machine drafted is closed by nobody before a person has reviewed it, whatever the coalition rules. */
export function requireNoMachine({ pairs }: Pick<Alignment, 'pairs'>): void {
  const machine = pairs.filter((pair) => pair.machine).length;
  if (machine > 0) throw new Conflict('machine-drafts-unconfirmed', { number: String(machine) });
}

/** Refused where the coalition does not close, open for signature or publish what nobody has reviewed. */
export async function requireReviewed(tx: Tx, coalitionId: string, unreviewed: number): Promise<void> {
  if (unreviewed > 0 && (await ruleOfUnreviewed(tx.db, coalitionId)) === 'refused')
    throw new Conflict('paragraphs-unreviewed', { number: String(unreviewed) });
}

/** The same for a version, as it was closed. */
export async function requireReviewedVersion(
  tx: Tx,
  coalitionId: string,
  versionId: string,
  refusal: 'version-unreviewed' | 'edition-unreviewed' = 'version-unreviewed',
): Promise<void> {
  const unreviewed = await unreviewedInVersion(tx.db, versionId);
  if (unreviewed > 0 && (await ruleOfUnreviewed(tx.db, coalitionId)) === 'refused')
    throw new Conflict(refusal, { number: String(unreviewed) });
}
