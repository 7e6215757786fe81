import { homePath } from '../../domain/words/addresses.ts';
import { cursorIn } from '../coalitions/cursor.ts';
import type { RequestContext } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found } from '../shell/guard.ts';
import { RegisterQuery } from './register-query.ts';
import { voicesHere } from './seats.ts';

const STANDINGS = ['inForce', 'superseded', 'expired', 'withdrawn'] as const;
const KINDS = ['statement', 'position'] as const;

/** What the address asks of the register: what is in force, unless it says otherwise. */
function askedFor(query: URLSearchParams) {
  const of = <Word extends string>(name: string, known: readonly Word[]) =>
    known.find((one) => one === query.get(name)) ?? null;
  const standing = of('standing', [...STANDINGS, 'all'] as const) ?? 'inForce';
  return {
    search: (query.get('q') ?? '').slice(0, 200),
    kind: of('kind', KINDS),
    standing,
    organization: query.get('organization') || null,
  };
}

const isPlace = (place: unknown) =>
  typeof place === 'object' && place !== null && 'on' in place && 'id' in place;

/** A page of the register as its address asks for it. */
export async function loadRegister(request: Request, coalition: string, context: RequestContext) {
  const query = new URL(request.url).searchParams;
  const wanted = askedFor(query);
  const after = cursorIn(query.get('after'), isPlace);
  const ask = (organization: string | null) =>
    context.graphql(RegisterQuery, {
      coalition,
      search: wanted.search,
      kinds: wanted.kind === null ? null : [wanted.kind],
      standings: wanted.standing === 'all' ? null : [wanted.standing],
      organization,
      after,
    });
  const isOrganization = wanted.organization !== null && isNodeOf('Organization', wanted.organization);
  const answer = await ask(isOrganization ? wanted.organization : null);
  const { register, registerOrganizations, ...place } = found(answer.coalition);
  const next = new URLSearchParams(query);
  if (register.pageInfo.endCursor !== null) next.set('after', register.pageInfo.endCursor);
  return {
    language: context.language,
    base: homePath(place.slug),
    shortName: place.shortName,
    zone: place.timeZone,
    wanted: { ...wanted, organization: isOrganization ? wanted.organization : null },
    organizations: registerOrganizations,
    entries: register.edges.map(({ node }) => node),
    next: register.pageInfo.hasNextPage ? `?${next}` : null,
    mayShare: voicesHere(answer.viewer, place, request).length > 0,
    topics: [`coalition:${topicId(place.id)}`],
  };
}

export type RegisterPage = Awaited<ReturnType<typeof loadRegister>>;

/** Whether an address holds the id of such a thing; anything else names nothing. */
function isNodeOf(type: string, id: string): boolean {
  try {
    return atob(id).startsWith(`${type}:`);
  } catch {
    return false;
  }
}
