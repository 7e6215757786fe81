import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { loadRegister } from '../positions/load-register.ts';
import { RegisterFilters } from '../positions/register-filters.tsx';
import { RegisterList } from '../positions/register-list.tsx';
import { signedIn } from '../shell/guard.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [{ name: positionPageWords[language].title, to: `${base}/positions` }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${positionPageWords[data?.language ?? 'es'].title} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadRegister(request, params['coalition']!, context);
}

export default function Register() {
  const page = useLoaderData<typeof loader>();
  const words = positionPageWords[useLanguage()];
  useLive(page.topics);
  const share = page.mayShare ? (
    <ButtonLink to={`${page.base}/positions/new`} kind="primary" icon="plus">
      {words.share}
    </ButtonLink>
  ) : undefined;
  const { search, kind, organization, standing } = page.wanted;
  const plain = search === '' && kind === null && organization === null && standing === 'inForce';
  return (
    <>
      <PageHead title={words.title}>
        <div className="row apart top">
          <p className="quiet measure">{words.lead}</p>
          {share}
        </div>
      </PageHead>
      <RegisterFilters wanted={page.wanted} organizations={page.organizations} />
      {page.entries.length > 0 ? (
        <RegisterList entries={page.entries} base={page.base} zone={page.zone} />
      ) : plain ? (
        <Empty title={words.register.empty}>{words.register.emptyNext}</Empty>
      ) : (
        <Empty title={words.register.none}>{words.register.noneNext}</Empty>
      )}
      {page.next === null ? null : <Link to={page.next}>{words.register.more}</Link>}
    </>
  );
}
