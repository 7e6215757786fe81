import { CLOSING_HOURS } from '../../domain/alerts/constants.ts';
import { HOUR, later } from '../../domain/platform.ts';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { homePath, signingPath, textPath } from '../../domain/words/addresses.ts';
import { alertsPath, signOnsPath } from '../../domain/words/desk-addresses.ts';
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
    signOns: signOnsPath(slug),
    /** It was raised just now. */
    raised: alert.mine && new URL(request.url).searchParams.has('raised'),
    /** Whether one officer has said yes: whoever says the second chooses who drafts. */
    second: alert.answers.some(({ proceed }) => proceed),
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
        adopted: statement.urgent?.decidedAt != null,
        open: statement.permissions.openSignOn ? `${textPath(place)}/open` : null,
        share:
          statement.state === 'signOn'
            ? (['es', 'en'] as const).map((tongue) => ({
                tongue,
                message: alertPageWords[tongue].page.shareText(shortName, `${context.origin}${signing}`),
              }))
            : null,
      },
    decisions: `${homePath(slug)}/decisions`,
    topics: [`person:${topicId(person.id)}`, `coalition:${topicId(id)}`],
  };
}

export type AlertPage = Awaited<ReturnType<typeof loadAlert>>;
