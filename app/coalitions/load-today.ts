import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { TodayQuery } from './today-query.ts';

/** What the first page shows to this person, in the order it shows it. */
export async function loadToday(slug: string, viewer: ViewerSummary, context: RequestContext) {
  const { language } = context;
  const answer = await context.graphql(TodayQuery, { slug, language });
  const { id, shortName, waiting, myTasks, upcoming, acts, open, underway } = found(answer.coalition);
  const asked = new Set(waiting.map(({ statement }) => statement.id));
  const organizations = new Map(viewer.seats.map(({ organization }) => [organization.id, organization.name]));
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    now: context.now(),
    zone: viewer.zone,
    person: viewer.person,
    organizations: [...organizations.values()],
    waiting,
    tasks: myTasks,
    /** A seat of one's own in each of one's organisations here. */
    seatOf: Object.fromEntries(
      (answer.viewer?.seats ?? [])
        .filter(({ coalition }) => coalition.slug === slug)
        .map(({ id: seat, organization }): [string, string] => [organization.id, seat]),
    ),
    upcoming,
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
