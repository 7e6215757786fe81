import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '../../domain/platform.ts';
import { homePath } from '../../domain/words/addresses.ts';
import { positionFormWords } from '../../domain/words/position-forms.ts';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import { refusal } from '../../domain/words/refusals.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { PositionForm } from '../positions/position-form.tsx';
import { NewPositionQuery } from '../positions/queries.ts';
import { voicesHere } from '../positions/seats.ts';
import { sharePosition } from '../positions/share-position.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [
    { name: positionPageWords[language].title, to: `${base}/positions` },
    { name: positionFormWords[language].newTitle },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: positionFormWords[data?.language ?? 'es'].newTitle },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const older = new URL(request.url).searchParams.get('supersedes') ?? '';
  const { viewer, coalition } = await context.graphql(NewPositionQuery, {
    ...{ coalition: params['coalition']!, language, older },
  });
  const { bodies, position, ...place } = found(coalition);
  const own = position?.own ? position : null;
  const voices = voicesHere(viewer, place, request);
  return {
    language,
    base: homePath(place.slug),
    voices: own === null ? voices : voices.filter((one) => one.organizationId === own.organization?.id),
    refused: voices.length === 0 ? refusal(language, 'position-by-who-speaks') : null,
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    older: own && { id: own.id, title: own.title },
    today: dayIn(context.now(), place.timeZone),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const outcome = await sharePosition(request, context);
  if ('problems' in outcome) return refuse(outcome.problems, outcome.form);
  return redirect(`/c/${params['coalition']}/positions/${outcome.slug}?done=shared`, 303);
}

export default function NewPosition() {
  const { voices, refused, bodies, older, today } = useLoaderData<typeof loader>();
  const words = positionFormWords[useLanguage()];
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={words.newTitle}>
        <p className="quiet">{words.newLead}</p>
      </PageHead>
      {older === null ? null : <Banner icon="behind">{words.supersedes(older.title)}</Banner>}
      {refused !== null ? (
        <Banner tone="waiting">{refused}</Banner>
      ) : (
        <PositionForm
          seats={voices}
          last={last}
          today={today}
          fresh={{ bodies, supersedes: older?.id ?? null }}
        />
      )}
    </div>
  );
}
