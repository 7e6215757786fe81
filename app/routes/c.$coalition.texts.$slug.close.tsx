import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { loadUrgentNote } from '../alerts/urgent-note.ts';
import type { ResultOf } from '../graphql.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { CloseForm } from '../texts/close-form.tsx';
import { readyToClose } from '../texts/closing.ts';
import { found, signedIn } from '../shell/guard.ts';
import { loadContested } from '../terms/load-contested.ts';
import { RuleQuery, StandingsQuery } from '../texts/checks/queries.ts';
import { loadWords } from '../texts/load-words.ts';
import { topicId } from '../live/topic-id.ts';
import { CloseText } from '../texts/mutations.ts';
import { undecidedOf, UndecidedQuery } from '../texts/undecided.ts';
import { problemsOf, refuse } from '../refused.ts';
import { TextQuery } from '../texts/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import { loadCites } from '../texts/sources/lost.ts';
import { SourceRuleQuery } from '../texts/sources/queries.ts';
import { titleFor } from '../texts/titles.ts';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, ours, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: textPageWords[ours].close.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textPageWords[data?.ours ?? 'es'].close.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(TextQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { slug, statement, timeZone: zone } = found(coalition);
  const { id, permissions, text, titles, referenceLanguage, languages } = found(statement);
  if (text === null || !permissions.readText) throw new Response(null, { status: 404 });
  const words = await Promise.all(languages.map((tag) => loadWords(context, text.id, tag)));
  const undecided = undecidedOf(await context.graphql(UndecidedQuery, { text: text.id }));
  const standings = await context.graphql(StandingsQuery, { text: text.id });
  const rule = await context.graphql(RuleQuery, { coalition: slug });
  const links = await context.graphql(SourceRuleQuery, { coalition: slug });
  const { lost } = await loadCites(context, text.id);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${params['slug']}`,
    title: titleFor({ titles, referenceLanguage }, context.language),
    statement: id,
    urgent: await loadUrgentNote(context, id),
    topics: [`text:${topicId(text.id)}`],
    closed: text.state === 'closed',
    mayClose: permissions.close,
    referenceLanguage,
    words,
    undecided,
    machines: standings.node?.__typename === 'Text' ? standings.node.languageStandings : [],
    unreviewed: {
      n: pendingIn(standings.node),
      refused: rule.coalition?.unreviewed === 'refused',
    },
    lost: { n: lost, refused: links.coalition?.deadLinks === 'refused' },
    contested: await loadContested(context, text.id),
    glossary: `/c/${slug}/terms`,
    zone,
    languages: readyToClose(words, titles, referenceLanguage),
    seats: seatsHere(viewer, slug, request),
  };
}

/** How many paragraphs of all languages are behind or unreviewed. */
function pendingIn(node: ResultOf<typeof StandingsQuery>['node']): number {
  if (node?.__typename !== 'Text') return 0;
  return node.languageStandings.reduce((sum, { behind, unreviewed }) => sum + behind + unreviewed, 0);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const input = {
    seat: String(form.get('seat') ?? ''),
    statement: String(form.get('statement') ?? ''),
    incomplete: form.get('incomplete') === 'yes',
  };
  const { result } = await context.graphql(CloseText, { input });
  const problems = problemsOf(result, (field) => (field.endsWith('incomplete') ? 'incomplete' : undefined));
  if (problems.length > 0) return refuse(problems, form);
  return redirect(`/c/${params['coalition']}/texts/${params['slug']}`, 303);
}

export default function Close() {
  const page = useLoaderData<typeof loader>();
  const words = textPageWords[useLanguage()].close;
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {page.urgent === null ? null : <Banner>{page.urgent}</Banner>}
      <CloseForm {...page} last={last} />
    </>
  );
}
