import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { loadShell } from '../coalitions/load-shell.ts';
import { CoalitionShell } from '../coalitions/shell.tsx';
import { useForgetHere } from '../offline/forget-here.ts';
import { OnDevice } from '../offline/on-device.tsx';
import { PublicShell } from '../shell/public.tsx';
import { signedIn } from '../shell/guard.ts';
import { ErrorPage, numberOf } from '../ui/error-page.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const ID = 'routes/c.$coalition';

/** Lets in who has a seat in the coalition; sends who is signed out to sign in and back. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadShell(params['coalition']!, signedIn(request, context), context);
}

export default function Coalition() {
  return (
    <CoalitionShell data={useLoaderData<typeof loader>()}>
      <Outlet />
    </CoalitionShell>
  );
}

/** A page that failed keeps the ways on around it, where the coalition itself could be read. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>(ID);
  const { product } = commonWords[useLanguage()];
  const answer = isRouteErrorResponse(error) ? error : null;
  useForgetHere(answer?.status === 404);
  const number = numberOf(answer?.data);
  if (!data)
    return (
      <PublicShell name={product} to="/">
        <OnDevice />
        <ErrorPage status={answer?.status ?? 500} number={number} />
      </PublicShell>
    );
  return (
    <CoalitionShell data={data}>
      <ErrorPage status={answer?.status ?? 500} number={number} home={`/c/${data.coalition.slug}`} />
    </CoalitionShell>
  );
}
