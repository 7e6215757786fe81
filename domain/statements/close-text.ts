import { byNamedSeat, type Acting } from '../accounts/acting-seat.ts';
import { placeholdersIn, placesOf } from '../alerts/reads-placeholders.ts';
import { Conflict, Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { countOpenAmendments } from '../texts/amendments/reads.ts';
import { holdText } from '../texts/actions-lock.ts';
import { closeAtHead } from '../texts/actions.ts';
import { countUnreviewed, requireNoMachine, requireReviewed } from '../texts/checks/gate.ts';
import { alignmentOf } from '../texts/checks/reads.ts';
import { requireText } from '../texts/reads.ts';
import { endRoundOf } from '../texts/rounds/actions.ts';
import { missingBlocks } from '../texts/counting.ts';
import { requireLiveLinks } from '../texts/sources/gate.ts';
import { readMarkedText, requireNoneOpen, type MarkedWords } from '../texts/suggestions/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockStatement, moveOn, standBy } from './actions.ts';
import { storeVersion } from './actions-versions.ts';
import { mayTakeDraftingStep } from './policy.ts';
import { requireStatement, versionsOfText, type Statement } from './reads.ts';
import { closing, versionNumber } from './rules.ts';
import { sealText } from './seal.ts';

/** Reading while others go on writing, before they are made to wait for one. */
const TRIES = 4;

/**
 * Closes a text: reads every language at one exact head, then in one transaction hashes them and swaps the
 * text to closed only if it still stands at that head. Someone who types in between makes it read again, the
 * last time while whoever writes waits. A text of which some language lacks paragraphs is closed only by who says that it is known; one with a suggestion or an
 * amendment undecided is not, nor, unless the coalition closes with a label, one of which a paragraph is behind or unreviewed
 * or a link is dead.
 */
export async function closeText(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; statement: string; incomplete?: boolean },
): Promise<Statement> {
  const asked = parse(closing, input);
  const known = () => knownClosable(platform, viewer, asked);
  return atOneHead(platform, known, async (tx, readBefore) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(acting, statement, mayTakeDraftingStep(acting, statement, 'close'));
    const number = async () => versionNumber((await versionsOfText(tx.db, statement.textId)).length);
    const { incomplete } = asked;
    const closed = await closeWords(tx, { statement, acting, incomplete, readBefore, number });
    if (closed === null) return null;
    await standBy(tx, statement, closed.version);
    return moveOn(tx, statement, acting, 'close', 'closed', { version: closed.number });
  });
}

/** Tries an act that needs the words at one exact head, until nobody types in between; it answers null where somebody did. */
export async function atOneHead<T>(
  platform: Platform,
  known: () => Promise<Pick<Statement, 'textId'>>,
  attempt: (tx: Tx, readBefore: MarkedWords | null) => Promise<T | null>,
): Promise<T> {
  for (let tries = TRIES; tries >= 0; tries--) {
    const { textId } = await known();
    const readBefore = tries > 0 ? await readMarkedText(platform.store, textId) : null;
    const done = await transact(platform, (tx) => attempt(tx, readBefore));
    if (done !== null) return done;
  }
  throw new Conflict('text-moving');
}

/** What closing needs to know; `number` is asked once nothing stands in its way. */
export interface Closing {
  statement: Statement;
  acting: Acting;
  incomplete: boolean;
  readBefore: MarkedWords | null;
  number: () => Promise<string>;
}

/** The one gate of every closing: seals the words as a version, or null where somebody wrote since they were read. */
export async function closeWords(
  tx: Tx,
  { statement, acting, incomplete, readBefore, number: numbered }: Closing,
): Promise<{ version: string; number: string; digest: string } | null> {
  const { textId } = statement;
  if (readBefore === null) await holdText(tx, textId);
  const text = await requireText(tx.db, textId);
  const words = readBefore ?? (await readMarkedText(tx.db, textId));
  if (text.head !== words.head) return null;
  const blocks = requireNoneOpen(words);
  const sealed = sealText({
    referenceLanguage: text.languages[0]!,
    languages: text.languages,
    titles: statement.titles,
    blocks,
  });
  const unwritten = await placeholdersIn(tx.db, statement.id, sealed.languages);
  if (unwritten.length > 0) throw new Conflict('urgent-placeholders', { places: placesOf(unwritten) });
  const lacks = ({ language }: { language: string }) => missingBlocks(sealed.languages, language).length > 0;
  if (!incomplete && sealed.languages.some(lacks))
    throw new Invalid([{ field: 'incomplete', word: 'paragraphs-missing' }]);
  const alignment = await alignmentOf(tx.db, text, { head: words.head, blocks });
  requireNoMachine(alignment);
  const unreviewed = countUnreviewed(alignment, sealed.languages);
  await requireReviewed(tx, statement.coalitionId, sum(unreviewed));
  await requireLiveLinks(tx, text, sealed.languages, acting);
  if (!(await closeAtHead(tx, text))) return null;
  // Asked of the closed text: whoever proposes another has either committed, or finds it closed.
  const undecided = (await countOpenAmendments(tx.db, [textId])).get(textId)!;
  if (undecided > 0) throw new Conflict('amendments-open', { number: String(undecided) });
  await endRoundOf(tx, textId, acting.seat.id);
  const number = await numbered();
  const { head } = words;
  const version = await storeVersion(tx, { text: statement, number, head, sealed, unreviewed, acting });
  return { version, number, digest: sealed.manifest.digest };
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, n) => all + n, 0);

/** Asked before the words are read, so that nobody else makes the server read them; asked again after the lock. */
async function knownClosable(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; statement: string },
): Promise<Statement> {
  const acting = byNamedSeat(viewer, asked.seat);
  const statement = await requireStatement(platform.store.read, asked.statement);
  allow(acting, statement, mayTakeDraftingStep(acting, statement, 'close'));
  return statement;
}
