import type { Reader, Writer } from '../../db/store.ts';
import type { ActivityKind } from '../../db/tables/activities.ts';
import type { ContactsTable } from '../../db/tables/contacts.ts';
import { NotFound } from '../errors.ts';
import type { Instant } from '../platform.ts';
import type { Language } from '../words/words.ts';

/** Something a campaign does at a time. */
export interface Activity {
  id: string;
  coalitionId: string;
  campaignId: string;
  chapterId: string | null;
  kind: ActivityKind;
  titles: Record<Language, string>;
  place: string | null;
  /** Then it begins at the first midnight of its zone and ends at the midnight after its last day. */
  wholeDay: boolean;
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  public: boolean;
  /** Days before, the furthest first. */
  reminders: number[];
  /** Counts its changes. */
  sequence: number;
  cancelledAt: Instant | null;
  changedAt: Instant;
}

function selectActivities(db: Reader | Writer) {
  return db.selectFrom('activities').selectAll().orderBy('starts_at').orderBy('id');
}

type ActivityRow = Awaited<ReturnType<ReturnType<typeof selectActivities>['execute']>>[number];

const toActivity = (row: ActivityRow): Activity => ({
  id: row.id,
  coalitionId: row.coalition_id,
  campaignId: row.campaign_id,
  chapterId: row.chapter_id,
  kind: row.kind,
  titles: { es: row.title_es, en: row.title_en },
  place: row.place,
  wholeDay: row.whole_day === 1,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  zone: row.zone,
  public: row.public === 1,
  reminders: JSON.parse(row.reminders) as number[],
  sequence: row.sequence,
  cancelledAt: row.cancelled_at,
  changedAt: row.changed_at,
});

/** The activities of campaigns in the order of time, cancelled ones too; those within a time, where one is named. */
export async function activitiesOf(
  db: Reader | Writer,
  campaignIds: readonly string[],
  within: { from?: Instant; to?: Instant } = {},
): Promise<Activity[]> {
  if (campaignIds.length === 0) return [];
  let query = selectActivities(db).where('campaign_id', 'in', campaignIds);
  if (within.from !== undefined) query = query.where('ends_at', '>', within.from);
  if (within.to !== undefined) query = query.where('starts_at', '<', within.to);
  return (await query.execute()).map(toActivity);
}

export async function requireActivity(db: Reader | Writer, id: string): Promise<Activity> {
  const row = await selectActivities(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return toActivity(row);
}

/** Who met whom for a campaign, and what came of it. */
export interface Contact {
  id: string;
  campaignId: string;
  targetId: string;
  organizationId: string;
  kind: ContactsTable['kind'];
  metOn: string;
  summary: string;
  followUp: string | null;
  seatId: string;
}

/** The contacts of campaigns, the newest first. */
export async function contactsOfCampaigns(
  db: Reader | Writer,
  campaignIds: readonly string[],
): Promise<Contact[]> {
  if (campaignIds.length === 0) return [];
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('campaign_id', 'in', campaignIds)
    .where('removed_at', 'is', null)
    .orderBy('met_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    campaignId: row.campaign_id,
    targetId: row.target_id,
    organizationId: row.organization_id,
    kind: row.kind,
    metOn: row.met_on,
    summary: row.summary,
    followUp: row.follow_up,
    seatId: row.seat_id,
  }));
}

/** What the press published of a campaign. */
export interface PressMention {
  id: string;
  campaignId: string;
  title: string;
  outlet: string;
  url: string;
  language: string;
  country: string | null;
  publishedOn: string;
  /** Whether the public page may say it. */
  shown: boolean;
  seatId: string;
}

/** The press of campaigns, the newest first; what of it the public reads is for those who run them to show. */
export async function pressOf(db: Reader | Writer, campaignIds: readonly string[]): Promise<PressMention[]> {
  if (campaignIds.length === 0) return [];
  const rows = await db
    .selectFrom('press_mentions')
    .where('campaign_id', 'in', campaignIds)
    .where('removed_at', 'is', null)
    .select([
      'id',
      'campaign_id as campaignId',
      'title',
      'outlet',
      'url',
      'language',
      'country',
      'published_on as publishedOn',
      'shown',
      'seat_id as seatId',
    ])
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, shown: row.shown === 1 }));
}

/** What a campaign spent. */
export interface Cost {
  id: string;
  campaignId: string;
  label: string;
  /** In the currency's smallest unit. */
  amount: number;
  currency: string;
  spentOn: string;
  seatId: string;
}

/** The costs of campaigns, the newest first. */
export async function costsOf(db: Reader | Writer, campaignIds: readonly string[]): Promise<Cost[]> {
  if (campaignIds.length === 0) return [];
  return db
    .selectFrom('costs')
    .where('campaign_id', 'in', campaignIds)
    .where('removed_at', 'is', null)
    .select([
      'id',
      'campaign_id as campaignId',
      'label',
      'amount',
      'currency',
      'spent_on as spentOn',
      'seat_id as seatId',
    ])
    .orderBy('spent_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
