import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import { lazy, type ReactNode, Suspense, useContext } from 'react';
import { commonWords } from '../domain/words/common.ts';
import { isPublic, isScriptless } from './handle.ts';
import { genericPreview } from './public-pages/preview.ts';
import { OFFLINE } from './live/connection.ts';
import { useLeft } from './offline/left.ts';
import { Connection } from './shell/connection.tsx';
import { PublicShell } from './shell/public.tsx';
import { safeReturn } from './shell/return-to.ts';
import sheet from './ui/acuerdo.css?url';
import { ErrorPage, errorTitle, numberOf } from './ui/error-page.tsx';
import fonts from './ui/fonts.css?url';
import { type RootData, SurroundingsContext, useLanguage, useRoot } from './ui/surroundings.ts';

const LeftPage = lazy(() => import('./offline/left-page.tsx'));

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: sheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'alternate icon', href: '/favicon.ico', sizes: '32x32' },
];

export function loader({ request, context }: LoaderFunctionArgs): RootData {
  return {
    language: context.language,
    saveData: request.headers.get('save-data') === 'on',
    viewer: context.viewer,
    origin: context.origin,
    now: context.now(),
  };
}

/**
 * The page without a network is about what this browser keeps: nothing is asked while it is shown. Nor after a form
 * that was refused: all pages would be asked with this one, and one that has closed would take the form away.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  nextUrl,
  actionStatus = 200,
  defaultShouldRevalidate,
}) => nextUrl.pathname !== OFFLINE && actionStatus < 400 && defaultShouldRevalidate;

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const { product } = commonWords.es;
  return [{ title: error ? `${errorTitle(statusOf(error), data?.language ?? 'es')} · ${product}` : product }];
};

/** The document around every page and every error. */
export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useContext(SurroundingsContext);
  const root = useRoot();
  const language = useLanguage();
  const handles = useMatches().map((match) => match.handle);
  const scriptless = isScriptless(handles);
  // Where nothing failed the router says undefined in some places and null in others.
  const failed = (useRouteError() ?? null) !== null;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {(isPublic(handles) && !failed) || !root ? null : (
          <Private origin={root.origin} language={language} />
        )}
        <Links />
      </head>
      <body>
        {children}
        {root?.saveData === false ? <link rel="stylesheet" href={fonts} /> : null}
        {scriptless ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** What is not for everybody: search engines leave it alone, and a link to it shows the product only. */
function Private({ origin, language }: Pick<RootData, 'origin' | 'language'>) {
  return (
    <>
      <meta name="robots" content="noindex" />
      {genericPreview(origin, language).map((each) => (
        <meta key={each.property} {...each} />
      ))}
    </>
  );
}

export default function App() {
  const left = useLeft();
  return (
    <>
      {left ? (
        <Suspense fallback={null}>
          <LeftPage />
        </Suspense>
      ) : (
        <Outlet />
      )}
      <Connection />
    </>
  );
}

/** Any failure no page has caught, and any address nobody answers. A failure's number is the text of its Response; of one that says that a form was too long, the form's address. */
export function ErrorBoundary() {
  const error = useRouteError();
  const said = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : '';
  const status = statusOf(error);
  return (
    <PublicShell name={commonWords[useLanguage()].product} to="/">
      <ErrorPage
        status={status}
        number={numberOf(said)}
        form={status === 413 && said !== '' ? safeReturn(said) : undefined}
      />
    </PublicShell>
  );
}
