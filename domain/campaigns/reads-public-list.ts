import type { Reader } from '../../db/store.ts';
import type { Instant } from '../platform.ts';
import { activitiesOf, type Activity } from './reads-log.ts';
import { nameableInPublic, partnersOf, chaptersOf, type Campaign } from './reads.ts';
import { readableChapters } from './reads-report.ts';
import type { ShownPart } from './constants.ts';

/** What a list of public campaigns says of one besides its own facts. */
export interface InList {
  /** How many asks its page shows. */
  asks: number;
  /** The next date its page shows. */
  next: Activity | null;
}

type Listed = Pick<Campaign, 'id' | 'coalitionId' | 'shows'>;

/** The same for all these campaigns of one coalition at once, by id. */
export async function inList(
  db: Reader,
  campaigns: readonly Listed[],
  now: Instant,
): Promise<Map<string, InList>> {
  const asks = await shownAskCounts(db, showing(campaigns, 'asks'));
  const dates = await nextDates(db, showing(campaigns, 'dates'), now);
  return new Map(
    campaigns.map(({ id }) => [id, { asks: asks.get(id) ?? 0, next: dates.get(id) ?? null }] as const),
  );
}

const showing = (campaigns: readonly Listed[], part: ShownPart) =>
  campaigns.filter(({ shows }) => shows.includes(part));

async function shownAskCounts(db: Reader, campaigns: readonly Listed[]): Promise<Map<string, number>> {
  if (campaigns.length === 0) return new Map();
  const rows = await db
    .selectFrom('campaign_asks')
    .innerJoin('asks', 'asks.id', 'campaign_asks.ask_id')
    .where(
      'campaign_id',
      'in',
      campaigns.map(({ id }) => id),
    )
    .where('asks.removed_at', 'is', null)
    .where('shown_words', 'is not', null)
    .groupBy('campaign_id')
    .select((eb) => ['campaign_id', eb.fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map(({ campaign_id, count }) => [campaign_id, Number(count)]));
}

async function nextDates(
  db: Reader,
  campaigns: readonly Listed[],
  now: Instant,
): Promise<Map<string, Activity>> {
  const [first] = campaigns;
  if (!first) return new Map();
  const ids = campaigns.map(({ id }) => id);
  const partners = (await partnersOf(db, ids)).filter(({ state }) => state === 'joined');
  const organizations = [...new Set(partners.map(({ organizationId }) => organizationId))];
  const nameable = await nameableInPublic(db, first.coalitionId, organizations, now);
  const joined = new Set(
    partners.flatMap(({ campaignId, organizationId }) =>
      nameable.has(organizationId) ? [`${campaignId} ${organizationId}`] : [],
    ),
  );
  const chapters = new Set(
    readableChapters(await chaptersOf(db, ids), ({ campaignId, organizationId }) =>
      joined.has(`${campaignId} ${organizationId}`),
    ).map(({ id }) => id),
  );
  const next = new Map<string, Activity>();
  for (const one of await activitiesOf(db, ids, { from: now }))
    if (
      one.public &&
      one.cancelledAt === null &&
      (one.chapterId === null || chapters.has(one.chapterId)) &&
      !next.has(one.campaignId)
    )
      next.set(one.campaignId, one);
  return next;
}
