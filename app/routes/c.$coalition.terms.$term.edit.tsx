import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { termName } from '../../domain/terms/called.ts';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { termsWords } from '../../domain/words/terms.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { changeTerm } from '../terms/change-glossary.ts';
import { GlossaryQuery } from '../terms/queries.ts';
import { RetireForm } from '../terms/retire-form.tsx';
import { TermForm } from '../terms/term-form.tsx';
import { seatsHere } from '../texts/seats.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [
    { name: termsWords[language].title, to: `${base}/terms` },
    { name: termPageWords[language].form.change },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: termPageWords[data?.language ?? 'es'].form.change },
];

/** For the secretariat. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(GlossaryQuery, { coalition: params['coalition']! });
  const { slug, mayKeepTerms, terms } = found(coalition);
  const term = found(terms.find(({ id }) => id === params['term']));
  if (!mayKeepTerms) throw new Response(null, { status: 403 });
  return {
    language: context.language,
    base: `/c/${slug}`,
    seats: seatsHere(viewer, slug, request),
    term,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await changeTerm(form, params['term']!, context);
  return problems.length > 0 ? refuse(problems, form) : redirect(`/c/${params['coalition']}/terms`, 303);
}

export default function EditTerm() {
  const { seats, term } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const retiring = last?.values['step'] === 'retire';
  return (
    <>
      <PageHead title={termPageWords[language].form.change} above={termName(term.words, language)} />
      <TermForm seats={seats} last={retiring ? undefined : last} term={term} />
      <RetireForm seats={seats} last={retiring ? last : undefined} />
    </>
  );
}
