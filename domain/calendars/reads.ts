import type { Reader, Writer } from '../../db/store.ts';
import { requireCampaign, knownCampaigns, type Campaign } from '../campaigns/reads.ts';
import { activitiesOf, type Activity } from '../campaigns/reads-log.ts';
import { daysOf } from '../campaigns/activity-time.ts';
import { DAY, later, type Instant } from '../platform.ts';
import { mayReadLadder } from '../statements/ladder/policy.ts';
import { mayKnowStatement, mayReadDraft } from '../statements/policy.ts';
import { statementsById, type Statement } from '../statements/reads.ts';
import type { Viewer } from '../viewer.ts';
import type { Ladder } from '../statements/ladder/reads.ts';
import { ladderSteps, type LadderStep } from './reads-ladders.ts';
import { decisionEndings, type DecisionEnding } from './reads-decisions.ts';
import { roundEndings, type RoundEnding } from './reads-rounds.ts';

/** Something on the calendar of a coalition. */
export type CalendarEntry =
  | { kind: 'activity'; startsAt: Instant; activity: Activity; campaign: Campaign }
  | { kind: 'signOnCloses'; startsAt: Instant; signOn: Deadline; statement: Statement }
  | { kind: 'roundEnds'; startsAt: Instant; round: RoundEnding; statement: Statement }
  | { kind: 'ladder'; startsAt: Instant; step: LadderStep; ladder: Ladder; statement: Statement }
  | { kind: 'decisionCloses'; startsAt: Instant; decision: DecisionEnding };

/** When signing ends. */
export interface Deadline {
  id: string;
  statementId: string;
  /** When it closes, or was closed before its time. */
  closesAt: Instant;
  zone: string;
  opensAt: Instant;
  /** When it was closed before its time; else null. */
  closedEarlyAt: Instant | null;
}

interface Within {
  from?: Instant;
  to?: Instant;
}

/** What a viewer may know of a coalition's calendar, or of one campaign's, in the order of time. */
export async function calendarEntries(
  db: Reader,
  viewer: Viewer,
  of: { coalitionId: string; campaignId: string | null },
  within: Within = {},
): Promise<CalendarEntry[]> {
  const campaigns =
    of.campaignId === null
      ? await knownCampaigns(db, viewer, { coalitionId: of.coalitionId })
      : [await requireCampaign(db, of.campaignId)];
  const activities = await activitiesOf(
    db,
    campaigns.map((campaign) => campaign.id),
    within,
  );
  const deadlines = await deadlinesOf(db, of, within);
  const rounds = await roundEndings(db, of, within);
  const decisions = of.campaignId === null ? await decisionEndings(db, viewer, of.coalitionId, within) : [];
  const steps = await ladderSteps(db, of, within);
  const statements = await statementsById(
    db,
    [...deadlines, ...rounds, ...steps].map(({ statementId }) => statementId),
  );
  const entries: CalendarEntry[] = [
    ...activities.map((activity) => ({
      kind: 'activity' as const,
      startsAt: activity.startsAt,
      activity,
      campaign: campaigns.find(({ id }) => id === activity.campaignId)!,
    })),
    ...deadlines.flatMap((signOn, index) => {
      const statement = statements[index];
      if (!statement || !mayKnowStatement(viewer, statement).allowed) return [];
      return [{ kind: 'signOnCloses' as const, startsAt: signOn.closesAt, signOn, statement }];
    }),
    ...rounds.flatMap((round, index) => {
      const statement = statements[deadlines.length + index];
      if (!statement || !mayReadDraft(viewer, statement).allowed) return [];
      return [{ kind: 'roundEnds' as const, startsAt: round.closesAt, round, statement }];
    }),
    ...steps.flatMap(({ step, ladder, at }, index) => {
      const statement = statements[deadlines.length + rounds.length + index];
      if (!statement || !mayReadLadder(viewer, statement).allowed) return [];
      return [{ kind: 'ladder' as const, startsAt: at, step, ladder, statement }];
    }),
    ...decisions.map((decision) => ({
      kind: 'decisionCloses' as const,
      startsAt: decision.closesAt,
      decision,
    })),
  ];
  return entries.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

async function deadlinesOf(
  db: Reader,
  of: { coalitionId: string; campaignId: string | null },
  { from, to }: Within,
): Promise<Deadline[]> {
  let query = db
    .selectFrom('sign_ons')
    .where('sign_ons.coalition_id', '=', of.coalitionId)
    .select([
      'sign_ons.id',
      'sign_ons.statement_id as statementId',
      'sign_ons.closes_at as closesAt',
      'sign_ons.zone',
      'sign_ons.opens_at as opensAt',
      'sign_ons.closed_at as closedAt',
    ])
    .orderBy('sign_ons.id');
  if (of.campaignId !== null)
    query = query.where('sign_ons.statement_id', 'in', (eb) =>
      eb
        .selectFrom('campaign_statements')
        .where('campaign_id', '=', of.campaignId!)
        .select('campaign_statements.statement_id'),
    );
  if (from !== undefined) query = query.where('sign_ons.closes_at', '>=', from);
  if (to !== undefined) query = query.where('sign_ons.opens_at', '<', to);
  return (await query.execute()).map(({ closedAt, ...row }) => {
    const early = closedAt !== null && closedAt < row.closesAt ? closedAt : null;
    return { ...row, closesAt: early ?? row.closesAt, closedEarlyAt: early };
  });
}

/** The days of a coalition's calendar or of one campaign's, both included, as the zone of each thing on it counts days. */
export async function calendarBetween(
  db: Reader,
  viewer: Viewer,
  of: { coalitionId: string; campaignId: string | null },
  { from, to }: { from: string; to: string },
): Promise<CalendarEntry[]> {
  // Days are lived in zones up to half a day before and after UTC's.
  const around = { from: later(`${from}T00:00:00.000Z`, -DAY), to: later(`${to}T00:00:00.000Z`, 2 * DAY) };
  const entries = await calendarEntries(db, viewer, of, around);
  return entries.filter((entry) => {
    const { first, last } = daysOf(
      entry.kind === 'activity'
        ? entry.activity
        : { startsAt: entry.startsAt, endsAt: entry.startsAt, zone: zoneOf(entry) },
    );
    return first <= to && last >= from;
  });
}

/** The zone in which the time of an entry was set. */
export function zoneOf(entry: CalendarEntry): string {
  if (entry.kind === 'activity') return entry.activity.zone;
  if (entry.kind === 'decisionCloses') return entry.decision.zone;
  if (entry.kind === 'ladder') return entry.ladder.zone;
  return entry.kind === 'roundEnds' ? entry.round.zone : entry.signOn.zone;
}

/** A private address at which a person's calendar fetches what they may see. Its secret is nowhere. */
export interface Feed {
  id: string;
  coalitionId: string;
  personId: string;
  /** Null for everything of the coalition. */
  campaignId: string | null;
  createdAt: Instant;
}

function selectFeeds(db: Reader | Writer) {
  return db
    .selectFrom('calendar_feeds')
    .where('revoked_at', 'is', null)
    .select([
      'id',
      'coalition_id as coalitionId',
      'person_id as personId',
      'campaign_id as campaignId',
      'created_at as createdAt',
    ])
    .orderBy('id');
}

/** The private addresses a person has in a coalition. */
export async function feedsOf(
  db: Reader | Writer,
  of: { coalitionId: string; personId: string },
): Promise<Feed[]> {
  return selectFeeds(db)
    .where('coalition_id', '=', of.coalitionId)
    .where('person_id', '=', of.personId)
    .execute();
}

export async function feedById(db: Reader | Writer, id: string): Promise<Feed | undefined> {
  return selectFeeds(db).where('id', '=', id).executeTakeFirst();
}

/** The address a secret belongs to, while it is not revoked. */
export async function feedByHash(db: Reader, tokenHash: string): Promise<Feed | undefined> {
  return selectFeeds(db).where('token_hash', '=', tokenHash).executeTakeFirst();
}
