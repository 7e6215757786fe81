import type { Acting } from '../accounts/acting-seat.ts';
import type { Permission } from '../authorize.ts';
import { Conflict, Invalid, requireRoom } from '../errors.ts';
import { parse } from '../input.ts';
import type { Instant, Platform } from '../platform.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { lockByPart } from './actions-chapters.ts';
import { allow, lockCampaign, tell } from './actions.ts';
import { spanOf } from './activity-time.ts';
import { mayEditCampaign, mayKeepChapter, mayRunCampaign } from './policy.ts';
import { requireActivity, type Activity } from './reads-log.ts';
import { chaptersOf, type Campaign, type Chapter } from './reads.ts';
import {
  MOST_PER_CAMPAIGN,
  activityChange,
  activityStep,
  newActivity,
  type ActivityAsked,
  type ActivityInput,
} from './rules.ts';

/** Puts something on the campaign's calendar, for the whole of it or for one of its chapters. */
export async function createActivity(
  platform: Platform,
  viewer: Viewer,
  input: ActivityInput & { seat: string; campaign: string },
): Promise<Activity> {
  const asked = parse(newActivity, input);
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockCampaign(tx, viewer, asked);
    await requireChapterFor(tx, campaign, acting, asked.chapter);
    requireRoom(
      await tx.db
        .selectFrom('activities')
        .where('campaign_id', '=', campaign.id)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_PER_CAMPAIGN.entries,
    );
    const id = platform.newId();
    await tx.db
      .insertInto('activities')
      .values({
        id,
        coalition_id: campaign.coalitionId,
        campaign_id: campaign.id,
        ...columns(asked, tx.now),
        sequence: 0,
        cancelled_at: null,
        changed_at: tx.now,
        created_by_seat_id: acting.seat.id,
        created_at: tx.now,
      })
      .execute();
    tell(tx, campaign, acting, 'activity-created');
    return requireActivity(tx.db, id);
  });
}

/**
 * Changes it; calendars that hold it take the change over. Whether the public may read of it, and nothing else, those
 * who run the campaign still say once it is closed.
 */
export async function changeActivity(
  platform: Platform,
  viewer: Viewer,
  input: ActivityInput & { seat: string; activity: string },
): Promise<Activity> {
  const asked = parse(activityChange, input);
  const work: Work = async (tx, campaign, activity, acting) => {
    if (asked.chapter !== activity.chapterId) await requireChapterFor(tx, campaign, acting, asked.chapter);
    return columns(asked, tx.now);
  };
  return keep(
    platform,
    viewer,
    asked,
    'activity-changed',
    work,
    (acting, campaign, chapter, activity, now) => {
      const whole = mayKeepActivity(acting, campaign, chapter);
      const choosing = mayRunCampaign(acting, campaign);
      return !whole.allowed && choosing.allowed && isOnlyShown(asked, activity, now) ? choosing : whole;
    },
  );
}

/** Calls it off: it stays on calendars as cancelled. */
export async function cancelActivity(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; activity: string },
): Promise<Activity> {
  const asked = parse(activityStep, input);
  return keep(platform, viewer, asked, 'activity-cancelled', (tx) => ({ cancelled_at: tx.now }));
}

type Columns = ReturnType<typeof columns> | { cancelled_at: string };
type Work = (tx: Tx, campaign: Campaign, activity: Activity, acting: Acting) => Columns | Promise<Columns>;

async function keep(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; activity: string },
  act: string,
  work: Work,
  may: (
    acting: Viewer,
    campaign: Campaign,
    chapter: Chapter | undefined,
    activity: Activity,
    now: Instant,
  ) => Permission = mayKeepActivity,
): Promise<Activity> {
  return transact(platform, async (tx) => {
    const { campaign, acting } = await lockByPart(tx, viewer, asked.seat, 'activities', asked.activity);
    const activity = await requireActivity(tx.db, asked.activity);
    const chapter = await chapterOf(tx, campaign, activity.chapterId);
    allow(acting, campaign, may(acting, campaign, chapter, activity, tx.now));
    if (activity.cancelledAt !== null) throw new Conflict('activity-cancelled');
    const set = await work(tx, campaign, activity, acting);
    await tx.db
      .updateTable('activities')
      .set((eb) => ({ ...set, sequence: eb('sequence', '+', 1), changed_at: tx.now }))
      .where('id', '=', activity.id)
      .execute();
    tell(tx, campaign, acting, act);
    return requireActivity(tx.db, activity.id);
  });
}

/** What may be put on the calendar for the whole campaign, or for this chapter: asked before whether there is one. */
async function requireChapterFor(
  tx: Tx,
  campaign: Campaign,
  acting: Acting,
  id: string | null,
): Promise<void> {
  const chapter = await chapterOf(tx, campaign, id);
  allow(acting, campaign, mayKeepActivity(acting, campaign, chapter));
  if (id !== null && !chapter) throw new Invalid([{ field: 'chapter', word: 'chapter-unknown' }]);
  if (chapter && chapter.state !== 'approved')
    throw new Invalid([{ field: 'chapter', word: 'chapter-not-approved' }]);
}

/** Nothing of it changes but whether the public may read of it. */
function isOnlyShown(asked: ActivityAsked, activity: Activity, now: Instant): boolean {
  const { startsAt, endsAt } = spanOf(asked, now);
  return (
    asked.kind === activity.kind &&
    asked.titleEs === activity.titles.es &&
    asked.titleEn === activity.titles.en &&
    asked.place === activity.place &&
    asked.wholeDay === activity.wholeDay &&
    startsAt === activity.startsAt &&
    endsAt === activity.endsAt &&
    asked.zone === activity.zone &&
    asked.chapter === activity.chapterId &&
    asked.reminders.join() === activity.reminders.join()
  );
}

function mayKeepActivity(acting: Viewer, campaign: Campaign, chapter: Chapter | undefined): Permission {
  return chapter === undefined
    ? mayEditCampaign(acting, campaign)
    : mayKeepChapter(acting, campaign, chapter);
}

async function chapterOf(tx: Tx, campaign: Campaign, id: string | null): Promise<Chapter | undefined> {
  if (id === null) return undefined;
  return (await chaptersOf(tx.db, [campaign.id])).find((one) => one.id === id);
}

function columns(asked: ActivityAsked, now: Instant) {
  const { startsAt, endsAt } = spanOf(asked, now);
  return {
    chapter_id: asked.chapter,
    kind: asked.kind,
    title_es: asked.titleEs,
    title_en: asked.titleEn,
    place: asked.place,
    whole_day: asked.wholeDay ? 1 : 0,
    starts_at: startsAt,
    ends_at: endsAt,
    zone: asked.zone,
    public: asked.public ? 1 : 0,
    reminders: JSON.stringify(asked.reminders),
  } as const;
}
