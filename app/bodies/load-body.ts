import type { RequestContext, ViewerSummary } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { seatsHere } from '../texts/seats.tsx';
import { BodyQuery, CandidatesQuery } from './queries.ts';

const DONE = ['added', 'ended'] as const;

/** One body as its page shows it; who could join it only to those who may change it. */
export async function loadBody(
  request: Request,
  params: { coalition?: string | undefined; body?: string | undefined },
  { person, zone }: ViewerSummary,
  context: RequestContext,
) {
  const { language } = context;
  const { viewer, coalition } = await context.graphql(BodyQuery, { slug: params.coalition ?? '', language });
  const { id, slug, shortName, bodies } = found(coalition);
  const body = found(bodies.find((one) => one.id === params.body));
  const done = new URL(request.url).searchParams.get('done');
  return {
    language,
    base: `/c/${slug}`,
    shortName,
    zone,
    body,
    person: person.id,
    seats: seatsHere(viewer, slug, request),
    candidates: body.mayManage ? await candidatesIn(slug, context) : null,
    done: DONE.find((one) => one === done) ?? null,
    topics: [`coalition:${topicId(id)}`],
  };
}

async function candidatesIn(slug: string, context: RequestContext) {
  const { coalition } = await context.graphql(CandidatesQuery, { slug });
  return (coalition?.members?.edges ?? [])
    .map(({ node }) => ({ organization: node.organization.name, seats: node.seats }))
    .filter(({ seats }) => seats.length > 0);
}

export type BodyPage = Awaited<ReturnType<typeof loadBody>>;
export type Candidates = NonNullable<BodyPage['candidates']>;
