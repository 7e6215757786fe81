import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '../handle.ts';
import { loadEdition } from '../public-pages/load-statement.ts';
import { statementMeta } from '../public-pages/statement-meta.ts';
import { Statement } from '../public-pages/statement.tsx';
import sheet from '../ui/css/statement.css?url';

export const handle: RouteHandle = { scriptless: true, public: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }];

/** One edition at its Spanish address; under the other language's there is none. */
export function loader({ params, context }: LoaderFunctionArgs) {
  if (params['language'] !== 'es') throw new Response(null, { status: 404 });
  return loadEdition(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => statementMeta(data);

export default function Page() {
  return <Statement page={useLoaderData<typeof loader>()} />;
}
