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
import { changeCorridor } from '../tags/change-corridor.ts';
import { CorridorForm } from '../tags/corridor-form.tsx';
import { otherCountries } from '../tags/other-countries.ts';
import { CorridorFormQuery } from '../tags/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import sheet from '../ui/css/corridor-form.css?url';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }];

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language, corridor }) => [
    { name: tagPageWords[language].title, to: `${base}/corridors` },
    { name: corridor.name, to: `${base}/corridors/${corridor.slug}` },
    { name: tagPageWords[language].keep.changeCorridor },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: tagPageWords[data?.language ?? 'es'].keep.changeCorridor },
];

/** For the secretariat. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(CorridorFormQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
  });
  const { slug, mayKeepTags, corridor } = found(coalition);
  const { nameEs, nameEn, ...here } = found(corridor);
  if (!mayKeepTags) throw new Response(null, { status: 403 });
  return {
    language: context.language,
    base: `/c/${slug}`,
    seats: seatsHere(viewer, slug, request),
    others: otherCountries(context.language),
    corridor: { ...here, names: { es: nameEs, en: nameEn } },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const at = { coalition: params['coalition']!, slug: params['slug']! };
  const problems = await changeCorridor(form, at, context);
  return problems.length > 0
    ? refuse(problems, form)
    : redirect(`/c/${at.coalition}/corridors/${at.slug}`, 303);
}

export default function EditCorridor() {
  const { seats, others, corridor } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  return (
    <>
      <PageHead title={tagPageWords[useLanguage()].keep.changeCorridor} above={corridor.name} />
      <CorridorForm seats={seats} last={last} others={others} start={corridor} />
    </>
  );
}
