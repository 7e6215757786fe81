import { authorize } from '../authorize.ts';
import { Conflict, Invalid, requireRoom } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { mayReadDraft } from '../statements/policy.ts';
import { requireStatement } from '../statements/reads.ts';
import { readText } from '../texts/co-editing/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAsk, notRemoved, tell } from './actions.ts';
import { lockPart } from './actions-evidence.ts';
import { mayEditAgenda } from './policy.ts';
import type { Agenda } from './reads.ts';
import type { Ask } from './reads-asks.ts';
import { passageById, wordingOf } from './reads-passages.ts';
import { MOST_PER_ASK, linkingPassage, steppingPassage } from './rules.ts';

/** Says that a paragraph of a statement says what an ask asks, and keeps how both read now. */
export async function linkPassage(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; ask: string; statement: string; block: string },
): Promise<Ask> {
  const asked = parse(linkingPassage, input);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    notRemoved(ask);
    const statement = await requireStatement(tx.db, asked.statement);
    authorize(mayReadDraft(acting, statement));
    const words = await wordings(tx, agenda, ask, statement.textId, asked.block);
    if (statement.coalitionId !== agenda.coalitionId || words.passage_words === '{}')
      throw new Invalid([{ field: 'block', word: 'passage-not-there' }]);
    const there = await tx.db
      .selectFrom('ask_passages')
      .where('ask_id', '=', ask.id)
      .where('statement_id', '=', statement.id)
      .where('block_id', '=', asked.block)
      .where('removed_at', 'is', null)
      .select('id')
      .executeTakeFirst();
    if (there) throw new Conflict('passage-linked');
    requireRoom(
      await tx.db
        .selectFrom('ask_passages')
        .where('ask_id', '=', ask.id)
        .where('removed_at', 'is', null)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_PER_ASK.passages,
    );
    await tx.db
      .insertInto('ask_passages')
      .values({
        id: platform.newId(),
        coalition_id: agenda.coalitionId,
        ask_id: ask.id,
        statement_id: statement.id,
        block_id: asked.block,
        ...words,
        seat_id: acting.seat.id,
        at: tx.now,
        removed_at: null,
      })
      .execute();
    tx.announce(`statement:${statement.id}`, 'passages');
    tell(tx, agenda, acting, 'passage-linked', { position: ask.position });
    return ask;
  });
}

/** Says that an ask and its passage still say the same, as both read now. */
export async function confirmPassage(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; passage: string },
): Promise<Ask> {
  return settle(platform, viewer, input, 'passage-confirmed');
}

/** Takes back that a passage says an ask. */
export async function unlinkPassage(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; passage: string },
): Promise<Ask> {
  return settle(platform, viewer, input, 'passage-unlinked');
}

function settle(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; passage: string },
  act: 'passage-confirmed' | 'passage-unlinked',
): Promise<Ask> {
  const asked = parse(steppingPassage, input);
  return transact(platform, async (tx) => {
    const passage = await passageById(tx.db, asked.passage);
    const { ask, agenda, acting } = await lockPart(tx, viewer, asked.seat, passage);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    const statement = await requireStatement(tx.db, passage!.statementId);
    authorize(mayReadDraft(acting, statement));
    if (passage!.removedAt !== null) throw new Conflict('passage-not-linked');
    const set =
      act === 'passage-unlinked'
        ? { removed_at: tx.now }
        : {
            ...(await wordings(tx, agenda, ask, statement.textId, passage!.blockId)),
            seat_id: acting.seat.id,
            at: tx.now,
          };
    await tx.db.updateTable('ask_passages').set(set).where('id', '=', passage!.id).execute();
    tx.announce(`statement:${statement.id}`, 'passages');
    tell(tx, agenda, acting, act, { position: ask.position });
    return ask;
  });
}

/** How the words of the ask and those of the passage read now, as they are stored. */
async function wordings(
  tx: Tx,
  agenda: Agenda,
  ask: Ask,
  textId: string,
  blockId: string,
): Promise<{ ask_words: string; passage_words: string }> {
  const own = await readText(tx.db, agenda.textId);
  const said = await readText(tx.db, textId);
  return {
    ask_words: JSON.stringify(wordingOf(own.blocks, ask.blockId)),
    passage_words: JSON.stringify(wordingOf(said.blocks, blockId)),
  };
}
