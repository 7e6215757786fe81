import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { isPublic } from '../public-pages/load-statement.ts';
import { ExactQuery } from '../public-pages/queries.ts';
import { found } from '../shell/guard.ts';

/** The files that were hashed, exactly: a text in one language, its version's manifest, its sign-on's terms. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition: slug = '', language = '', statement: asked = '', file } = params;
  const { coalition } = await context.graphql(ExactQuery, { coalition: slug, slug: asked, tag: language });
  const statement = found(found(coalition).statement);
  if (!isPublic(statement)) throw new Response(null, { status: 404 });
  const version = found(statement.version);
  const { canonical } = found(version.language);
  const files: Record<string, [string, string | undefined]> = {
    'text.txt': [`${statement.slug}.${language}.txt`, canonical],
    'manifest.txt': [`${statement.slug}.manifest.txt`, version.manifest],
    'terms.txt': [`${statement.slug}.terms.txt`, statement.signOn?.terms],
  };
  const [fileName, text] = found(files[file ?? '']);
  return download(request, {
    bytes: new TextEncoder().encode(found(text)),
    mime: 'text/plain; charset=utf-8',
    fileName,
  });
}
