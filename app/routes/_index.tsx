import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { frontPath, homePath } from '../../domain/words/addresses.ts';
import { commonWords } from '../../domain/words/common.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { previewOf } from '../public-pages/page-preview.ts';
import { CoalitionsQuery } from '../public-pages/queries.ts';
import { PublicShell } from '../shell/public.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';

export const handle: RouteHandle = { scriptless: true, public: true };

/** Where there is one coalition, its public page; else a list of them. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { language, origin } = context;
  const { coalitions } = await context.graphql(CoalitionsQuery, { language });
  const [only, another] = coalitions;
  if (only !== undefined && another === undefined) throw redirect(frontPath(only.slug, language));
  return { coalitions, language, origin };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { language, origin } = data;
  const { product } = commonWords[language];
  const description = publicPageWords[language].start.lead;
  return previewOf({
    origin,
    path: '/',
    language,
    title: product,
    site: product,
    description,
    alternates: [],
  });
};

export default function Start() {
  const { coalitions, language } = useLoaderData<typeof loader>();
  const words = publicPageWords[language];
  return (
    <PublicShell
      name={commonWords[language].product}
      to="/"
      signIn="/sign-in"
      footer={commonWords[language].product}
    >
      <PageHead title={commonWords[language].product} />
      <p className="measure">{words.start.lead}</p>
      {coalitions.length === 0 ? (
        <Empty
          title={words.start.none}
          action={<ButtonLink to="/sign-in">{commonWords[language].signIn}</ButtonLink>}
        >
          {words.start.noneNext}
        </Empty>
      ) : (
        <Section id="coalitions" title={words.start.coalitions}>
          <Ledger dateless label={words.start.coalitions}>
            {coalitions.map(({ slug, shortName, name }) => (
              <LedgerRow
                key={slug}
                title={shortName}
                to={frontPath(slug, language)}
                serif
                action={<ButtonLink to={homePath(slug)}>{commonWords[language].signIn}</ButtonLink>}
              >
                {name}
              </LedgerRow>
            ))}
          </Ledger>
        </Section>
      )}
    </PublicShell>
  );
}
