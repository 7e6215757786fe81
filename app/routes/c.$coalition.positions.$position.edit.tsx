import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { homePath } from '../../domain/words/addresses.ts';
import { positionFormWords } from '../../domain/words/position-forms.ts';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { PositionForm } from '../positions/position-form.tsx';
import { EditPositionQuery } from '../positions/queries.ts';
import { voicesHere } from '../positions/seats.ts';
import { sharePosition } from '../positions/share-position.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language, old }) => [
    { name: positionPageWords[language].title, to: `${base}/positions` },
    { name: old.wordings[0]?.title ?? '', to: `${base}/positions/${old.slug}` },
    { name: positionFormWords[language].editTitle },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: positionFormWords[data?.language ?? 'es'].editTitle },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(EditPositionQuery, {
    ...{ coalition: params['coalition']!, slug: params['position']!, language },
  });
  const { position, ...place } = found(coalition);
  const old = found(position);
  if (!old.permissions.change) throw new Response(null, { status: 403 });
  return {
    language,
    base: homePath(place.slug),
    old,
    voices: voicesHere(viewer, place, request).filter((one) => one.organizationId === old.organization?.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const outcome = await sharePosition(request, context);
  if ('problems' in outcome) return refuse(outcome.problems, outcome.form);
  return redirect(`/c/${params['coalition']}/positions/${outcome.slug}?done=changed`, 303);
}

export default function EditPosition() {
  const { old, voices } = useLoaderData<typeof loader>();
  const words = positionFormWords[useLanguage()];
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={words.editTitle}>
        <p className="quiet">{words.editLead}</p>
      </PageHead>
      <PositionForm seats={voices} last={last} today={old.datedOn} old={old} />
    </div>
  );
}
