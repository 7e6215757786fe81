import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import { commentPageWords } from '../../domain/words/comment-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { withQuery } from '../texts/comments/choice.ts';
import { takeCommentStep } from '../texts/comments/steps.ts';
import { KEPT, tableChoiceOf } from '../texts/comments/table-choice.ts';
import { TableFilters } from '../texts/comments/table-filters.tsx';
import { CommentTableQuery } from '../texts/comments/table-query.ts';
import { CommentTable } from '../texts/comments/table.tsx';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  slim: true,
  crumbs: ({ ours, base, at, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: commentPageWords[ours].page.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${commentPageWords[data?.ours ?? 'es'].page.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: statement = '' } = params;
  const choice = tableChoiceOf(new URL(request.url).searchParams);
  const { viewer, coalition } = await context.graphql(CommentTableQuery, {
    coalition: slug,
    slug: statement,
    after: choice.after,
    order: choice.order,
    filter: { answer: choice.answer, round: choice.round },
  });
  const { text, ...about } = found(found(coalition).statement);
  const { id, threads, threadCounts } = found(text);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${about.slug}`,
    zone: coalition!.timeZone,
    title: titleFor(about, context.language),
    seats: seatsHere(viewer, slug, request),
    topics: [`text:${topicId(id)}`],
    choice,
    counts: threadCounts,
    threads: threads.edges.map(({ node }) => node),
    next: threads.pageInfo.hasNextPage ? (threads.pageInfo.endCursor ?? null) : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const problems = await takeCommentStep(form, context);
  if (problems.length > 0) return refuse(problems, form);
  const asked = new URL(request.url).searchParams;
  const kept = new URLSearchParams(KEPT.flatMap((name) => asked.getAll(name).map((value) => [name, value])));
  return redirect(`/c/${params['coalition']}/texts/${params['slug']}/comments?${kept.toString()}`, 303);
}

export default function Comments() {
  const { ours, at, zone, title, seats, topics, choice, counts, threads, next } =
    useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = commentPageWords[ours].page;
  const { search } = useLocation();
  useLive(topics);
  const none = counts.open + counts.resolved === 0;
  return (
    <div className="stack">
      <PageHead title={words.title}>
        <p>
          <Link to={at} lang={title.language === ours ? undefined : title.language}>
            {words.of(title.title)}
          </Link>
        </p>
      </PageHead>
      {none ? (
        <Empty title={words.empty} action={<ButtonLink to={at}>{words.back}</ButtonLink>}>
          {words.emptyNext}
        </Empty>
      ) : (
        <>
          <div className="row" role="group" aria-label={words.downloads}>
            <ButtonLink to={`${at}/comments.xlsx`} reloadDocument icon="download" size="small">
              {words.xlsx}
            </ButtonLink>
            <ButtonLink to={`${at}/comments.docx`} reloadDocument icon="download" size="small">
              {words.docx}
            </ButtonLink>
          </div>
          <TableFilters choice={choice} rounds={counts.rounds} />
          {threads.length === 0 ? (
            <p className="quiet">{words.noneChosen}</p>
          ) : (
            <CommentTable {...{ threads, at, zone, seats, last }} />
          )}
          {next === null ? null : (
            <p>
              <ButtonLink to={withQuery(search, { after: next })}>{words.next}</ButtonLink>
            </p>
          )}
        </>
      )}
    </div>
  );
}
