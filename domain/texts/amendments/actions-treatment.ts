import { authorize } from '../../authorize.ts';
import { Conflict } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockText } from '../actions-lock.ts';
import { mayEditText } from '../policy.ts';
import type { Text } from '../reads.ts';
import { lockAmendment } from './actions-lock.ts';
import type { Amendment, Verdict } from './model.ts';
import { mayDecideAmendment, mayReply } from './policy.ts';
import { amendmentsOf, requireAmendment } from './reads.ts';
import { publishing, replying, treating } from './rules.ts';
import { tellAmendments } from './tell.ts';

/**
 * Proposes what should become of an amendment. Nobody but those who edit learns of it before it is published: no line of
 * the log, nothing told to open pages, nothing counted.
 */
export async function treatAmendment(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; amendment: string; treatment: Verdict; note?: string | null },
): Promise<Amendment> {
  const asked = parse(treating, input);
  return transact(platform, async (tx) => {
    const { text, amendment, acting } = await lockAmendment(tx, viewer, asked);
    authorize(mayDecideAmendment(acting, text, amendment));
    if (amendment.treatment?.publishedAt) throw new Conflict('treatment-published');
    await tx.db
      .updateTable('amendments')
      .set({
        treatment: asked.treatment,
        treatment_note: asked.note,
        treated_by_seat_id: acting.seat.id,
        treated_at: tx.now,
      })
      .where('id', '=', amendment.id)
      .execute();
    return requireAmendment(tx.db, text.id, amendment.id);
  });
}

/** Lets every reader see the treatments of these amendments; named none, all there are. */
export async function publishTreatments(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; amendments: readonly string[] },
): Promise<Text> {
  const asked = parse(publishing, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayEditText(acting, text));
    const named = new Set(asked.amendments);
    const hidden = (await amendmentsOf(tx.db, [text.id]))
      .get(text.id)!
      .filter(({ id, treatment }) => treatment?.publishedAt === null && (named.size === 0 || named.has(id)));
    if (hidden.length === 0) throw new Conflict('nothing-to-publish');
    await tx.db
      .updateTable('amendments')
      .set({ treatment_published_at: tx.now })
      .where(
        'id',
        'in',
        hidden.map(({ id }) => id),
      )
      .execute();
    await tellAmendments(tx, text, acting, 'treatments-published', hidden);
    return text;
  });
}

/** The proposer agrees with the published treatment, or says why not. The last answer counts. */
export async function replyToTreatment(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; amendment: string; reply: 'agree' | 'disagree'; note?: string | null },
): Promise<Amendment> {
  const asked = parse(replying, input);
  return transact(platform, async (tx) => {
    const { text, amendment, acting } = await lockAmendment(tx, viewer, asked);
    authorize(mayReply(acting, text, amendment));
    await tx.db
      .updateTable('amendments')
      .set({
        reply: asked.reply,
        reply_note: asked.note,
        replied_by_seat_id: acting.seat.id,
        replied_at: tx.now,
      })
      .where('id', '=', amendment.id)
      .execute();
    await tellAmendments(tx, text, acting, 'replied', [amendment]);
    return requireAmendment(tx.db, text.id, amendment.id);
  });
}
