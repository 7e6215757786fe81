import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { alertsPath, signOnsPath } from '../../domain/words/desk-addresses.ts';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { placeName } from '../../domain/words/places.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { AlertsQuery } from '../alerts/documents.ts';
import { deedsOfAlerts } from '../alerts/deeds.ts';
import { ALERT_LOOK } from '../alerts/look.ts';
import { AlertSettingsForm } from '../alerts/settings.tsx';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, signOns }) => [
    { name: signOnPageWords[language].list.title, to: signOns },
    { name: alertPageWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${alertPageWords[page?.language ?? 'es'].title} · ${page?.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone, person } = signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(AlertsQuery, {
    coalition: params['coalition'] ?? '',
    language,
  });
  const { slug, shortName, alerts, alertSettings, bodies, ...may } = found(coalition);
  return {
    ...{ language, zone, shortName, alerts },
    base: alertsPath(slug),
    signOns: signOnsPath(slug),
    settings: alertSettings,
    mayRaise: may.mayRaiseAlert,
    maySet: may.maySetAlerts,
    bodies: bodies.filter(({ kind }) => kind !== 'assembly'),
    seats: seatsHere(
      viewer && { ...viewer, seats: viewer.seats.filter(({ secretariat }) => secretariat) },
      slug,
      request,
    ),
    topics: [`person:${topicId(person.id)}`, `coalition:${topicId(may.id)}`],
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, deedsOfAlerts(context));
}

/** What the reader may know of, who is on duty, and the way to raise one. */
export default function Alerts() {
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = alertPageWords[language];
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  return (
    <>
      <PageHead title={words.title}>
        <div className="row apart top">
          <div>
            <p className="quiet measure">{words.lead}</p>
            <p className="small quiet">
              {page.settings === null ? words.nobody : words.onDuty(page.settings.dutyBody.name)}{' '}
              {words.hidden}
            </p>
          </div>
          {page.mayRaise ? (
            <ButtonLink to={`${page.base}/new`} kind="primary" icon="plus">
              {words.raise}
            </ButtonLink>
          ) : null}
        </div>
      </PageHead>
      {page.alerts.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <Ledger>
          {page.alerts.map(({ key, state, country, raisedAt }) => (
            <LedgerRow
              key={key}
              date={<DayBlock at={raisedAt} zone={page.zone} />}
              badges={
                <Badge icon={ALERT_LOOK[state].icon} tone={ALERT_LOOK[state].tone}>
                  {words.states[state]}
                </Badge>
              }
              title={words.in(placeName(country, language))}
              to={`${page.base}/${key}`}
            >
              {words.row(momentOf(raisedAt, page.zone, language))}
            </LedgerRow>
          ))}
        </Ledger>
      )}
      {page.maySet ? (
        <Section id="settings" title={words.settings.title}>
          <AlertSettingsForm bodies={page.bodies} settings={page.settings} seats={page.seats} last={last} />
        </Section>
      ) : null}
    </>
  );
}
