import type { Acting } from '../../accounts/acting-seat.ts';
import { Conflict } from '../../errors.ts';
import type { Tx } from '../../transaction.ts';
import { recordOnText } from '../actions-tell.ts';
import type { Block } from '../schema.ts';
import { isLost, rulesOfSources, sourcesOf, sourcesOfVersions } from './reads.ts';

interface OfText {
  coalitionId: string;
  textId: string;
}

/**
 * Asked when words are closed that cite dead links of which nobody gave a copy: refused where the coalition closes none
 * such; elsewhere it is written down who went on, and how many there were.
 */
export async function requireLiveLinks(
  tx: Tx,
  { id, coalitionId }: { id: string; coalitionId: string },
  sealed: readonly { language: string; blocks: readonly Block[] }[],
  acting: Acting,
): Promise<void> {
  const blocks = Object.fromEntries(sealed.map((one) => [one.language, one.blocks]));
  const languages = sealed.map(({ language }) => language);
  const lost = (await sourcesOf(tx.db, { id, languages }, blocks)).filter(isLost).length;
  await goOn(tx, { coalitionId, textId: id }, acting, lost, 'links-dead', 'sources.closed-dead');
}

/** The same for a version, as it was closed, when it goes out. */
export async function requireLiveVersion(
  tx: Tx,
  version: OfText & { versionId: string },
  acting: Acting,
  refusal: 'version-links-dead' | 'edition-links-dead' = 'version-links-dead',
): Promise<void> {
  const lost = (await sourcesOfVersions(tx.db, [version.versionId])).filter(isLost).length;
  await goOn(tx, version, acting, lost, refusal, 'sources.published-dead');
}

async function goOn(
  tx: Tx,
  { coalitionId, textId }: OfText,
  acting: Acting,
  lost: number,
  refusal: string,
  act: string,
): Promise<void> {
  if (lost === 0) return;
  if ((await rulesOfSources(tx.db, coalitionId)).deadLinks === 'refused')
    throw new Conflict(refusal, { number: String(lost) });
  await recordOnText(tx, { id: textId, coalitionId }, acting, act, { count: lost });
}
