import { dayIn } from '../../domain/platform.ts';
import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import type { Language } from '../../domain/words/words.ts';
import { todayWords } from '../../domain/words/today.ts';
import { titleFor } from '../texts/titles.ts';
import { alignmentLines, alsoLines, campaignLines, commentLines } from './lines.ts';
import { TodayQuery, type OurActivity, type UpcomingItem } from './today-query.ts';

/** What the first page shows to this person, in the order it shows it. */
export async function loadToday(slug: string, viewer: ViewerSummary, context: RequestContext) {
  const { language } = context;
  const answer = await context.graphql(TodayQuery, { slug, language });
  const {
    id,
    shortName,
    waiting,
    decisionsWaiting,
    campaignsWaiting,
    alignmentWaiting,
    alsoWaiting,
    commentsWaiting,
    myTasks,
    upcoming,
    ourActivities,
    acts,
    open,
    underway,
  } = found(answer.coalition);
  const asked = new Set(waiting.map(({ statement }) => statement.id));
  const organizations = new Map(viewer.seats.map(({ organization }) => [organization.id, organization.name]));
  const reader = { language, coalition: slug, zone: viewer.zone, several: organizations.size > 1 };
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    now: context.now(),
    today: dayIn(context.now(), viewer.zone),
    zone: viewer.zone,
    person: viewer.person,
    organizations: [...organizations.values()],
    waiting,
    decisionsWaiting,
    /** What has its own hour comes first. */
    soon: alsoLines(
      alsoWaiting.filter(({ due }) => due !== null),
      reader,
    ),
    lines: [
      ...alsoLines(
        alsoWaiting.filter(({ due }) => due === null),
        reader,
      ),
      ...campaignLines(campaignsWaiting, reader),
      ...alignmentLines(alignmentWaiting ?? [], reader),
      ...commentLines(commentsWaiting ?? { mentioned: [], unanswered: [] }, reader),
    ],
    tasks: myTasks,
    /** A seat of one's own in each of one's organisations here. */
    seatOf: Object.fromEntries(
      (answer.viewer?.seats ?? [])
        .filter(({ coalition }) => coalition.slug === slug)
        .map(({ id: seat, organization }): [string, string] => [organization.id, seat]),
    ),
    ahead: aheadOf(upcoming, ourActivities, language),
    latest: (acts?.edges ?? []).map(({ node }) => node),
    open: open.edges
      .map(({ node }) => node)
      .filter(({ signOn }) => signOn?.state === 'open')
      .sort((one, other) => (one.signOn?.closesAt ?? '').localeCompare(other.signOn?.closesAt ?? '')),
    underway: underway.edges.map(({ node }) => node).filter((text) => !asked.has(text.id)),
    topics: [
      `coalition:${topicId(id)}`,
      `person:${topicId(viewer.person.id)}`,
      ...[...organizations.keys()].map((one) => `organization:${topicId(one)}`),
    ],
  };
}

/** A date to come, as its line tells it. */
export interface Ahead {
  at: string;
  zone: string | null;
  /** Then it has a day and no hour. */
  wholeDay: boolean;
  /** Where it is, within the coalition. */
  to: string;
  words: string;
  lang: string;
}

/** Sign-ons that close and the dates of one's own campaigns, in the order of time. */
function aheadOf(
  upcoming: readonly UpcomingItem[],
  activities: readonly OurActivity[],
  language: Language,
): Ahead[] {
  const words = todayWords[language].upcoming;
  return [
    ...upcoming.map(({ at, statement }): Ahead => {
      const { title, language: lang } = titleFor(statement, language);
      const zone = statement.signOn?.zone ?? null;
      return {
        at,
        zone,
        wholeDay: false,
        to: `sign-ons/${statement.slug}`,
        words: words.closes(title),
        lang,
      };
    }),
    ...activities.flatMap(({ at, zone, activity, campaign }): Ahead[] =>
      activity === null || campaign === null
        ? []
        : [
            {
              ...{ at, zone, wholeDay: activity.wholeDay, lang: language },
              to: `campaigns/${campaign.slug}/dates`,
              words: words.of(activity.title, campaign.title),
            },
          ],
    ),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
}
