import type { Reader } from '../../db/store.ts';
import type { AskAnswer } from '../../db/tables/ask-answers.ts';
import type { AskStatus } from '../../db/tables/asks.ts';
import { organizationsById } from '../organizations/reads.ts';
import type { Instant } from '../platform.ts';
import { publicStates } from '../statements/rules.ts';
import { statementsById, type Statement } from '../statements/reads.ts';
import type { Language } from '../words/words.ts';
import { mayReadPublicCampaign } from './policy.ts';
import { answersInCampaign, asksOfCampaigns, statementsOfCampaigns, type AskWords } from './reads-links.ts';
import { activitiesOf, pressOf, type Activity, type PressMention } from './reads-log.ts';
import { inList, type InList } from './reads-public-list.ts';
import { publicConsent } from './reads-report.ts';
import { chaptersOf, findCampaignBySlug, publishedCampaigns, type Campaign } from './reads.ts';
import type { PublicConsent } from './report.ts';
import type { ShownPart } from './constants.ts';

type Both = Record<Language, string>;

/** An ask as the public page shows it. */
export interface PublicAsk {
  words: Record<string, AskWords>;
  /** As it was when it was shown; null where the campaign does not show how things stand. */
  status: AskStatus | null;
  answers: { answer: AskAnswer; answeredOn: string; institution: Both; url: string | null }[];
}

/** An organisation that lets the public read that it takes part. */
export interface PublicPartner {
  name: string;
  place: string;
  countries: string[];
  lead: boolean;
}

/** A chapter that its organisation lets the public read of. */
export interface PublicChapter {
  titles: Both;
  plan: Both;
  country: string;
  place: string | null;
  organization: string;
}

/** What the public may read of a campaign: the parts that were chosen, the others empty. Each is read when it is asked for. */
export interface PublicCampaign {
  slug: string;
  coalitionId: string;
  titles: Both;
  goal: Both | null;
  startsOn: string;
  endsOn: string;
  closed: boolean;
  /** Null where it is only looked at before. */
  publicAt: Instant | null;
  shows: Campaign['shows'];
  asks(): Promise<PublicAsk[]>;
  letters(): Promise<Statement[]>;
  dates(): Promise<Activity[]>;
  partners(): Promise<PublicPartner[]>;
  chapters(): Promise<PublicChapter[]>;
  press(): Promise<PressMention[]>;
  /** How many asks it shows and its next date, for a list. */
  inList(): Promise<InList>;
  hasReport: boolean;
}

/** The public page at an address; null where there is none, whatever else there is. */
export async function publicCampaign(
  db: Reader,
  at: { coalitionId: string; slug: string },
  now: Instant,
): Promise<PublicCampaign | null> {
  const campaign = await findCampaignBySlug(db, at.coalitionId, at.slug);
  return campaign && mayReadPublicCampaign(campaign).allowed ? shownOf(db, campaign, now) : null;
}

/** The campaigns of a coalition that have a public page, the newest first; what a list says of them is read at once. */
export async function shownInList(db: Reader, coalitionId: string, now: Instant): Promise<PublicCampaign[]> {
  const all = await publishedCampaigns(db, coalitionId);
  let read: Promise<Map<string, InList>> | undefined;
  const listed = () => (read ??= inList(db, all, now));
  return all.map((campaign) => shownOf(db, campaign, now, listed));
}

/** What a campaign's public page shows, or would show if it had one. */
export function shownOf(
  db: Reader,
  campaign: Campaign,
  now: Instant,
  listed = () => inList(db, [campaign], now),
): PublicCampaign {
  const shows = (part: ShownPart) => campaign.shows.includes(part);
  const part =
    <T>(name: ShownPart, read: () => Promise<T[]>) =>
    async () =>
      shows(name) ? read() : [];
  let known: Promise<PublicConsent> | undefined;
  const consent = () => (known ??= publicConsent(db, campaign, now));
  return {
    slug: campaign.slug,
    coalitionId: campaign.coalitionId,
    titles: campaign.titles,
    goal: shows('goal') ? campaign.goal : null,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    closed: campaign.state === 'closed',
    publicAt: campaign.publicAt,
    shows: campaign.shows,
    asks: part('asks', () => shownAsks(db, campaign, shows('answers'))),
    letters: part('letters', () => publicLetters(db, campaign)),
    dates: part('dates', async () =>
      publicDates(db, campaign, { now, chapters: (await consent()).chapters }),
    ),
    partners: part('partners', async () => namedPartners(db, campaign, (await consent()).partners)),
    chapters: part('chapters', async () => namedChapters(db, campaign, (await consent()).chapters)),
    press: part('press', async () => (await pressOf(db, [campaign.id])).filter((one) => one.shown)),
    inList: async () => (await listed()).get(campaign.id)!,
    hasReport: shows('report') && campaign.reportPublicAt !== null,
  };
}

/** What the public calendar of a campaign holds: its public activities to come and past, and what became of them. */
export async function publicActivities(
  db: Reader,
  campaign: Pick<Campaign, 'id' | 'coalitionId'>,
  { now, chapters }: { now: Instant; chapters?: ReadonlySet<string> },
): Promise<Activity[]> {
  const named = chapters ?? (await publicConsent(db, campaign, now)).chapters;
  return (await activitiesOf(db, [campaign.id])).filter(
    (one) => one.public && (one.chapterId === null || named.has(one.chapterId)),
  );
}

async function publicDates(
  db: Reader,
  campaign: Campaign,
  known: { now: Instant; chapters: ReadonlySet<string> },
): Promise<Activity[]> {
  return (await publicActivities(db, campaign, known)).filter(
    (one) => one.cancelledAt === null && one.endsAt > known.now,
  );
}

async function shownAsks(db: Reader, campaign: Campaign, answered: boolean): Promise<PublicAsk[]> {
  const asks = (await asksOfCampaigns(db, [campaign.id])).filter((ask) => ask.shownWords !== null);
  const all = answered
    ? await answersInCampaign(
        db,
        campaign.id,
        asks.map((ask) => ask.askId),
      )
    : [];
  const answers = all.filter((one) => one.shown);
  return asks.map((ask) => ({
    words: ask.shownWords!,
    status: answered ? ask.shownStatus : null,
    answers: answers
      .filter((one) => one.askId === ask.askId)
      .map(({ answer, answeredOn, url, institution }) => ({ answer, answeredOn, url, institution })),
  }));
}

async function publicLetters(db: Reader, campaign: Campaign): Promise<Statement[]> {
  const linked = await statementsOfCampaigns(db, [campaign.id]);
  const found = await statementsById(
    db,
    linked.map((one) => one.statementId),
  );
  return found.filter(
    (one): one is Statement => one !== undefined && (publicStates as readonly string[]).includes(one.state),
  );
}

async function namedPartners(
  db: Reader,
  campaign: Campaign,
  ids: ReadonlySet<string>,
): Promise<PublicPartner[]> {
  const organizations = await organizationsById(db, [...ids]);
  return organizations
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
    .map(({ id, name, place, countries }) => ({
      name,
      place,
      countries,
      lead: id === campaign.leadOrganizationId,
    }));
}

async function namedChapters(
  db: Reader,
  campaign: Campaign,
  ids: ReadonlySet<string>,
): Promise<PublicChapter[]> {
  const chapters = (await chaptersOf(db, [campaign.id])).filter(
    (one) => ids.has(one.id) && one.state === 'approved',
  );
  const organizations = await organizationsById(
    db,
    chapters.map((one) => one.organizationId),
  );
  return chapters.map(({ titles, plan, country, place, organizationId }) => ({
    titles,
    plan,
    country,
    place,
    organization: organizations.find((one) => one.id === organizationId)?.name ?? '',
  }));
}

/** When the next public date of any public campaign is over, and its page reads differently though nobody acts. */
export async function nextActivityEnd(
  db: Reader,
  coalitionId: string,
  now: Instant,
): Promise<Instant | null> {
  const row = await db
    .selectFrom('activities')
    .innerJoin('campaigns', 'campaigns.id', 'activities.campaign_id')
    .where('activities.coalition_id', '=', coalitionId)
    .where('activities.public', '=', 1)
    .where('campaigns.public_at', 'is not', null)
    .where('ends_at', '>', now)
    .select((eb) => eb.fn.min<Instant | null>('ends_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}
