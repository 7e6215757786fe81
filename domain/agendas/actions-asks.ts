import type { z } from 'zod';
import type { Acting } from '../accounts/acting-seat.ts';
import { Conflict, Invalid } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { changeText } from '../texts/co-editing/change-text.ts';
import { typing } from '../texts/co-editing/typing.ts';
import { readText } from '../texts/co-editing/reads.ts';
import { newBlockId } from '../texts/schema.ts';
import type { Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAgenda, lockAsk, notRemoved, tell } from './actions.ts';
import { blockOfWords, insertAsk, insertPreamble } from './blocks.ts';
import { mayEditAgenda } from './policy.ts';
import type { Agenda } from './reads.ts';
import { asksById, blocksOfAsks, countAsks, requireAsk, type Ask } from './reads-asks.ts';
import {
  AGENDA_LIMITS,
  addingAsk,
  addingPreamble,
  MOST_ASKS,
  MOST_ASKS_EVER,
  rewritingAsk,
  type NewAsk,
} from './rules.ts';

/** Adds an ask: its priority and words in one language or more, after another ask or at the end. */
export async function addAsk(platform: Platform, viewer: Viewer, input: NewAsk): Promise<Ask> {
  const asked = parse(addingAsk, input);
  return (await typing(platform, (tx) => addAskIn(tx, viewer, asked))).ask;
}

/** The same inside a transaction that goes on: what locks the agenda and writes the ask. */
export async function addAskIn(
  tx: Tx,
  viewer: Viewer,
  asked: z.output<typeof addingAsk>,
): Promise<{ ask: Ask; agenda: Agenda; acting: Acting }> {
  const { agenda, acting } = await lockAgenda(tx, viewer, asked);
  allow(acting, agenda, mayEditAgenda(acting, agenda));
  requireLanguages(agenda, asked.words);
  const count = (await countAsks(tx.db, [agenda.id])).get(agenda.id) ?? 0;
  if (count >= MOST_ASKS) throw new Conflict('asks-too-many', { most: String(MOST_ASKS) });
  const ever = (await blocksOfAsks(tx.db, agenda.id)).length;
  if (ever >= MOST_ASKS_EVER) throw new Conflict('asks-ever-too-many', { most: String(MOST_ASKS_EVER) });
  const position = await placeAfter(tx, agenda, asked.after, count + 1);
  const fresh = () => newBlockId((length) => tx.platform.randomBytes(length));
  const [heading, block] = [fresh(), fresh()];
  await changeText(tx, {
    textId: agenda.textId,
    seatId: acting.seat.id,
    limits: AGENDA_LIMITS,
    change(doc) {
      for (const { language, priority, words } of asked.words)
        insertAsk(doc, language, [
          blockOfWords(heading, 'heading', priority),
          blockOfWords(block, 'paragraph', words),
        ]);
    },
  });
  await shift(tx, agenda.id, { from: position, by: 1 });
  const id = tx.platform.newId();
  await tx.db
    .insertInto('asks')
    .values({
      id,
      coalition_id: agenda.coalitionId,
      agenda_id: agenda.id,
      heading_block_id: heading,
      block_id: block,
      position,
      lead_organization_id: null,
      target_id: null,
      venue_es: null,
      venue_en: null,
      moment: null,
      status: 'proposed',
      after_ask_id: null,
      assumption_es: null,
      assumption_en: null,
      review_on: null,
      created_by_seat_id: acting.seat.id,
      created_at: tx.now,
      removed_at: null,
    })
    .execute();
  tell(tx, agenda, acting, 'ask-added', { position });
  return { ask: await requireAsk(tx.db, id), agenda, acting };
}

/** Writes the words of an ask that a language lacks: one it never had, or blocks that were deleted. What is there stays. */
export async function rewriteAsk(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string; language: string; priority: string; words: string },
): Promise<Ask> {
  const asked = parse(rewritingAsk, input);
  return typing(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    notRemoved(ask);
    requireLanguages(agenda, [asked]);
    const { blocks } = await readText(tx.db, agenda.textId);
    const there = new Set((blocks[asked.language] ?? []).map((block) => block.id));
    if (there.has(ask.headingBlockId) && there.has(ask.blockId)) throw new Conflict('ask-words-there');
    await changeText(tx, {
      textId: agenda.textId,
      seatId: acting.seat.id,
      limits: AGENDA_LIMITS,
      change: (doc) =>
        insertAsk(doc, asked.language, [
          blockOfWords(ask.headingBlockId, 'heading', asked.priority),
          blockOfWords(ask.blockId, 'paragraph', asked.words),
        ]),
    });
    tell(tx, agenda, acting, 'ask-rewritten', { position: ask.position, language: asked.language });
    return ask;
  });
}

/** Adds a heading or a paragraph to what stands before the asks. */
export async function addPreambleBlock(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    agenda: string;
    kind: 'heading' | 'paragraph';
    words: readonly { language: string; words: string }[];
  },
): Promise<Agenda> {
  const asked = parse(addingPreamble, input);
  return typing(platform, async (tx) => {
    const { agenda, acting } = await lockAgenda(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    requireLanguages(agenda, asked.words);
    const ofAsks = new Set(
      (await blocksOfAsks(tx.db, agenda.id)).flatMap((ask) => [ask.headingBlockId, ask.blockId]),
    );
    const id = newBlockId((length) => tx.platform.randomBytes(length));
    await changeText(tx, {
      textId: agenda.textId,
      seatId: acting.seat.id,
      limits: AGENDA_LIMITS,
      change(doc) {
        for (const { language, words } of asked.words)
          insertPreamble(doc, language, blockOfWords(id, asked.kind, words), ofAsks);
      },
    });
    tell(tx, agenda, acting, 'preamble-added');
    return agenda;
  });
}

function requireLanguages(agenda: Agenda, words: readonly { language: string }[]): void {
  if (words.some(({ language }) => !agenda.languages.includes(language)))
    throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
}

/** The place right after an ask of this agenda; what is relative to a removed ask has no place. */
export async function placeAfter(
  tx: Tx,
  agenda: Agenda,
  after: string | null,
  otherwise: number,
): Promise<number> {
  if (after === null) return otherwise;
  const [ask] = await asksById(tx.db, [after]);
  if (ask?.agendaId !== agenda.id) throw new Invalid([{ field: 'after', word: 'ask-not-here' }]);
  notRemoved(ask);
  return ask.position + 1;
}

/** Moves the asks from a place on (to another, when named) up or down the one order. */
export async function shift(
  tx: Tx,
  agendaId: string,
  { from, to, by }: { from: number; to?: number; by: 1 | -1 },
): Promise<void> {
  let update = tx.db
    .updateTable('asks')
    .set((eb) => ({ position: eb('position', '+', by) }))
    .where('agenda_id', '=', agendaId)
    .where('removed_at', 'is', null)
    .where('position', '>=', from);
  if (to !== undefined) update = update.where('position', '<=', to);
  await update.execute();
}
