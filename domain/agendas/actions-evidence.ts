import type { Acting } from '../accounts/acting-seat.ts';
import { Invalid, NotFound, requireRoom } from '../errors.ts';
import { forgetFile, keepUpload, type Sent } from '../files/actions.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAsk, notRemoved, tell } from './actions.ts';
import { mayAddToAsk, mayTakeFromAsk } from './policy.ts';
import type { Agenda } from './reads.ts';
import type { Ask } from './reads-asks.ts';
import { evidenceById, supportersOf } from './reads-sets.ts';
import { MOST_PER_ASK, addingEvidence, removingEvidence } from './rules.ts';

/** Adds what an ask stands on: a link, or a file. */
export async function addEvidence(
  platform: Platform,
  viewer: Viewer,
  {
    file,
    ...input
  }: {
    seat: string;
    ask: string;
    title: string;
    language: string;
    url?: string | null;
    file?: Sent | null;
  },
): Promise<Ask> {
  const asked = parse(addingEvidence, input);
  requireOne(asked.url, file);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayAddToAsk(acting, agenda, await partsOf(tx, ask)));
    notRemoved(ask);
    requireRoom(
      await tx.db
        .selectFrom('ask_evidence')
        .where('ask_id', '=', ask.id)
        .where('removed_at', 'is', null)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_PER_ASK.evidence,
    );
    const { coalitionId } = agenda;
    await tx.db
      .insertInto('ask_evidence')
      .values({
        id: platform.newId(),
        coalition_id: coalitionId,
        ask_id: ask.id,
        title: asked.title,
        language: asked.language,
        url: asked.url,
        file_id: file ? await keepUpload(tx, coalitionId, file) : null,
        seat_id: acting.seat.id,
        created_at: tx.now,
        removed_at: null,
      })
      .execute();
    tell(tx, agenda, acting, 'evidence-added', { position: ask.position });
    return ask;
  });
}

/** Takes evidence away from an ask, and its file out of what is stored. */
export async function removeEvidence(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; evidence: string },
): Promise<Ask> {
  const asked = parse(removingEvidence, input);
  return transact(platform, async (tx) => {
    const known = await evidenceById(tx.db, asked.evidence);
    const { ask, agenda, acting } = await lockPart(tx, viewer, asked.seat, known);
    allow(acting, agenda, mayTakeFromAsk(acting, agenda, known!.seatId));
    const gone = await tx.db
      .updateTable('ask_evidence')
      .set({ removed_at: tx.now, file_id: null })
      .where('id', '=', known!.id)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!gone) return ask;
    if (known!.fileId !== null) await forgetFile(tx, agenda.coalitionId, known!.fileId);
    tell(tx, agenda, acting, 'evidence-removed', { position: ask.position });
    return ask;
  });
}

/** A link or a file, and not both. */
export function requireOne(url: string | null, file: Sent | null | undefined): void {
  if (url === null && !file) throw new Invalid([{ field: 'url', word: 'link-or-file' }]);
  if (url !== null && file) throw new Invalid([{ field: 'url', word: 'link-and-file' }]);
}

/** Locks the ask that something belongs to; what does not exist is not there. */
export async function lockPart(
  tx: Tx,
  viewer: Viewer,
  seat: string,
  part: { askId: string } | undefined,
): Promise<{ ask: Ask; agenda: Agenda; acting: Acting }> {
  const locked = await lockAsk(tx, viewer, { seat, ask: part?.askId ?? '' });
  if (!part) throw new NotFound();
  return locked;
}

/** The organisations that lead or support an ask. */
export async function partsOf(tx: Tx, ask: Ask): Promise<string[]> {
  const supporters = await supportersOf(tx.db, [ask.id], tx.now);
  return [
    ...(ask.leadOrganizationId === null ? [] : [ask.leadOrganizationId]),
    ...supporters.map(({ organizationId }) => organizationId),
  ];
}
