import { isSecretariat } from '../accounts/seats.ts';
import type { RequestContext } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { found } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { AgendasQuery } from './queries.ts';

/** The agendas of a coalition, and the bodies in which this person may begin one. */
export async function loadAgendas(request: Request, slug: string, context: RequestContext) {
  const { language } = context;
  const { viewer, coalition } = await context.graphql(AgendasQuery, { coalition: slug, language });
  const { agendas, archived, bodies, ...around } = found(coalition);
  const own = context.viewer?.person.id;
  const office = isSecretariat(viewer, slug);
  const drafts = (members: (typeof bodies)[number]['members']) =>
    members.some(
      ({ role, seat }) => seat.person.id === own && (role === 'coordinator' || role === 'drafter'),
    );
  return {
    language,
    now: context.now(),
    base: `/c/${around.slug}`,
    shortName: around.shortName,
    topics: [`coalition:${topicId(around.id)}`],
    seats: seatsHere(viewer, around.slug, request),
    bodies: bodies
      .filter(({ members }) => office || drafts(members))
      .map(({ id, kind, name }) => ({ id, kind, name })),
    agendas,
    archived,
  };
}
