import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Reader, Writer } from '../../db/store.ts';
import type { Tables } from '../../db/tables/index.ts';
import { NotFound } from '../errors.ts';
import { inForceAt, isUnshielded } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import { titlesOf } from '../texts/reads.ts';
import { inSecretariat, seatsIn, type Viewer } from '../viewer.ts';
import type { Language } from '../words/words.ts';
import type { CampaignFacts, PartnerFacts } from './policy.ts';
import type { ShownPart } from './constants.ts';

/** Asks, letters, activities and tasks under one goal and period; its report is sealedReport's, the words of it its text's. */
export interface Campaign extends CampaignFacts {
  id: string;
  slug: string;
  textId: string;
  titles: Record<Language, string>;
  goal: Record<Language, string>;
  startsOn: string;
  endsOn: string;
  /** The parts its public page shows, in their order. */
  shows: ShownPart[];
  closedAt: Instant | null;
  reportPublicAt: Instant | null;
  createdAt: Instant;
}

function selectCampaigns(db: Reader | Writer) {
  return db
    .selectFrom('campaigns')
    .innerJoin('texts', 'texts.id', 'campaigns.text_id')
    .select([
      'campaigns.id',
      'campaigns.coalition_id',
      'texts.body_id',
      'campaigns.slug',
      'campaigns.text_id',
      'campaigns.readers',
      'campaigns.state',
      'campaigns.goal_es',
      'campaigns.goal_en',
      'campaigns.lead_organization_id',
      'campaigns.starts_on',
      'campaigns.ends_on',
      'campaigns.shows',
      'campaigns.public_at',
      'campaigns.closed_at',
      'campaigns.report_public_at',
      'campaigns.created_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCampaigns>['execute']>>[number];

async function withTitles(db: Reader | Writer, rows: Row[]): Promise<Campaign[]> {
  const titles = await titlesOf(
    db,
    rows.map((row) => row.text_id),
  );
  return rows.map((row) => {
    const { es = '', en = '' } = titles.get(row.text_id) ?? {};
    return {
      id: row.id,
      coalitionId: row.coalition_id,
      bodyId: row.body_id,
      slug: row.slug,
      textId: row.text_id,
      readers: row.readers,
      state: row.state,
      titles: { es, en },
      goal: { es: row.goal_es, en: row.goal_en },
      leadOrganizationId: row.lead_organization_id,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      shows: JSON.parse(row.shows) as ShownPart[],
      publicAt: row.public_at,
      closedAt: row.closed_at,
      reportPublicAt: row.report_public_at,
      createdAt: row.created_at,
    };
  });
}

/** Campaigns by id, in no order. Whether one may be known is mayKnowCampaign's to say. */
export async function campaignsById(db: Reader | Writer, ids: readonly string[]): Promise<Campaign[]> {
  if (ids.length === 0) return [];
  return withTitles(db, await selectCampaigns(db).where('campaigns.id', 'in', ids).execute());
}

export async function requireCampaign(db: Reader | Writer, id: string): Promise<Campaign> {
  const [campaign] = await campaignsById(db, [id]);
  if (!campaign) throw new NotFound();
  return campaign;
}

export async function findCampaignBySlug(
  db: Reader | Writer,
  coalitionId: string,
  slug: string,
): Promise<Campaign | undefined> {
  const rows = await selectCampaigns(db)
    .where('campaigns.coalition_id', '=', coalitionId)
    .where('slug', '=', slug)
    .execute();
  return (await withTitles(db, rows))[0];
}

type Where = ExpressionBuilder<
  Tables & { campaigns: Tables['campaigns']; texts: Tables['texts'] },
  'campaigns' | 'texts'
>;

/** The SQL twin of mayKnowCampaign, over campaigns joined with texts in one coalition. */
export function campaignKnownTo(viewer: Viewer, coalitionId: string): (eb: Where) => Expression<SqlBool> {
  const seats = seatsIn(viewer, coalitionId);
  const bodies = [...new Set(seats.flatMap((seat) => seat.bodies.map((body) => body.bodyId)))];
  return (eb) => {
    if (seats.length === 0) return eb.lit(false);
    if (seats.some(inSecretariat)) return eb.lit(true);
    const open = eb('campaigns.readers', '=', 'members');
    return bodies.length === 0 ? open : eb.or([open, eb('texts.body_id', 'in', bodies)]);
  };
}

/** The campaigns a viewer may know of, those that run first, the newest first. */
export async function knownCampaigns(
  db: Reader,
  viewer: Viewer,
  of: { coalitionId: string; askId?: string; statementId?: string },
): Promise<Campaign[]> {
  let query = selectCampaigns(db)
    .where('campaigns.coalition_id', '=', of.coalitionId)
    .where(campaignKnownTo(viewer, of.coalitionId))
    .orderBy((eb) =>
      eb
        .case()
        .when('campaigns.state', '=', 'running')
        .then(0)
        .when('campaigns.state', '=', 'planned')
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('campaigns.id', 'desc');
  if (of.askId !== undefined)
    query = query.where('campaigns.id', 'in', (eb) =>
      eb.selectFrom('campaign_asks').where('ask_id', '=', of.askId!).select('campaign_id'),
    );
  if (of.statementId !== undefined)
    query = query.where('campaigns.id', 'in', (eb) =>
      eb.selectFrom('campaign_statements').where('statement_id', '=', of.statementId!).select('campaign_id'),
    );
  return withTitles(db, await query.execute());
}

/** The campaigns of a coalition that have a public page, the newest first. */
export async function publishedCampaigns(db: Reader, coalitionId: string): Promise<Campaign[]> {
  const rows = await selectCampaigns(db)
    .where('campaigns.coalition_id', '=', coalitionId)
    .where('public_at', 'is not', null)
    .orderBy('public_at', 'desc')
    .orderBy('campaigns.id', 'desc')
    .execute();
  return withTitles(db, rows);
}

/** An organisation in a campaign. */
export interface Partner extends PartnerFacts {
  campaignId: string;
  shown: 'members' | 'public';
  /** Who did the last step. */
  seatId: string;
  since: Instant;
}

/** The organisations of campaigns, in Spanish order, those that declined or left too. */
export async function partnersOf(db: Reader | Writer, campaignIds: readonly string[]): Promise<Partner[]> {
  if (campaignIds.length === 0) return [];
  return db
    .selectFrom('campaign_partners')
    .innerJoin('organizations', 'organizations.id', 'campaign_partners.organization_id')
    .where('campaign_id', 'in', campaignIds)
    .select([
      'campaign_id as campaignId',
      'organization_id as organizationId',
      'state',
      'shown',
      'seat_id as seatId',
      'since',
    ])
    .orderBy('organizations.sort_key')
    .orderBy('organizations.id')
    .execute();
}

/** A national or local chapter. */
export interface Chapter {
  id: string;
  campaignId: string;
  organizationId: string;
  country: string;
  place: string | null;
  titles: Record<Language, string>;
  plan: Record<Language, string>;
  state: 'proposed' | 'approved' | 'declined' | 'ended';
  /** Whether its organisation lets the public page name it. */
  public: boolean;
  createdAt: Instant;
}

function selectChapters(db: Reader | Writer) {
  return db.selectFrom('campaign_chapters').selectAll().orderBy('country').orderBy('id');
}

type ChapterRow = Awaited<ReturnType<ReturnType<typeof selectChapters>['execute']>>[number];

const toChapter = (row: ChapterRow): Chapter => ({
  id: row.id,
  campaignId: row.campaign_id,
  organizationId: row.organization_id,
  country: row.country,
  place: row.place,
  titles: { es: row.title_es, en: row.title_en },
  plan: { es: row.plan_es, en: row.plan_en },
  state: row.state,
  public: row.public === 1,
  createdAt: row.created_at,
});

/** The chapters of campaigns, by country. */
export async function chaptersOf(db: Reader | Writer, campaignIds: readonly string[]): Promise<Chapter[]> {
  if (campaignIds.length === 0) return [];
  return (await selectChapters(db).where('campaign_id', 'in', campaignIds).execute()).map(toChapter);
}

export async function requireChapter(db: Reader | Writer, id: string): Promise<Chapter> {
  const row = await selectChapters(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return toChapter(row);
}

/** Of these organisations, those a public page may name: members in force, neither at risk nor under another name. */
export async function nameableInPublic(
  db: Reader | Writer,
  coalitionId: string,
  organizationIds: readonly string[],
  now: Instant,
): Promise<Set<string>> {
  if (organizationIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('memberships')
    .where('coalition_id', '=', coalitionId)
    .where('organization_id', 'in', organizationIds)
    .where(isUnshielded())
    .where(inForceAt(now))
    .select('organization_id')
    .execute();
  return new Set(rows.map((row) => row.organization_id));
}
