import type { Acting } from '../accounts/acting-seat.ts';
import { type Permission } from '../authorize.ts';
import { Conflict, requireRoom } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { refuseAtRisk } from './actions-partners.ts';
import { allow, lockCampaign, tell } from './actions.ts';
import { mayAnswerFor, mayAnswerPartners, mayEndChapter, mayProposeChapter } from './policy.ts';
import { partnersOf, requireChapter, type Campaign, type Chapter } from './reads.ts';
import { MOST_PER_CAMPAIGN, chapterShowing, chapterStep, newChapter } from './rules.ts';

/** A partner proposes to carry the campaign in its country, or in one place of it. */
export async function proposeChapter(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    campaign: string;
    country: string;
    place?: string | null;
    titleEs: string;
    titleEn: string;
    planEs: string;
    planEn: string;
  },
): Promise<Chapter> {
  const asked = parse(newChapter, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    const { organizationId } = acting.seat;
    const partner = (await partnersOf(tx.db, [campaign.id])).find(
      (one) => one.organizationId === organizationId,
    );
    allow(
      acting,
      campaign,
      mayProposeChapter(acting, campaign, partner ?? { organizationId, state: 'left' }),
    );
    requireRoom(
      await tx.db
        .selectFrom('campaign_chapters')
        .where('campaign_id', '=', campaign.id)
        .where('state', 'in', ['proposed', 'approved'])
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_PER_CAMPAIGN.chapters,
    );
    const id = platform.newId();
    await tx.db
      .insertInto('campaign_chapters')
      .values({
        id,
        coalition_id: campaign.coalitionId,
        campaign_id: campaign.id,
        organization_id: organizationId,
        country: asked.country,
        place: asked.place,
        title_es: asked.titleEs,
        title_en: asked.titleEn,
        plan_es: asked.planEs,
        plan_en: asked.planEn,
        state: 'proposed',
        public: 0,
        created_by_seat_id: acting.seat.id,
        created_at: tx.now,
        decided_at: null,
        decided_by_seat_id: null,
      })
      .execute();
    tell(tx, campaign, acting, 'chapter-proposed');
    return requireChapter(tx.db, id);
  });
}

type Step = { seat: string; chapter: string };

/** The side that leads says yes. */
export async function approveChapter(platform: Platform, viewer: Viewer, input: Step): Promise<Chapter> {
  return decide(platform, viewer, parse(chapterStep, input), 'approved');
}

/** The side that leads says no. */
export async function declineChapter(platform: Platform, viewer: Viewer, input: Step): Promise<Chapter> {
  return decide(platform, viewer, parse(chapterStep, input), 'declined');
}

/** Ends a chapter; what was done in it stays. One still proposed, its own organisation takes back. */
export async function endChapter(platform: Platform, viewer: Viewer, input: Step): Promise<Chapter> {
  return change(platform, viewer, parse(chapterStep, input), 'chapter-ended', {
    may: mayEndChapter,
    columns: ({ state, organizationId }, _tx, campaign, acting) => {
      const own = state === 'proposed' && mayAnswerFor(acting, campaign, organizationId).allowed;
      if (state !== 'approved' && !own) throw new Conflict('chapter-not-approved');
      return { state: 'ended', public: 0 };
    },
  });
}

/** Its organisation says whether the public page may name it; nobody else does. */
export async function showChapter(
  platform: Platform,
  viewer: Viewer,
  input: Step & { public: boolean },
): Promise<Chapter> {
  const asked = parse(chapterShowing, input);
  return change(platform, viewer, asked, 'chapter-shown', {
    may: (acting, campaign, { organizationId }) => mayAnswerFor(acting, campaign, organizationId),
    columns: async (chapter, tx, campaign) => {
      if (chapter.state !== 'approved') throw new Conflict('chapter-not-approved');
      if (asked.public) await refuseAtRisk(tx, campaign.coalitionId, chapter.organizationId);
      return { public: asked.public ? 1 : 0 };
    },
  });
}

function decide(
  platform: Platform,
  viewer: Viewer,
  asked: Step,
  state: 'approved' | 'declined',
): Promise<Chapter> {
  return change(platform, viewer, asked, `chapter-${state}`, {
    may: mayAnswerPartners,
    columns: (chapter, tx, _campaign, acting) => {
      if (chapter.state !== 'proposed') throw new Conflict('chapter-decided');
      return { state, decided_at: tx.now, decided_by_seat_id: acting.seat.id };
    },
  });
}

interface Columns {
  state?: Chapter['state'];
  public?: 0 | 1;
  decided_at?: string;
  decided_by_seat_id?: string;
}

async function change(
  platform: Platform,
  viewer: Viewer,
  asked: Step,
  act: string,
  {
    may,
    columns,
  }: {
    may(acting: Acting, campaign: Campaign, chapter: Chapter): Permission;
    columns(chapter: Chapter, tx: Tx, campaign: Campaign, acting: Acting): Columns | Promise<Columns>;
  },
): Promise<Chapter> {
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockByPart(tx, viewer, asked.seat, 'campaign_chapters', asked.chapter);
    const chapter = await requireChapter(tx.db, asked.chapter);
    allow(acting, campaign, may(acting, campaign, chapter));
    const set = await columns(chapter, tx, campaign, acting);
    await tx.db.updateTable('campaign_chapters').set(set).where('id', '=', chapter.id).execute();
    tell(tx, campaign, acting, act);
    return requireChapter(tx.db, chapter.id);
  });
}

/** Locks the campaign that a chapter, an activity or a line of its log belongs to. */
export async function lockByPart(
  tx: Tx,
  viewer: Viewer,
  seat: string,
  table: 'campaign_chapters' | 'activities' | 'contacts' | 'press_mentions' | 'costs',
  id: string,
): Promise<{ campaign: Campaign; acting: Acting }> {
  const part = await tx.db.selectFrom(table).where('id', '=', id).select('campaign_id').executeTakeFirst();
  return lockCampaign(tx, viewer, { seat, campaign: part?.campaign_id ?? '' });
}
