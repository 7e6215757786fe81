import { dayIn } from '../../domain/platform.ts';
import type { Language } from '../../domain/words/words.ts';
import { ladderWords } from '../../domain/words/ladders.ts';
import { calendarPageWords } from '../../domain/words/calendar-pages.ts';
import { zoneOf } from '../campaigns/dates.tsx';
import type { DatedActivity } from '../campaigns/queries.ts';
import type { RequestContext } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { dayFrom, monthAsked, weeksOf } from './months.ts';
import { CalendarQuery, type CalendarAnswer } from './queries.ts';

/** How far ahead the list looks. */
const LISTED_DAYS = 180;

/** The calendar a reader asks for: a month or what lies ahead, of all campaigns or of one. */
export async function loadCalendar(request: Request, slug: string, context: RequestContext) {
  const { zone, person } = signedIn(request, context);
  const { language } = context;
  const { searchParams } = new URL(request.url);
  const now = context.now();
  const today = dayIn(now, zone);
  const view = searchParams.get('view') === 'list' ? ('list' as const) : ('month' as const);
  const month = monthAsked(searchParams.get('month'), now, zone);
  const weeks = weeksOf(month);
  const span =
    view === 'list'
      ? { from: today, to: dayFrom(today, LISTED_DAYS) }
      : { from: weeks[0]![0]!, to: weeks.at(-1)!.at(-1)! };
  const campaign = searchParams.get('campaign') || null;
  const { viewer, coalition } = await context.graphql(CalendarQuery, {
    ...{ coalition: slug, ...span, campaign, language },
  });
  const { id, shortName, campaigns, calendar, calendarFeeds } = found(coalition);
  const chosen = campaign === null ? null : found(campaigns.find((one) => one.slug === campaign));
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    zone,
    now,
    today,
    view,
    month,
    weeks,
    campaigns,
    chosen,
    seats: seatsHere(viewer, slug, request),
    feeds: calendarFeeds,
    entries: calendar.flatMap((entry) => entryOf(entry, { language, zone, base: `/c/${slug}` })),
    topics: [`coalition:${topicId(id)}`, `person:${topicId(person.id)}`],
  };
}

export type CalendarPage = Awaited<ReturnType<typeof loadCalendar>>;

/** Something on the calendar, with the days it is on as this reader counts them. */
export interface Entry {
  key: string;
  first: string;
  last: string;
  /** When it begins; nothing for whole days. */
  at: string | null;
  title: string;
  to: string;
  /** Whose activity it is. */
  campaign: string | null;
  activity: DatedActivity | null;
  /** Until when one can sign, comment or answer, and the zone that was set in. */
  closing: { at: string; zone: string; kind: 'signOn' | 'round' | 'decision' | 'ladder' } | null;
}

/** Something on the calendar: an activity on each day it touches, the closing of a sign-on, the end of a round or of answers. */
function entryOf(
  { activity, campaign, decision, statement, step, round, at, zone: own }: CalendarAnswer['calendar'][number],
  { language, zone, base }: { language: Language; zone: string; base: string },
): Entry[] {
  if (activity !== null && campaign !== null) {
    const { startsAt, endsAt } = activity;
    const counted = zoneOf(activity, zone);
    const last = endsAt > startsAt ? new Date(Date.parse(endsAt) - 1).toISOString() : startsAt;
    return [
      {
        key: activity.id,
        first: dayIn(startsAt, counted),
        last: dayIn(last, counted),
        at: activity.wholeDay ? null : startsAt,
        title: activity.title,
        to: `${base}/campaigns/${campaign.slug}/dates`,
        campaign: campaign.title,
        activity,
        closing: null,
      },
    ];
  }
  const day = dayIn(at, zone);
  const words = calendarPageWords[language];
  if (decision !== null)
    return [
      {
        ...{ key: decision.id, first: day, last: day, at, campaign: null, activity: null },
        title: words.decisionCloses(decision.question),
        to: `${base}/decisions/${decision.slug}`,
        closing: { at, zone: own, kind: 'decision' },
      },
    ];
  if (statement === null) return [];
  const { title } = titleFor(statement, language);
  if (step !== null)
    return [
      {
        ...{ key: `${statement.id} ${step}`, first: day, last: day, at, campaign: null, activity: null },
        title: ladderWords[language].onCalendar(step, title),
        to: `${base}/texts/${statement.slug}/ladder`,
        closing: { at, zone: own, kind: 'ladder' },
      },
    ];
  return [
    {
      key: `${statement.id} ${round === null ? 'closes' : `round ${round}`}`,
      first: day,
      last: day,
      at,
      title: round === null ? words.closes(title) : words.roundEnds(round, title),
      to: `${base}/${round === null ? 'sign-ons' : 'texts'}/${statement.slug}`,
      campaign: null,
      activity: null,
      closing: { at, zone: own, kind: round === null ? 'signOn' : 'round' },
    },
  ];
}
