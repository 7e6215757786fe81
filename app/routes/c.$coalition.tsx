import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { ShellQuery } from '../coalitions/shell-query.ts';
import type { RequestContext } from '../load-context.d.ts';
import { coalitionEntries } from '../shell/nav.ts';
import { PublicShell } from '../shell/public.tsx';
import { SignedInShell } from '../shell/signed-in.tsx';
import { ErrorPage } from '../ui/error-page.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const ID = 'routes/c.$coalition';

/** Lets in who has a seat in the coalition; sends who is signed out to sign in and back. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = context;
  if (viewer === null) {
    const { pathname, search } = new URL(request.url);
    throw redirect(`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`);
  }
  return around(params['coalition']!, viewer, context);
}

async function around(slug: string, viewer: NonNullable<RequestContext['viewer']>, context: RequestContext) {
  const { coalition, viewer: here } = await context.graphql(ShellQuery, { slug });
  if (!coalition) throw new Response(null, { status: 404 });
  const seats = (here?.seats ?? []).filter((seat) => seat.coalition.slug === slug);
  if (seats.length === 0) throw new Response(null, { status: 403 });
  const { waiting, ...rest } = coalition;
  const acting = seats.find(({ id }) => id === viewer.seat?.id) ?? seats[0]!;
  return {
    coalition: rest,
    waiting: waiting.length,
    viewer: {
      ...viewer,
      seats: seats.map(({ id, organization }) => ({ id, organization })),
      seat: { id: acting.id, organization: acting.organization },
    },
  };
}

function Shell({ data, children }: { data: Awaited<ReturnType<typeof loader>>; children: ReactNode }) {
  const language = useLanguage();
  const { coalition, waiting, viewer } = data;
  const base = `/c/${coalition.slug}`;
  return (
    <SignedInShell
      coalition={{ name: coalition.shortName, to: base }}
      entries={coalitionEntries(language, base, { waiting })}
      acting={{ viewer, account: '/account', signOut: '/sign-out', chooseSeat: '/account/seat' }}
    >
      {children}
    </SignedInShell>
  );
}

export default function Coalition() {
  return (
    <Shell data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}

/** A page that failed keeps the ways on around it, where the coalition itself could be read. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>(ID);
  const product = commonWords[useLanguage()].product;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const number =
    isRouteErrorResponse(error) && /^[\w-]{1,64}$/.test(String(error.data)) ? String(error.data) : undefined;
  if (data === undefined)
    return (
      <PublicShell name={product} to="/">
        <ErrorPage status={status} number={number} />
      </PublicShell>
    );
  return (
    <Shell data={data}>
      <ErrorPage status={status} number={number} home={`/c/${data.coalition.slug}`} />
    </Shell>
  );
}
