import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { commonWords } from '../../domain/words/common.ts';
import { alertsPath, mandatesPath } from '../../domain/words/desk-addresses.ts';
import { mandatePageWords } from '../../domain/words/mandate-pages.ts';
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
  const { language } = context;
  const coalition = params['coalition'] ?? '';
  return {
    ...{ language, base: `/c/${coalition}` },
    /** What is under no main place. */
    also: [
      { to: alertsPath(coalition), label: alertPageWords[language].title, icon: 'stop' as const },
      { to: mandatesPath(coalition), label: mandatePageWords[language].title, icon: 'shield' as const },
    ],
  };
}

/** The ways a phone's bar has no room for. */
export default function More() {
  const { base, also } = useLoaderData<typeof loader>();
  const language = useLanguage();
  return (
    <>
      <PageHead title={commonWords[language].shell.more} />
      <ul className="ways">
        {[...coalitionWays(language, base, { waiting: 0 }).others, ...also].map(({ to, label, icon }) => (
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
