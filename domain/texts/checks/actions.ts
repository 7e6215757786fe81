import type { Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import { later, type Platform } from '../../platform.ts';
import type { Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { recordOnText } from '../actions-tell.ts';
import { machineDraftsOfText } from '../machine/reads.ts';
import type { Text } from '../reads.ts';
import { withTwoSides, type TwoSides } from './actions-words.ts';
import { mayCheck, mayExcuse, mayReview } from './policy.ts';
import { careOfLanguages, checksOfText } from './reads.ts';
import { personsOf } from './reads-people.ts';
import { checking, excusing } from './rules.ts';
import { isBetween, seenOf, sourceOf, standing, type CheckFacts, type Standing } from './standing.ts';
import type { Wording } from './wording.ts';

/** Two languages of a text, and the blocks as whoever speaks of them read them. */
interface Seen {
  seat: string;
  text: string;
  source: string;
  language: string;
  blocks: readonly { id: string; seen: string }[];
}

/**
 * Says that blocks say the same in two languages: as who translated them, or as who reviewed what somebody else
 * translated. Only who translated may say that it was the other language that was written first: nobody is to review
 * their own words by turning them into what was translated from. Refused where the words moved on since they were
 * read. Of a block of which that has been said nothing is written.
 */
export async function checkBlocks(
  platform: Platform,
  viewer: Viewer,
  input: Seen & { as: 'translated' | 'reviewed' },
): Promise<Text> {
  const asked = parse(checking, input);
  return withTwoSides(platform, viewer, asked, async (tx, { text, acting, sides }) => {
    const care = (await careOfLanguages(tx.db, [text.id])).find((one) => one.language === asked.language);
    authorize(mayCheck(acting, text, care));
    const blocks = await blocksSeen(tx, text, asked, sides);
    if (asked.as === 'reviewed') {
      await requirePresentSource(tx, text, asked, { sides, blocks });
      const translators = await translatorsOf(tx, blocks, asked.language, care?.translatorSeatId ?? null);
      for (const block of blocks)
        authorize(mayReview({ translated: translators(block, acting.personId) || sides.own.has(block.id) }));
    }
    const news = blocks.filter((block) => saysMore(block, asked));
    for (const block of news)
      await keep(tx, text, acting, block, { ...asked, kind: 'checked', changed: null, role: asked.as });
    await tell(tx, text, acting, asked.as, { language: asked.language, count: news.length });
  });
}

/** Says of blocks in which one side was changed that its meaning was not. Whoever reviews still sees it. */
export async function excuseTypo(platform: Platform, viewer: Viewer, input: Seen): Promise<Text> {
  const asked = parse(excusing, input);
  return withTwoSides(platform, viewer, asked, async (tx, { text, acting, sides }) => {
    authorize(mayExcuse(acting, text));
    const blocks = await blocksSeen(tx, text, asked, sides);
    await requirePresentSource(tx, text, asked, { sides, blocks });
    for (const block of blocks) {
      const { state, changed, latest } = block.now;
      if (state !== 'behind' || latest === null) throw new Conflict('no-typo-here');
      await keep(tx, text, acting, block, { ...asked, kind: 'typo', changed, role: latest.role });
    }
    await tell(tx, text, acting, 'typo', { language: asked.language, count: blocks.length });
  });
}

/** A block as it stands in two languages. */
interface BlockSeen {
  id: string;
  source: Wording;
  translation: Wording;
  /** Of the block in any languages, the oldest first. */
  checks: readonly CheckFacts[];
  now: Standing;
}

async function blocksSeen(tx: Tx, text: Text, asked: Seen, sides: TwoSides): Promise<BlockSeen[]> {
  const checks = await checksOfText(tx.db, text.id);
  return asked.blocks.map(({ id, seen }): BlockSeen => {
    const words = { source: sides.source.get(id) ?? null, translation: sides.translation.get(id) ?? null };
    if (seenOf(words) !== seen) throw new Conflict('checked-words-changed');
    const { source, translation } = words;
    if (source === null || translation === null)
      throw new Invalid([{ field: 'blocks', word: 'block-in-one-language' }]);
    const ofBlock = checks.get(id) ?? [];
    const between = ofBlock.filter((check) => isBetween(check, asked.source, asked.language));
    return { id, source, translation, checks: ofBlock, now: standing(asked, words, between) };
  });
}

async function requirePresentSource(
  tx: Tx,
  { id: textId, languages }: Text,
  { source }: Seen,
  { sides, blocks }: { sides: TwoSides; blocks: readonly BlockSeen[] },
): Promise<void> {
  const machines = await machineDraftsOfText(tx.db, textId);
  const turned = ({ id, checks }: BlockSeen) => {
    const wordsIn = (language: string) => sides.wordings.get(language)?.get(id) ?? null;
    return sourceOf(languages, wordsIn, checks, machines.get(id) ?? []) !== source;
  };
  if (blocks.some(turned)) throw new Conflict('checked-words-changed');
}

/** Who translated a block, as far as was said: whom the language was given to, or who said that they translated these words. */
async function translatorsOf(
  tx: Tx,
  blocks: readonly BlockSeen[],
  language: string,
  arranged: string | null,
): Promise<(block: BlockSeen, personId: string) => boolean> {
  const said = ({ checks, translation }: BlockSeen) =>
    checks.filter(
      (check) =>
        check.role === 'translated' &&
        check.language === language &&
        check.language_hash === translation.hash,
    );
  const seats = blocks.flatMap((block) => said(block).map(({ seat_id }) => seat_id));
  const persons = await personsOf(tx.db, [...seats, arranged ?? '']);
  return (block, personId) =>
    [arranged, ...said(block).map(({ seat_id }) => seat_id)].some(
      (seat) => seat !== null && persons.get(seat) === personId,
    );
}

/** Said twice, it is said once: unless typos are to be looked at, or it is said the other way round. */
function saysMore(
  { now }: BlockSeen,
  { as, source }: { as: 'translated' | 'reviewed'; source: string },
): boolean {
  const { state, latest, typo } = now;
  if (latest === null || latest.source !== source || state === 'behind' || state === 'both') return true;
  return as === 'reviewed' ? latest.role === 'translated' || typo : false;
}

/** Rows are never changed. None of a block has the instant of another, so that there is always one that is the latest. */
async function keep(
  tx: Tx,
  text: Text,
  acting: Acting,
  { id: block_id, source, translation, checks }: BlockSeen,
  said: Pick<CheckFacts, 'source' | 'language' | 'kind' | 'changed' | 'role'>,
): Promise<void> {
  const last = checks.at(-1)?.at ?? '';
  await tx.db
    .insertInto('checks')
    .values({
      id: tx.platform.newId(),
      coalition_id: text.coalitionId,
      text_id: text.id,
      block_id,
      source: said.source,
      language: said.language,
      source_hash: source.hash,
      language_hash: translation.hash,
      source_wording: JSON.stringify(source.inlines),
      language_wording: JSON.stringify(translation.inlines),
      kind: said.kind,
      changed: said.changed,
      role: said.role,
      seat_id: acting.seat.id,
      at: last >= tx.now ? later(last, 1) : tx.now,
    })
    .execute();
}

async function tell(
  tx: Tx,
  text: Text,
  acting: Acting,
  act: 'translated' | 'reviewed' | 'typo',
  detail: { language: string; count: number },
): Promise<void> {
  if (detail.count === 0) return;
  tx.announce(`text:${text.id}`, 'checks');
  await recordOnText(tx, text, acting, `alignment.${act}`, detail);
}
