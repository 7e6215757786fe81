import { placeName } from '../../../domain/words/places.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import { refusal, type Refusal } from '../../ui/refusal.ts';
import type { SignOnPage } from '../load.ts';
import { AcceptRequest, DeclineRequest, MergeRequest, RequestsQuery } from './queries.ts';

/** The requests to one sign-on, for the secretariat; null for others. */
export async function loadQueue(context: RequestContext, page: SignOnPage) {
  const { coalition } = await context.graphql(RequestsQuery, {
    coalition: page.coalition.slug,
    slug: page.statement.slug,
  });
  const signOn = coalition?.statement?.signOn;
  if (!signOn?.requests) return null;
  const requests = signOn.requests.map((one) => ({
    ...one,
    countryName: placeName(one.country, context.language),
  }));
  return {
    othersMayAsk: signOn.othersMayAsk,
    waiting: requests.filter(({ state, setAside }) => state === 'pending' && !setAside),
    answered: requests.filter(({ state, setAside }) => state !== 'pending' && !setAside).reverse(),
    setAside: requests.filter(({ setAside }) => setAside),
    members: (coalition?.members?.edges ?? []).map(({ node }) => node.organization),
  };
}

export type Queue = NonNullable<Awaited<ReturnType<typeof loadQueue>>>;
export type QueuedRequest = Queue['waiting'][number];

/** A form of one request sent back. */
export interface QueueSentBack {
  request: string;
  move: 'accept' | 'merge' | 'decline';
  refusal: Refusal;
}

/** Accepts, merges or turns down one request. Null when it was done. */
export async function runQueue(context: RequestContext, form: FormData): Promise<QueueSentBack | null> {
  const said = (name: string) => String(form.get(name) ?? '');
  const [seat, request, asked] = [said('seat'), said('request'), said('move')];
  const move = asked === 'merge' || asked === 'decline' ? asked : 'accept';
  const { result } =
    move === 'merge'
      ? await context.graphql(MergeRequest, { seat, request, organization: said('organization') })
      : move === 'decline'
        ? await context.graphql(DeclineRequest, { seat, request, reason: said('reason') })
        : await context.graphql(AcceptRequest, { seat, request, different: form.has('different') });
  const problems = problemsOf(result, shows('reason', 'organization', 'different'));
  return problems.length === 0 ? null : { request, move, refusal: refusal(problems, form) };
}
