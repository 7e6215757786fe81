import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { placeName } from '../../domain/words/places.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { AlertAnswers } from '../alerts/answers.tsx';
import { deedsOfAlerts } from '../alerts/deeds.ts';
import { AlertFacts } from '../alerts/facts.tsx';
import { loadAlert } from '../alerts/load-alert.ts';
import { ALERT_LOOK } from '../alerts/look.ts';
import { AlertTrack } from '../alerts/track.tsx';
import { runForm } from '../campaigns/run-form.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { momentOf } from '../ui/dates.ts';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, alert, signOns }) => [
    { name: signOnPageWords[language].list.title, to: signOns },
    { name: alertPageWords[language].title, to: base },
    { name: alertPageWords[language].states[alert.state] },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${alertPageWords[page?.language ?? 'es'].title} · ${page?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadAlert(request, params, context);
}

export function action({ request, context }: ActionFunctionArgs) {
  return runForm(request, context, deedsOfAlerts(context));
}

/** What was reported, what those on duty say, and the hours that follow. */
export default function Alert() {
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = alertPageWords[language];
  const last = useAnswer<typeof action>();
  const { state, country, wentAt } = page.alert;
  useLive(page.topics);
  return (
    <>
      <PageHead title={words.in(placeName(country, language))}>
        <p>
          <Badge icon={ALERT_LOOK[state].icon} tone={ALERT_LOOK[state].tone}>
            {words.states[state]}
          </Badge>
        </p>
        <p className="small quiet">{words.hidden}</p>
      </PageHead>
      {page.raised && page.alert.state === 'waiting' ? (
        <Banner tone="done">{words.page.raised(momentOf(page.alert.decideBy, page.zone, language))}</Banner>
      ) : null}
      <AlertFacts page={page} />
      <Section id="answers" title={words.page.answers}>
        <AlertAnswers page={page} last={last} />
      </Section>
      {wentAt === null ? null : (
        <Section id="track" title={words.page.track}>
          <AlertTrack page={page} last={last} />
        </Section>
      )}
    </>
  );
}
