import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { tagPageWords } from '../../domain/words/tag-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { addCorridor } from '../tags/change-corridor.ts';
import { CorridorForm } from '../tags/corridor-form.tsx';
import { otherCountries } from '../tags/other-countries.ts';
import { CorridorsQuery } from '../tags/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import sheet from '../ui/css/corridor-form.css?url';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }];

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [
    { name: tagPageWords[language].title, to: `${base}/corridors` },
    { name: tagPageWords[language].keep.newCorridor },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: tagPageWords[data?.language ?? 'es'].keep.newCorridor },
];

/** For the secretariat. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(CorridorsQuery, { slug: params['coalition']! });
  const { slug, mayKeepTags } = found(coalition);
  if (!mayKeepTags) throw new Response(null, { status: 403 });
  return {
    language: context.language,
    base: `/c/${slug}`,
    seats: seatsHere(viewer, slug, request),
    others: otherCountries(context.language),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const made = await addCorridor(form, params['coalition']!, context);
  return 'problems' in made
    ? refuse(made.problems, form)
    : redirect(`/c/${params['coalition']}/corridors/${made.slug}`, 303);
}

export default function NewCorridor() {
  const { seats, others } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  return (
    <>
      <PageHead title={tagPageWords[useLanguage()].keep.newCorridor} />
      <CorridorForm seats={seats} last={last} others={others} />
    </>
  );
}
