import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { ActsQuery } from '../coalitions/acts-query.ts';
import { cursorIn } from '../coalitions/cursor.ts';
import type { RouteHandle } from '../handle.ts';
import { found, signedIn } from '../texts/guard.ts';
import { titleFor } from '../texts/titles.ts';
import { ButtonLink } from '../ui/button.tsx';
import { timeOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const ON_A_PAGE = 40;

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base }) => [
    { name: memberPageWords[language].title, to: `${base}/members` },
    { name: memberPageWords[language].acts.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${memberPageWords[data?.language ?? 'es'].acts.title} · ${data?.shortName ?? ''}` },
];

const cursor = (value: string | null) => cursorIn(value, Number.isSafeInteger);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const asked = new URL(request.url).searchParams;
  const before = cursor(asked.get('before'));
  const { coalition } = await context.graphql(ActsQuery, {
    slug: params['coalition']!,
    ...(before === null
      ? { first: ON_A_PAGE, after: cursor(asked.get('after')) }
      : { last: ON_A_PAGE, before }),
  });
  const { slug, shortName, acts } = found(coalition);
  const { edges, pageInfo } = found(acts);
  return {
    language: context.language,
    base: `/c/${slug}`,
    shortName,
    zone,
    acts: edges.map(({ node }) => node),
    older: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    newer: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
  };
}

export default function Acts() {
  const { base, zone, acts, older, newer } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = memberPageWords[language].acts;
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {acts.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <>
          <h2 className="hidden-words">{words.list}</h2>
          <Ledger ordered>
            {acts.map(({ id, seq, at, sentence, seat, subject }) => {
              const statement = subject?.__typename === 'Statement' ? subject : null;
              const title = statement && titleFor(statement, language);
              return (
                <LedgerRow
                  key={id}
                  date={<DayBlock at={at} zone={zone} />}
                  badges={
                    <span className="min quiet figures">
                      {words.number(seq)} · {timeOf(at, zone, language)}
                    </span>
                  }
                  title={sentence}
                >
                  {seat === null ? null : words.by(seat.person.name, seat.organization.name)}
                  {statement === null || title === null ? null : (
                    <Link
                      className="act-subject"
                      to={`${base}/texts/${statement.slug}`}
                      lang={title.language}
                    >
                      {title.title}
                    </Link>
                  )}
                </LedgerRow>
              );
            })}
          </Ledger>
        </>
      )}
      <nav className="row" aria-label={words.pages}>
        {newer === null ? null : <ButtonLink to={`?before=${newer}`}>{words.newer}</ButtonLink>}
        {older === null ? null : <ButtonLink to={`?after=${older}`}>{words.older}</ButtonLink>}
        {newer === null ? null : (
          <ButtonLink kind="quiet" to="?">
            {words.newest}
          </ButtonLink>
        )}
      </nav>
    </>
  );
}
