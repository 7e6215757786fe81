import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { amendmentMergeWords } from '../../domain/words/amendment-merge.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { numbersById } from '../texts/alignment.ts';
import { ChooseAmendments, MergeForm } from '../texts/amendments/merge-form.tsx';
import { takeMerge } from '../texts/amendments/merging.ts';
import { AmendmentsQuery, MergeQuery } from '../texts/amendments/queries.ts';
import { chooseSides } from '../texts/languages.ts';
import { loadWords } from '../texts/load-words.ts';
import { TextQuery } from '../texts/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, ours, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: amendmentMergeWords[ours].page.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${amendmentMergeWords[data?.ours ?? 'es'].page.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(TextQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { slug, statement } = found(coalition);
  const { permissions, text, titles, referenceLanguage } = found(statement);
  if (!permissions.editText || text === null) throw new Response(null, { status: 403 });
  const chosen = new URL(request.url).searchParams.getAll('amendment').slice(0, MOST_AT_ONCE);
  const sides = chooseSides(text.languages, referenceLanguage, null);
  const [left, right] = await Promise.all([
    loadWords(context, text.id, sides.left),
    sides.right === null ? null : loadWords(context, text.id, sides.right),
  ]);
  const plan = chosen.length === 0 ? null : await planned(context, text.id, chosen);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${params['slug']}`,
    title: titleFor({ titles, referenceLanguage }, context.language),
    text: text.id,
    topics: [`text:${topicId(text.id)}`],
    numbers: numbersById(left.blocks, right?.blocks ?? []),
    seats: seatsHere(viewer, slug, request),
    plan,
    amendments: plan === null ? await undecided(context, text.id) : [],
  };
}

/** How many amendments a merge takes. */
const MOST_AT_ONCE = 200;

async function undecided(context: LoaderFunctionArgs['context'], text: string) {
  const { node } = await context.graphql(AmendmentsQuery, { text });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  return node.amendments.filter(({ state }) => state === 'open');
}

/** What merging those would come to; null when none of them is undecided any more. */
async function planned(context: LoaderFunctionArgs['context'], text: string, amendments: string[]) {
  const { node } = await context.graphql(MergeQuery, { text, amendments });
  const plan = node?.__typename === 'Text' ? node.merge : null;
  return plan !== null && plan.amendments.length > 0 ? plan : null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await takeMerge(form, context);
  if (problems.length > 0) return refuse(problems, form);
  return redirect(
    `/c/${params['coalition']}/texts/${params['slug']}?panel=amendments&amendments=decided#panel`,
    303,
  );
}

export default function Merge() {
  const page = useLoaderData<typeof loader>();
  const words = amendmentMergeWords[useLanguage()].page;
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {page.plan === null ? (
        <ChooseAmendments amendments={page.amendments} numbers={page.numbers} at={page.at} />
      ) : (
        <MergeForm
          plan={page.plan}
          text={page.text}
          numbers={page.numbers}
          at={page.at}
          seats={page.seats}
          last={last}
        />
      )}
    </>
  );
}
