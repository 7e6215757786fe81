import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { draftPagesWords } from '../../domain/words/draft-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { found, signedIn } from '../shell/guard.ts';
import { Balance } from '../texts/drafts/balance.tsx';
import { BalanceQuery } from '../texts/drafts/queries.ts';
import { titleFor } from '../texts/titles.ts';
import { PageHead } from '../ui/line.tsx';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  slim: true,
  crumbs: ({ ours, base, at, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: draftPagesWords[ours].balance.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${draftPagesWords[data?.ours ?? 'es'].balance.title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: statement = '' } = params;
  const { coalition } = await context.graphql(BalanceQuery, { coalition: slug, slug: statement });
  const { text, ...about } = found(found(coalition).statement);
  return {
    ours: context.language,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${about.slug}`,
    title: titleFor(about, context.language),
    balance: found(found(text).balance),
  };
}

/** Who takes part how much in a text, by groups and without names. */
export default function TextBalance() {
  const { ours, at, title, balance } = useLoaderData<typeof loader>();
  const words = draftPagesWords[ours].balance;
  return (
    <div className="stack">
      <PageHead title={words.title}>
        <p>
          <Link to={at} lang={title.language === ours ? undefined : title.language}>
            {title.title}
          </Link>
        </p>
      </PageHead>
      <p className="measure">{words.help}</p>
      <Balance dimension="country" shares={balance.byCountry} />
      <Balance dimension="language" shares={balance.byLanguage} />
      <Balance dimension="size" shares={balance.bySize} />
      <p className="small quiet measure">{words.folded}</p>
    </div>
  );
}
