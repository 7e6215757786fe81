import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { draftPagesWords } from '../../domain/words/draft-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { found, signedIn } from '../shell/guard.ts';
import { ChooseMoments } from '../texts/drafts/choose-moments.tsx';
import { chosenMoments } from '../texts/drafts/chosen-moments.ts';
import { compareAddress } from '../texts/drafts/compare-address.ts';
import { Compared } from '../texts/drafts/compared.tsx';
import { momentsOf } from '../texts/drafts/moments.ts';
import { CompareQuery } from '../texts/drafts/queries.ts';
import { titleFor } from '../texts/titles.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  slim: true,
  crumbs: ({ ours, base, at, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: draftPagesWords[ours].compare.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${draftPagesWords[data?.ours ?? 'es'].compare.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: statement = '' } = params;
  const place = { coalition: slug, slug: statement };
  const chosen = await chosenMoments(context, place, new URL(request.url).searchParams);
  const { coalition } = await context.graphql(CompareQuery, { ...place, ...chosen });
  const { text, ...about } = found(found(coalition).statement);
  const { comparison, drafts, versions, languages } = found(text);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${about.slug}`,
    title: titleFor(about, context.language),
    chosen,
    comparison,
    languages,
    moments: momentsOf(drafts, versions, coalition!.timeZone, context.language),
  };
}

export default function Compare() {
  const { ours, at, title, chosen, comparison, languages, moments } = useLoaderData<typeof loader>();
  const { compare: words, panel } = draftPagesWords[ours];
  const sums = comparison?.sums;
  const differs = sums && (Object.values(sums).some((n) => n > 0) || changes(comparison));
  return (
    <div className="stack compare-page">
      <PageHead title={words.heading(panel.moment(chosen.from), panel.moment(chosen.to))}>
        <p>
          <Link to={at} lang={title.language === ours ? undefined : title.language}>
            {title.title}
          </Link>
        </p>
      </PageHead>
      <ChooseMoments key={Object.values(chosen).join(' ')} {...{ at, moments, languages, chosen }} />
      {comparison === null ? (
        <Banner tone="waiting">{words.unknown}</Banner>
      ) : (
        <>
          <div className="row apart">
            <p role="status">
              {differs && sums ? (
                <>
                  <b>{words.sums(sums)}</b>
                  {words.sums(sums) === '' ? null : ' · '}
                  <span className="figures">{words.words(sums.wordsAdded, sums.wordsRemoved)}</span>
                </>
              ) : (
                words.same
              )}
            </p>
            <ButtonLink to={compareAddress(at, chosen, true)} reloadDocument icon="download" size="small">
              {words.download}
            </ButtonLink>
          </div>
          {differs ? <p className="small quiet">{words.legend}</p> : null}
          <Compared comparison={comparison} language={chosen.language} />
        </>
      )}
      <p>
        <ButtonLink to={at} icon="back" size="small">
          {words.back}
        </ButtonLink>
      </p>
    </div>
  );
}

const changes = ({ title }: NonNullable<Page['comparison']>) => title.some(({ change }) => change !== 'same');
