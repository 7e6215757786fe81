import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { isScriptless } from './handle.ts';
import sheet from './ui/acuerdo.css?url';
import fonts from './ui/fonts.css?url';
import { type RootData, SurroundingsContext, useLanguage, useRoot } from './ui/surroundings.ts';

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
    now: context.now(),
  };
}

/** The document around every page and every error. */
export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useContext(SurroundingsContext);
  const root = useRoot();
  const scriptless = isScriptless(useMatches().map((match) => match.handle));
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
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

export default function App() {
  return <Outlet />;
}
