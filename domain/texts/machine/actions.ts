import type * as Y from 'yjs';
import { byNamedSeat, type Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, Invalid } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { recordOnText } from '../actions-tell.ts';
import { changeText } from '../co-editing/change-text.ts';
import { alignmentOf } from '../checks/reads.ts';
import type { AlignedPair } from '../checks/standing.ts';
import { wordingsOf } from '../checks/wording.ts';
import { blocksFromYXml } from '../blocks-in-ydoc.ts';
import { ownerOfText } from '../reads-owner.ts';
import { requireText, type Text } from '../reads.ts';
import { fragmentName, plainText, type Block } from '../schema.ts';
import { asRefused, suggestionsIn } from '../suggestion-marks.ts';
import { readMarkedText } from '../suggestions/reads.ts';
import { isDraftable } from './draftable.ts';
import { piecesOf, withPieces, type Piece } from './pieces.ts';
import { mayDraftByMachine } from './policy.ts';
import { consentsToMachines } from './reads.ts';
import { draftingByMachine, MOST_BLOCKS, MOST_LETTERS } from './rules.ts';
import { translatePieces } from './translate.ts';
import { canTranslate, TranslatorFailed, type Translator } from './translator.ts';
import { writeDraft } from './write-draft.ts';

interface Asked {
  seat: string;
  text: string;
  language: string;
  /** None: all that are missing or behind. */
  blocks: string[];
}

/** A block as it is to be drafted: its words in the source, in the other language. */
interface Drafted {
  pair: AlignedPair;
  block: Block;
}

/**
 * Has a machine draft blocks in a language, in the name of whoever asks: only what is missing or behind there, never
 * words somebody is proposing to change, and nothing that changed while the machine was at it. What it wrote stays a
 * machine's draft until somebody else reviews it.
 */
export async function draftByMachine(platform: Platform, viewer: Viewer, input: Asked): Promise<Text> {
  const asked = parse(draftingByMachine, input);
  const acting = byNamedSeat(viewer, asked.seat);
  const text = await requireText(platform.store.read, asked.text);
  await requireMay(platform.store.read, acting, text);
  const translator = translatorOf(platform);
  if (!text.languages.includes(asked.language)) throw fault('language-not-of-text');
  const drafted = await draft(platform, translator, text, asked);
  return transact(platform, async (tx) => {
    const { text: now, acting: still } = await lockText(tx, viewer, asked);
    await requireMay(tx.db, still, now);
    await store(tx, now, still, { ...asked, drafted, provider: translator.name });
    return now;
  });
}

/** The service of this installation, or why there is none. */
export function translatorOf({ translator }: Platform): Translator {
  if (!translator) throw new Conflict('machine-missing');
  return translator;
}

async function requireMay(db: Parameters<typeof requireText>[0], acting: Viewer, text: Text): Promise<void> {
  authorize(mayDraftByMachine(acting, text, await consentsToMachines(db, text.coalitionId)));
  if ((await ownerOfText(db, text.id)).kind !== 'statement') throw new Conflict('machine-not-here');
}

/** Asks the service, source by source; leaves out those it does not have, and what it gave that is no translation. */
async function draft(
  platform: Platform,
  translator: Translator,
  text: Text,
  asked: Asked,
): Promise<Drafted[]> {
  const chosen = await choose(platform, text, asked);
  if (chosen.length === 0) throw new Conflict('machine-nothing-to-do');
  const offers = await carefully(() => translator.offers());
  const sources = new Set(chosen.map(({ pair }) => pair.source));
  const offered = [...sources].filter((source) => canTranslate(offers, source, asked.language));
  if (offered.length === 0) throw new Conflict('machine-not-in-language');
  const drafted: Drafted[] = [];
  for (const source of offered) {
    const some = chosen.filter(({ pair }) => pair.source === source);
    const pieces = some.map(({ block }) => piecesOf(block.inlines));
    const given = await carefully(() =>
      translatePieces(translator, pieces.flat(), { source, language: asked.language }),
    );
    let passed = 0;
    some.forEach(({ pair, block }, at) => {
      const own = given.slice(passed, (passed += pieces[at]!.length));
      if (own.every(isThere))
        drafted.push({ pair, block: { ...block, inlines: withPieces(block.inlines, own) } });
    });
  }
  if (drafted.length === 0) throw new Conflict('machine-broken');
  return drafted;
}

const isThere = (piece: Piece | null): piece is Piece => piece !== null;

/** What is missing or behind, and nobody proposes to change; as much of it as goes in one go. */
async function choose(
  platform: Platform,
  text: Text,
  { language, blocks: named }: Asked,
): Promise<Drafted[]> {
  const { head, blocks: marked } = await readMarkedText(platform.store.read, text.id);
  const blocks = Object.fromEntries(
    Object.entries(marked).map(([tag, all]) => [tag, all.map(asRefused)] as const),
  );
  const { pairs } = await alignmentOf(platform.store.read, text, { head, blocks });
  const contested = new Set(
    (marked[language] ?? []).filter((block) => suggestionsIn(block).length > 0).map(({ id }) => id),
  );
  const wanted = pairs.filter(
    (pair) =>
      pair.language === language &&
      !contested.has(pair.block) &&
      isDraftable(pair) &&
      (named.length > 0 ? named.includes(pair.block) : !pair.removed),
  );
  let letters = 0;
  return wanted
    .slice(0, MOST_BLOCKS)
    .map((pair) => ({ pair, block: blocks[pair.source]!.find(({ id }) => id === pair.block)! }))
    .filter(({ block }, at) => (letters += plainText(block).length) <= MOST_LETTERS || at === 0);
}

/** What the service did wrong, in words for whoever asked it. */
export async function carefully<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TranslatorFailed)) throw error;
    throw new Conflict(
      error.why === 'slow' || error.why === 'unreachable' ? 'machine-silent' : 'machine-broken',
    );
  }
}

async function store(
  tx: Tx,
  text: Text,
  acting: Acting,
  { language, drafted, provider }: { language: string; drafted: readonly Drafted[]; provider: string },
): Promise<void> {
  const { head, blocks: marked } = await readMarkedText(tx.db, text.id);
  const blocks = Object.fromEntries(
    Object.entries(marked).map(([tag, all]) => [tag, all.map(asRefused)] as const),
  );
  const { pairs } = await alignmentOf(tx.db, text, { head, blocks });
  const standing = new Map(
    pairs.filter((pair) => pair.language === language).map((pair) => [pair.block, pair]),
  );
  const unmoved = drafted.filter(({ pair }) => {
    const now = standing.get(pair.block);
    return now?.seen === pair.seen && now.source === pair.source;
  });
  if (unmoved.length === 0) throw new Conflict('checked-words-changed');
  let written = new Map<string, { hash: string }>();
  await changeText(tx, {
    textId: text.id,
    seatId: acting.seat.id,
    change: (doc: Y.Doc) => {
      for (const { pair, block } of unmoved) writeDraft(doc, { language, source: pair.source, block });
      written = wordingsOf(blocksFromYXml(doc.getXmlFragment(fragmentName(language))));
    },
  });
  for (const { pair } of unmoved) {
    const hash = written.get(pair.block)?.hash;
    if (hash === undefined) continue;
    await tx.db
      .insertInto('machine_drafts')
      .values({
        id: tx.platform.newId(),
        coalition_id: text.coalitionId,
        text_id: text.id,
        block_id: pair.block,
        source: pair.source,
        language,
        source_hash: pair.words.source!.hash,
        language_hash: hash,
        provider,
        seat_id: acting.seat.id,
        at: tx.now,
      })
      .execute();
  }
  tx.announce(`text:${text.id}`, 'checks');
  await recordOnText(tx, text, acting, 'alignment.machine', { language, count: unmoved.length });
}

const fault = (word: string) => new Invalid([{ field: 'language', word }]);
