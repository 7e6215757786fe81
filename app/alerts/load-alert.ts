import { CLOSING_HOURS } from '../../domain/alerts/constants.ts';
import { HOUR, later } from '../../domain/platform.ts';
import { homePath, signingPath, textPath } from '../../domain/words/addresses.ts';
import { alertsPath } from '../../domain/words/desk-addresses.ts';
import { topicId } from '../live/topic-id.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { AlertQuery } from './documents.ts';

/** Everything the page of one alert shows. */
export async function loadAlert(
  request: Request,
  params: { coalition?: string | undefined; alert?: string | undefined },
  context: RequestContext,
) {
  const { zone, person } = signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(AlertQuery, {
    ...{ coalition: params.coalition ?? '', key: params.alert ?? '', language },
  });
  const { alert: asked, slug, shortName, bodies, timeZone, id } = found(coalition);
  const { statement, ...alert } = found(asked);
  const place = statement && { coalition: slug, statement: statement.slug };
  const signing = place && signingPath(place);
  return {
    ...{ language, zone, alert, shortName },
    base: alertsPath(slug),
    groups: bodies.filter(({ kind }) => kind !== 'assembly'),
    seats: seatsHere(viewer, slug, request),
    offices: seatsHere(
      viewer && { ...viewer, seats: viewer.seats.filter(({ secretariat }) => secretariat) },
      slug,
      request,
    ),
    closing: alert.wentAt === null ? null : { at: later(alert.wentAt, CLOSING_HOURS * HOUR), zone: timeZone },
    track: statement &&
      place && {
        text: textPath(place),
        asked: statement.state === 'closed',
        open: statement.permissions.openSignOn ? `${textPath(place)}/open` : null,
        share: statement.state === 'signOn' ? `${context.origin}${signing}` : null,
      },
    decisions: `${homePath(slug)}/decisions`,
    topics: [`person:${topicId(person.id)}`, `coalition:${topicId(id)}`],
  };
}

export type AlertPage = Awaited<ReturnType<typeof loadAlert>>;
