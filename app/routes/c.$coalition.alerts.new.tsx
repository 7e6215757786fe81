import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { alertsPath, signOnsPath } from '../../domain/words/desk-addresses.ts';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { countryChoices } from '../alerts/countries.ts';
import { AlertsQuery } from '../alerts/documents.ts';
import { RaiseForm } from '../alerts/raise-form.tsx';
import { raise } from '../alerts/raise.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, signOns }) => [
    { name: signOnPageWords[language].list.title, to: signOns },
    { name: alertPageWords[language].title, to: base },
    { name: alertPageWords[language].form.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: alertPageWords[data?.language ?? 'es'].form.title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(AlertsQuery, {
    coalition: params['coalition'] ?? '',
    language,
  });
  const { slug, themes, mayRaiseAlert } = found(coalition);
  if (!mayRaiseAlert) throw new Response(alertPageWords[language].nobody, { status: 403 });
  const seats = seatsHere(viewer, slug, request);
  return {
    ...{ language, themes, seats, countries: countryChoices(language) },
    ...{ base: alertsPath(slug), signOns: signOnsPath(slug) },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await raise(form, context);
  if ('problems' in outcome) return refuse(outcome.problems, form);
  return redirect(`${alertsPath(params['coalition'] ?? '')}/${outcome.key}?raised`, 303);
}

/** What, where, known from whom, with whose consent, and what is at stake. */
export default function NewAlert() {
  const { themes, countries, seats } = useLoaderData<typeof loader>();
  const words = alertPageWords[useLanguage()].form;
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={words.title}>
        <p className="quiet measure">{words.lead}</p>
      </PageHead>
      {themes.length === 0 ? <p>{words.noThemes}</p> : <RaiseForm {...{ themes, countries, seats, last }} />}
    </div>
  );
}
