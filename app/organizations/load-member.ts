import { dayIn } from '../../domain/platform.ts';
import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { headingOf } from '../sign-ons/countries.ts';
import { found } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { isNodeId } from './node-id.ts';
import { MemberQuery } from './queries.ts';

const DONE = ['asked', 'given', 'ended', 'rule', 'size', 'risk', 'logo', 'no-logo'] as const;

/** One organisation as its page shows it to this person. */
export async function loadMember(
  request: Request,
  params: { coalition?: string | undefined; organization?: string | undefined },
  viewer: ViewerSummary,
  context: RequestContext,
) {
  const { language } = context;
  const organization = params.organization ?? '';
  if (!isNodeId('Organization', organization)) throw new Response(null, { status: 404 });
  const answer = await context.graphql(MemberQuery, { slug: params.coalition ?? '', organization, language });
  const { id, slug, shortName, waiting, member: details } = found(answer.coalition);
  const member = found(details);
  const mine = member.seats.filter(({ person }) => person.id === viewer.person.id);
  const steward = member.mayGiveSeats ? (mine.find((seat) => seat.steward)?.id ?? null) : null;
  const office = answer.viewer?.seats.find((seat) => seat.secretariat && seat.coalition.slug === slug);
  const done = new URL(request.url).searchParams.get('done');
  return {
    language,
    base: `/c/${slug}`,
    path: new URL(request.url).pathname,
    shortName,
    now: context.now(),
    zone: viewer.zone,
    member,
    countries: headingOf(member.organization.countries, language),
    waiting: waiting.filter(({ seat }) => seat.organization.id === member.organization.id),
    own: mine.length > 0,
    mine: mine.map((seat) => seat.id),
    steward,
    /** The seat by which the secretariat asks; null for others. */
    office: office?.id ?? null,
    /** What it has still to do, and the seat by which the reader may mark it done. */
    tasks: member.tasks.filter(({ doneAt }) => doneAt === null),
    taskSeat: mine[0]?.id ?? office?.id,
    today: dayIn(context.now(), viewer.zone),
    /** The seat by which the reader may change the logo; null when they may not. */
    logoSeat: member.mayChangeLogo ? (steward ?? office?.id ?? null) : null,
    done: DONE.find((one) => one === done) ?? null,
    topics: [
      `coalition:${topicId(id)}`,
      ...(mine.length > 0 ? [`organization:${topicId(member.organization.id)}`] : []),
    ],
  };
}

export type MemberPage = Awaited<ReturnType<typeof loadMember>>;
