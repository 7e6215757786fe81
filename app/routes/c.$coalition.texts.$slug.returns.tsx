import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { returnWords } from '../../domain/words/returns.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { BringForm } from '../texts/returns/bring-form.tsx';
import { shownOf } from '../texts/returns/load.ts';
import { paragraphsIn } from '../texts/returns/paragraphs.ts';
import { ReturnsQuery } from '../texts/returns/queries.ts';
import { ReturnSection } from '../texts/returns/return-section.tsx';
import { takeReturnStep } from '../texts/returns/steps.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { PageHead } from '../ui/line.tsx';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  slim: true,
  crumbs: ({ ours, base, at, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: returnWords[ours].page.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${returnWords[data?.ours ?? 'es'].page.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: statement = '' } = params;
  const { viewer, coalition } = await context.graphql(ReturnsQuery, { coalition: slug, slug: statement });
  const { text, ...about } = found(found(coalition).statement);
  const { id, languages, mayBringBack, returns } = found(text);
  const shown = await shownOf(context, returns, new URL(request.url).searchParams);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${about.slug}`,
    zone: coalition!.timeZone,
    title: titleFor(about, context.language),
    seats: seatsHere(viewer, slug, request),
    text: id,
    languages,
    mayBringBack,
    reference: about.referenceLanguage,
    returns,
    shown,
    paragraphs: shown?.state === 'waiting' ? await paragraphsIn(context, id, languages) : {},
    topics: [`text:${topicId(id)}`],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const { problems, form, brought } = await takeReturnStep(request, context);
  if (problems.length > 0) return refuse(problems, form);
  const file = brought ?? new URL(request.url).searchParams.get('file');
  const place = file === null ? '' : `?${new URLSearchParams({ file: String(file) }).toString()}`;
  const here = `/c/${params['coalition']}/texts/${params['slug']}/returns${place}`;
  return redirect(brought === undefined ? here : `${here}#file-${brought}`, 303);
}

export default function Returns() {
  const page = useLoaderData<typeof loader>();
  const { ours, at, zone, title, seats, text, languages, reference, returns, shown, paragraphs } = page;
  const last = useAnswer<typeof action>();
  const words = returnWords[ours].page;
  useLive(page.topics);
  return (
    <div className="stack wide">
      <PageHead title={words.title}>
        <p>
          <Link to={at} lang={title.language === ours ? undefined : title.language}>
            {words.of(title.title)}
          </Link>
        </p>
      </PageHead>
      {page.mayBringBack ? (
        <BringForm key={returns.length} {...{ text, languages, reference, seats, last }} />
      ) : null}
      {returns.length === 0 ? <p className="quiet">{words.none}</p> : null}
      {returns.map((back) => (
        <ReturnSection
          key={back.id}
          back={back}
          shown={back.number === shown?.number ? shown : null}
          {...{ at, zone, seats, last, paragraphs }}
        />
      ))}
    </div>
  );
}
