import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { found, signedIn } from '../shell/guard.ts';
import { ImportForm } from '../texts/import-form.tsx';
import { ImportOutcome } from '../texts/import-outcome.tsx';
import { importText } from '../texts/import-text.ts';
import { loadWords } from '../texts/load-words.ts';
import { refuse } from '../refused.ts';
import { TextQuery } from '../texts/queries.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, ours, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: textPageWords[ours].import.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${textPageWords[page?.ours ?? 'es'].import.title} · ${page?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { viewer, coalition } = await context.graphql(TextQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { slug, statement } = found(coalition);
  const { id, permissions, text, languages, referenceLanguage, titles } = found(statement);
  if (!permissions.editText || text === null) throw new Response(null, { status: 403 });
  const wanted = new URL(request.url).searchParams.get('language');
  const asked = wanted !== null && languages.includes(wanted) ? wanted : referenceLanguage;
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${params['slug']}`,
    title: titleFor({ titles, referenceLanguage }, context.language),
    statement: id,
    languages,
    asked,
    written: (await loadWords(context, text.id, asked)).count > 0,
    seats: seatsHere(viewer, slug, request),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const outcome = await importText(request, context);
  if ('problems' in outcome) return refuse(outcome.problems, outcome.form);
  return data(outcome);
}

export default function Import() {
  const { at, statement, languages, asked, written, seats } = useLoaderData<typeof loader>();
  const words = textPageWords[useLanguage()].import;
  const last = useAnswer<typeof action>();
  const done = last !== undefined && 'blocks' in last ? last : undefined;
  return (
    <div className="form-page">
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {done === undefined ? (
        <ImportForm
          {...{ statement, languages, asked, written, seats }}
          last={last !== undefined && 'problems' in last ? last : undefined}
        />
      ) : (
        <ImportOutcome at={at} outcome={done} others={languages.filter((tag) => tag !== done.language)} />
      )}
    </div>
  );
}
