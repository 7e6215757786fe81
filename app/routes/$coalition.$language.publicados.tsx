import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '../handle.ts';
import { loadPublished } from '../public-pages/lists.ts';
import { Published, publishedPreview } from '../public-pages/published.tsx';

export const handle: RouteHandle = { scriptless: true, public: true };

/** The list at its Spanish address; under the other language's there is none. */
export function loader({ params, context }: LoaderFunctionArgs) {
  if (params['language'] !== 'es') throw new Response(null, { status: 404 });
  return loadPublished(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : publishedPreview(data);

export default function Page() {
  return <Published page={useLoaderData<typeof loader>()} />;
}
