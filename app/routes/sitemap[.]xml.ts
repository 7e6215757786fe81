import type { LoaderFunctionArgs } from '@remix-run/node';
import { siteMap } from '../public-pages/site-map.ts';

/** Every public page of this installation, for search engines. */
export async function loader({ context }: LoaderFunctionArgs) {
  return new Response(await siteMap(context), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
