import { hashToken } from '../accounts/secrets.ts';
import { viewerOfPerson } from '../accounts/reads-person.ts';
import { authorize } from '../authorize.ts';
import { daysOf, nextDay } from '../campaigns/activity-time.ts';
import { mayReadPublicCampaign } from '../campaigns/policy.ts';
import { publicActivities } from '../campaigns/reads-public.ts';
import { findCampaignBySlug, requireCampaign, type Campaign } from '../campaigns/reads.ts';
import type { Activity } from '../campaigns/reads-log.ts';
import { findCoalition } from '../coalitions/reads.ts';
import { letterhead } from '../editions/reads.ts';
import { NotFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Viewer } from '../viewer.ts';
import { campaignPath, decisionPath, publicCampaignPath, signingPath, textPath } from '../words/addresses.ts';
import { ladderPath } from '../words/desk-addresses.ts';
import { calendarsWords } from '../words/calendars.ts';
import { campaignsWords } from '../words/campaigns.ts';
import { ladderWords } from '../words/ladders.ts';
import type { Language } from '../words/words.ts';
import { icsOf, type CalendarEvent } from './ics.ts';
import { mayReadCalendar } from './policy.ts';
import type { DecisionEnding } from './reads-decisions.ts';
import { calendarEntries, feedByHash, type CalendarEntry } from './reads.ts';

/** A calendar file on its way to its reader. */
export interface CalendarFile {
  bytes: Uint8Array;
  mime: string;
  fileName: string;
}

/** What a file needs besides the platform: scheme and host of the addresses in it. */
interface Known {
  platform: Platform;
  origin: string;
}

/** What a private address holds: everything its person may know at this moment, or nothing once they may not. */
export async function feedFile(
  { platform, origin }: Known,
  { token, language }: { token: string; language: Language | null },
): Promise<CalendarFile> {
  const db = platform.store.read;
  const feed = await feedByHash(db, hashToken(token));
  if (!feed) throw new NotFound();
  const viewer = await viewerOfPerson(db, feed.personId, platform.clock.now());
  if (!viewer) throw new NotFound();
  return memberCalendar({ platform, origin }, viewer, { ...feed, language: language ?? viewer.language });
}

/** The calendar of a coalition, or of one campaign, as a member knows it. */
export async function memberCalendar(
  { platform, origin }: Known,
  viewer: Viewer,
  of: { coalitionId: string; campaignId: string | null; language: Language },
): Promise<CalendarFile> {
  const db = platform.store.read;
  const { coalitionId, language } = of;
  const campaign = of.campaignId === null ? null : await requireCampaign(db, of.campaignId);
  authorize(mayReadCalendar(viewer, { coalitionId, campaign }));
  const { slug, shortName } = await letterhead(db, coalitionId);
  const entries = await calendarEntries(db, viewer, of);
  const events = entries.map((entry) => eventOf(entry, { language, base: origin, coalition: slug }));
  return fileOf(campaign ? `${shortName} · ${campaign.titles[language]}` : shortName, language, events);
}

/** The calendar of a campaign that has a public page: its public activities and nothing else. */
export async function publicCalendar(
  { platform, origin }: Known,
  at: { coalition: string; campaign: string; language: Language },
): Promise<CalendarFile> {
  const db = platform.store.read;
  const coalition = await findCoalition(db, at.coalition);
  const campaign = coalition && (await findCampaignBySlug(db, coalition.id, at.campaign));
  if (!campaign) throw new NotFound();
  authorize(mayReadPublicCampaign(campaign));
  if (!campaign.shows.includes('dates')) throw new NotFound();
  const { language } = at;
  const url = origin + publicCampaignPath({ coalition: at.coalition, campaign: campaign.slug }, language);
  const activities = await publicActivities(db, campaign, { now: platform.clock.now() });
  return fileOf(
    campaign.titles[language],
    language,
    activities.map((activity) => activityEvent(activity, campaign, { language, url })),
  );
}

/** Where a member's calendar file is asked for by the coalition's address and the campaign's. */
export async function calendarAt(
  known: Known,
  viewer: Viewer,
  at: { coalition: string; campaign: string | null; language: Language },
): Promise<CalendarFile> {
  const db = known.platform.store.read;
  const coalition = await findCoalition(db, at.coalition);
  if (!coalition) throw new NotFound();
  const campaign = at.campaign === null ? null : await findCampaignBySlug(db, coalition.id, at.campaign);
  if (campaign === undefined) throw new NotFound();
  return memberCalendar(known, viewer, {
    coalitionId: coalition.id,
    campaignId: campaign?.id ?? null,
    language: at.language,
  });
}

function fileOf(name: string, language: Language, events: CalendarEvent[]): CalendarFile {
  return {
    bytes: Buffer.from(icsOf({ name, language, events }), 'utf8'),
    mime: 'text/calendar; charset=utf-8',
    fileName: `${calendarsWords[language].file}.ics`,
  };
}

function eventOf(
  entry: CalendarEntry,
  { language, base, coalition }: { language: Language; base: string; coalition: string },
): CalendarEvent {
  if (entry.kind === 'activity') {
    const { activity, campaign } = entry;
    const url = base + campaignPath({ coalition, campaign: campaign.slug });
    return activityEvent(activity, campaign, { language, url });
  }
  if (entry.kind === 'roundEnds') return roundEvent(entry, { language, base, coalition });
  if (entry.kind === 'decisionCloses') return decisionEvent(entry.decision, { language, base, coalition });
  if (entry.kind === 'ladder') return ladderEvent(entry, { language, base, coalition });
  const { signOn, statement } = entry;
  const title = statement.titles[language] ?? statement.titles[statement.languages[0]!] ?? '';
  const say = calendarsWords[language];
  return {
    uid: `sign-on-${signOn.id}@acuerdo`,
    sequence: signOn.closedEarlyAt === null ? 0 : 1,
    changedAt: signOn.closedEarlyAt ?? signOn.opensAt,
    cancelled: false,
    summary: say.closes(title),
    description: say.closesHelp,
    location: null,
    url: base + signingPath({ coalition, statement: statement.slug }),
    span: { startsAt: signOn.closesAt, endsAt: signOn.closesAt },
    zone: signOn.zone,
    reminders: [1],
  };
}

function roundEvent(
  { round, statement }: Extract<CalendarEntry, { kind: 'roundEnds' }>,
  { language, base, coalition }: { language: Language; base: string; coalition: string },
): CalendarEvent {
  const title = statement.titles[language] ?? statement.titles[statement.languages[0]!] ?? '';
  const say = calendarsWords[language];
  return {
    uid: `round-${round.id}@acuerdo`,
    sequence: round.endedEarly ? 1 : 0,
    changedAt: round.endedEarly ? round.closesAt : round.opensAt,
    cancelled: false,
    summary: say.roundEnds(String(round.number), title),
    description: round.kind === 'comments' ? say.roundHelp : say.redLinesHelp,
    location: null,
    url: base + textPath({ coalition, statement: statement.slug }),
    span: { startsAt: round.closesAt, endsAt: round.closesAt },
    zone: round.zone,
    reminders: [1],
  };
}

function ladderEvent(
  { step, ladder, statement, startsAt }: Extract<CalendarEntry, { kind: 'ladder' }>,
  { language, base, coalition }: { language: Language; base: string; coalition: string },
): CalendarEvent {
  const title = statement.titles[language] ?? statement.titles[statement.languages[0]!] ?? '';
  return {
    uid: `ladder-${statement.id}-${step}@acuerdo`,
    sequence: ladder.sequence,
    changedAt: ladder.plannedAt,
    cancelled: false,
    summary: ladderWords[language].onCalendar(step, title),
    description: ladderWords[language].meanings[step],
    location: null,
    url: base + ladderPath({ coalition, statement: statement.slug }),
    span: { startsAt, endsAt: startsAt },
    zone: ladder.zone,
    reminders: [1],
  };
}

function decisionEvent(
  decision: DecisionEnding,
  { language, base, coalition }: { language: Language; base: string; coalition: string },
): CalendarEvent {
  const say = calendarsWords[language];
  return {
    uid: `decision-${decision.id}@acuerdo`,
    sequence: 0,
    changedAt: decision.opensAt,
    cancelled: false,
    summary: say.decisionCloses(decision.question[language]),
    description: say.decisionHelp,
    location: null,
    url: base + decisionPath({ coalition, decision: decision.slug }),
    span: { startsAt: decision.closesAt, endsAt: decision.closesAt },
    zone: decision.zone,
    reminders: [1],
  };
}

function activityEvent(
  activity: Activity,
  campaign: Pick<Campaign, 'titles'>,
  { language, url }: { language: Language; url: string },
): CalendarEvent {
  const { first, last } = daysOf(activity);
  const kind = activity.kind === 'side-event' ? 'sideEvent' : activity.kind;
  return {
    uid: `activity-${activity.id}@acuerdo`,
    sequence: activity.sequence,
    changedAt: activity.changedAt,
    cancelled: activity.cancelledAt !== null,
    summary: activity.titles[language],
    description: [
      campaignsWords[language].activityKinds[kind],
      calendarsWords[language].ofCampaign(campaign.titles[language]),
    ].join('\n'),
    location: activity.place,
    url,
    span: activity.wholeDay
      ? { firstDay: first, dayAfter: nextDay(last)! }
      : { startsAt: activity.startsAt, endsAt: activity.endsAt },
    zone: activity.zone,
    reminders: activity.reminders,
  };
}
