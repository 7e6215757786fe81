import type { LoaderFunctionArgs } from '@remix-run/node';

/** What search engines may visit: the public pages and their files, and where the map of them is. */
export function loader({ context: { origin } }: LoaderFunctionArgs) {
  const closed = ['/c/', '/account', '/graphql', '/language', '/mailbox', '/sign-in', '/sign-out'];
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
