import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import type { RouteHandle } from '../handle.ts';
import { signedIn } from '../shell/guard.ts';
import { coalitionWays } from '../shell/nav.ts';
import { Icon } from '../ui/icon.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: commonWords[language].shell.more }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: commonWords[data?.language ?? 'es'].shell.more },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return { language: context.language, base: `/c/${params['coalition']}` };
}

/** The ways a phone's bar has no room for. */
export default function More() {
  const { base } = useLoaderData<typeof loader>();
  const language = useLanguage();
  return (
    <>
      <PageHead title={commonWords[language].shell.more} />
      <ul className="ways">
        {coalitionWays(language, base, { waiting: 0 }).others.map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to} prefetch="intent">
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
