import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { createText } from '../texts/create-text.ts';
import { found, signedIn } from '../shell/guard.ts';
import { NewTextForm } from '../texts/new-text-form.tsx';
import { refuse } from '../refused.ts';
import { NewTextQuery } from '../texts/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [
    { name: textPageWords[language].title, to: `${base}/texts` },
    { name: textPageWords[language].create.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: textPageWords[data?.language ?? 'es'].create.title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person } = signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(NewTextQuery, {
    coalition: params['coalition']!,
    language,
  });
  const { slug, bodies } = found(coalition);
  const office = viewer?.seats.some((seat) => seat.secretariat && seat.coalition.slug === slug) ?? false;
  const drafts = (members: (typeof bodies)[number]['members']) =>
    members.some(
      ({ role, seat }) => seat.person.id === person.id && (role === 'coordinator' || role === 'drafter'),
    );
  return {
    language,
    base: `/c/${slug}`,
    seats: seatsHere(viewer, slug, request),
    bodies: bodies
      .filter(({ members }) => office || drafts(members))
      .map(({ id, kind, name }) => ({ id, kind, name })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const made = await createText(form, params['coalition'] ?? '', context);
  if ('problems' in made) return refuse(made.problems, form);
  return redirect(`/c/${params['coalition']}/texts/${made.slug}${made.next}`, 303);
}

export default function NewText() {
  const { seats, bodies } = useLoaderData<typeof loader>();
  const words = textPageWords[useLanguage()].create;
  const last = useAnswer<typeof action>();
  return (
    <div className="form-page">
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {bodies.length === 0 ? (
        <Banner tone="waiting">{words.noBody}</Banner>
      ) : (
        <NewTextForm {...{ seats, bodies, last }} />
      )}
    </div>
  );
}
