import { Conflict } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { allow, lockStatement } from '../../statements/actions.ts';
import { languagesOfVersions, type Statement } from '../../statements/reads.ts';
import { endWriting, reopenText } from '../../texts/actions.ts';
import { countOpenAmendments } from '../../texts/amendments/reads.ts';
import { changeText, newClient } from '../../texts/co-editing/change-text.ts';
import { Pens } from '../../texts/co-editing/pens.ts';
import { clientsOf } from '../../texts/co-editing/reads.ts';
import { typing } from '../../texts/co-editing/typing.ts';
import { keepDraft } from '../../texts/drafts/actions-keep.ts';
import { fullEffort } from '../../texts/drafts/compare-words.ts';
import { restoreBlocks } from '../../texts/drafts/restore-blocks.ts';
import { fragmentName, type Block } from '../../texts/schema.ts';
import { readMarkedText, requireNoneOpen } from '../../texts/suggestions/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { currentEditions } from '../reads.ts';
import { lockCorrection } from './actions-lock.ts';
import { tell } from './actions-tell.ts';
import { mayAbandonCorrection, mayBeginCorrection } from './policy.ts';
import { correctionUnderWay, requireCorrection, type Correction } from './reads.ts';
import { beginning, stepping } from './rules.ts';

/** Lets a published text be written again as the draft of its next version. What is published stays as it is. */
export async function beginCorrection(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; statement: string; reason: string },
): Promise<Correction> {
  const asked = parse(beginning, input);
  return transact(platform, async (tx) => {
    const { statement, acting } = await lockStatement(tx, viewer, asked);
    allow(
      acting,
      statement,
      mayBeginCorrection(acting, statement, await correctionUnderWay(tx.db, statement.id)),
    );
    const [edition] = await currentEditions(tx.db, [statement.id]);
    await reopenText(tx, statement.textId);
    const id = platform.newId();
    await tx.db
      .insertInto('corrections')
      .values({
        id,
        coalition_id: statement.coalitionId,
        statement_id: statement.id,
        edition_id: edition!.id,
        state: 'drafting',
        reason: asked.reason,
        begun_at: tx.now,
        begun_by_seat_id: acting.seat.id,
        kind: null,
        version_id: null,
        note_es: null,
        note_en: null,
        closed_at: null,
        closed_by_seat_id: null,
        terms: null,
        terms_digest: null,
        due_at: null,
        publishes_itself: 0,
        terms_before: null,
        made_edition_id: null,
        ended_at: null,
        ended_by_seat_id: null,
      })
      .execute();
    await tell(tx, statement, acting.seat.id, 'begun', { reason: asked.reason });
    return requireCorrection(tx.db, id);
  });
}

/**
 * Gives a correction up: the text goes back to the words that are published, and is closed. What was written is kept as a
 * draft; what somebody proposed and nobody decided is decided first.
 */
export async function abandonCorrection(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; correction: string },
): Promise<Correction> {
  const asked = parse(stepping, input);
  return typing(platform, async (tx) => {
    const { statement, acting, correction } = await lockCorrection(tx, viewer, asked);
    allow(acting, statement, mayAbandonCorrection(acting, statement, correction));
    requireNoneOpen(await readMarkedText(tx.db, statement.textId));
    const undecided = (await countOpenAmendments(tx.db, [statement.textId])).get(statement.textId)!;
    if (undecided > 0) throw new Conflict('amendments-open', { number: String(undecided) });
    await keepDraft(tx, statement.textId, { kind: 'automatic' });
    if (correction.state === 'closed') await reopenText(tx, statement.textId);
    await putBack(tx, statement, { versionId: correction.fromVersionId, seatId: acting.seat.id });
    await endWriting(tx, statement.textId);
    await tx.db
      .updateTable('corrections')
      .set({ state: 'abandoned', ended_at: tx.now, ended_by_seat_id: acting.seat.id })
      .where('id', '=', correction.id)
      .execute();
    await tell(tx, statement, acting.seat.id, 'abandoned');
    return requireCorrection(tx.db, correction.id);
  });
}

/** Makes the words of a text those of a version, as an edit by the seat. */
async function putBack(
  tx: Tx,
  { textId, languages }: Statement,
  { versionId, seatId }: { versionId: string; seatId: string },
): Promise<void> {
  const [kept = []] = await languagesOfVersions(tx.db, [versionId]);
  const words = new Map(kept.map(({ language, blocks }) => [language, JSON.parse(blocks) as Block[]]));
  const effort = fullEffort();
  const authors = await clientsOf(tx.db, textId);
  await changeText(tx, {
    textId,
    seatId,
    change(doc) {
      const pens = new Pens(doc, authors, () => newClient(tx));
      for (const language of languages)
        restoreBlocks(doc.getXmlFragment(fragmentName(language)), words.get(language) ?? [], effort, pens);
      return pens.clients;
    },
  });
}
