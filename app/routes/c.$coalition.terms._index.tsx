import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { termPageWords } from '../../domain/words/term-pages.ts';
import { termsWords } from '../../domain/words/terms.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { GlossaryFilters } from '../terms/glossary-filters.tsx';
import { GlossaryTable } from '../terms/glossary-table.tsx';
import { loadGlossary } from '../terms/load-glossary.ts';
import glossary from '../ui/css/glossary.css?url';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: glossary }];

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: termsWords[language].title }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${termsWords[data?.language ?? 'es'].title} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadGlossary(request, params['coalition']!, context);
}

/** What the coalition says of words; its secretariat adds to it. */
export default function Glossary() {
  const { base, terms, empty, wanted, mayKeepTerms, timeZone, topics } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = termPageWords[language];
  useLive(topics);
  const at = `${base}/terms`;
  return (
    <>
      <PageHead title={termsWords[language].title}>
        <div className="row apart top">
          <p className="quiet measure">{words.lead}</p>
          {mayKeepTerms ? (
            <ButtonLink to={`${at}/new`} kind="primary" icon="plus">
              {words.form.add}
            </ButtonLink>
          ) : null}
        </div>
      </PageHead>
      {empty ? null : <GlossaryFilters wanted={wanted} />}
      {terms.length > 0 ? (
        <GlossaryTable terms={terms} zone={timeZone} at={at} keeps={mayKeepTerms} />
      ) : (
        <Empty title={empty ? words.none : words.noneFound}>{words.keptBy}</Empty>
      )}
      {mayKeepTerms || terms.length === 0 ? null : <p className="after-list small quiet">{words.keptBy}</p>}
    </>
  );
}
