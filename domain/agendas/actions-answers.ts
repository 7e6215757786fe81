import type { z } from 'zod';
import { authorize } from '../authorize.ts';
import { mayKnowCampaign, mayRunCampaign } from '../campaigns/policy.ts';
import { campaignsById } from '../campaigns/reads.ts';
import { requirePast } from '../coalitions/past-day.ts';
import { Invalid, requireRoom } from '../errors.ts';
import { forgetFile, keepUpload, type Sent } from '../files/actions.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { targetsById, type Target } from '../targets/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAsk, notRemoved, tell } from './actions.ts';
import { lockPart, partsOf, requireOne } from './actions-evidence.ts';
import { changeFact } from './actions-facts.ts';
import { mayAddToAsk, mayEditAgenda, mayTakeFromAsk } from './policy.ts';
import type { Agenda } from './reads.ts';
import { requireAsk, type Ask } from './reads-asks.ts';
import { answerById } from './reads-sets.ts';
import { MOST_PER_ASK, recordingAnswer, statusOfAnswer, withdrawingAnswer } from './rules.ts';

export type NewAnswer = Omit<z.input<typeof recordingAnswer>, 'seat'>;

/**
 * Notes what an addressee answered to an ask, with its document. What it makes of the ask is changed along with it only
 * when whoever notes it says so, and may; where its campaign shows the answer, it shows that of the ask too.
 */
export async function recordAnswer(
  platform: Platform,
  viewer: Viewer,
  { file, ...input }: NewAnswer & { seat: string; file?: Sent | null },
): Promise<Ask> {
  const asked = parse(recordingAnswer, input);
  if (asked.url !== null && file) requireOne(asked.url, file);
  return transact(platform, async (tx) => {
    const { ask, agenda, acting } = await lockAsk(tx, viewer, asked);
    allow(acting, agenda, mayAddToAsk(acting, agenda, await partsOf(tx, ask)));
    const status = asked.setStatus ? statusOfAnswer[asked.answer] : null;
    if (status !== null) authorize(mayEditAgenda(acting, agenda));
    notRemoved(ask);
    const { coalitionId } = agenda;
    const { institution } = await requireHere(tx, acting, agenda, asked);
    await requirePast(tx, coalitionId, { field: 'answeredOn', day: asked.answeredOn });
    requireRoom(
      await tx.db
        .selectFrom('ask_answers')
        .where('ask_id', '=', ask.id)
        .where('removed_at', 'is', null)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_PER_ASK.answers,
    );
    await tx.db
      .insertInto('ask_answers')
      .values({
        id: platform.newId(),
        coalition_id: coalitionId,
        ask_id: ask.id,
        target_id: asked.target,
        institution_es: institution.es,
        institution_en: institution.en,
        campaign_id: asked.campaign,
        answer: asked.answer,
        answered_on: asked.answeredOn,
        note: asked.note,
        url: asked.url,
        file_id: file ? await keepUpload(tx, coalitionId, file) : null,
        shown: asked.shown ? 1 : 0,
        seat_id: acting.seat.id,
        created_at: tx.now,
        removed_at: null,
      })
      .execute();
    tell(tx, agenda, acting, 'answer-recorded', { position: ask.position });
    await told(tx, asked.campaign, coalitionId, asked.shown);
    if (status !== null) await changeFact(tx, { ask, agenda, acting, fact: 'status', value: status });
    if (status !== null && asked.shown && asked.campaign !== null)
      await tx.db
        .updateTable('campaign_asks')
        .set({ shown_status: status })
        .where('campaign_id', '=', asked.campaign)
        .where('ask_id', '=', ask.id)
        .where('shown_words', 'is not', null)
        .execute();
    return requireAsk(tx.db, ask.id);
  });
}

/**
 * Takes back an answer that was noted wrongly, and its file out of what is stored; one that a campaign shows, only its
 * seat and those who run that campaign.
 */
export async function withdrawAnswer(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; answer: string },
): Promise<Ask> {
  const asked = parse(withdrawingAnswer, input);
  return transact(platform, async (tx) => {
    const answer = await answerById(tx.db, asked.answer);
    const { ask, agenda, acting } = await lockPart(tx, viewer, asked.seat, answer);
    allow(acting, agenda, mayTakeFromAsk(acting, agenda, answer!.seatId));
    if (answer!.shown && answer!.campaignId !== null && answer!.seatId !== acting.seat.id) {
      const [campaign] = await campaignsById(tx.db, [answer!.campaignId]);
      authorize(mayRunCampaign(acting, campaign!));
    }
    const gone = await tx.db
      .updateTable('ask_answers')
      .set({ removed_at: tx.now, file_id: null })
      .where('id', '=', answer!.id)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!gone) return ask;
    if (answer!.fileId !== null) await forgetFile(tx, agenda.coalitionId, answer!.fileId);
    tell(tx, agenda, acting, 'answer-withdrawn', { position: ask.position });
    await told(tx, answer!.campaignId, agenda.coalitionId, answer!.shown);
    return ask;
  });
}

/** The target, where both are the coalition's own. What a campaign shows the public is said by those who run it. */
async function requireHere(
  tx: Tx,
  acting: Viewer,
  { coalitionId }: Agenda,
  asked: { target: string; campaign: string | null; shown: boolean },
): Promise<Target> {
  const [target] = await targetsById(tx.db, [asked.target]);
  if (target?.coalitionId !== coalitionId) throw new Invalid([{ field: 'target', word: 'target-not-here' }]);
  if (asked.campaign === null) return target;
  const [campaign] = await campaignsById(tx.db, [asked.campaign]);
  if (campaign?.coalitionId !== coalitionId || !mayKnowCampaign(acting, campaign).allowed)
    throw new Invalid([{ field: 'campaign', word: 'campaign-not-here' }]);
  if (asked.shown) authorize(mayRunCampaign(acting, campaign));
  return target;
}

/** What a campaign's own pages show of it has changed. */
async function told(tx: Tx, campaign: string | null, coalitionId: string, shown: boolean): Promise<void> {
  if (campaign === null) return;
  tx.announce(`campaign:${campaign}`, 'answers');
  if (shown) tx.publicChange(coalitionId);
}
