import type { LoaderFunctionArgs } from '@remix-run/node';
import { filePolicy } from '../http/security.ts';
import { FilesQuery } from '../sign-ons/queries.ts';
import { found, signedIn } from '../texts/guard.ts';

/** The exact bytes that were hashed: "terms.txt", "manifest.txt", "text-es.txt". */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(FilesQuery, {
    coalition: params['coalition'] ?? '',
    slug: params['slug'] ?? '',
  });
  const { terms, version } = found(found(coalition?.statement).signOn);
  const name = params['file'] ?? '';
  const text = version.languages.find(({ language }) => name === `text-${language}.txt`)?.canonical;
  const body = found(name === 'terms.txt' ? terms : name === 'manifest.txt' ? version.manifest : text);
  return new Response(body, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `inline; filename="${params['slug']}-${name}"`,
      'Content-Security-Policy': filePolicy,
    },
  });
}
