import type { LoaderFunctionArgs } from '@remix-run/node';
import { found } from '../shell/guard.ts';
import { download } from './download.ts';
import { isPublic } from './load-statement.ts';
import { ExactQuery } from './queries.ts';

/** One of the files that were hashed, exactly: a text in one language, its version's manifest, its sign-on's terms. */
export async function exactFile(
  { request, params, context }: LoaderFunctionArgs,
  kind: 'text' | 'manifest' | 'terms',
): Promise<Response> {
  const { coalition: slug = '', language = '', statement: asked = '' } = params;
  const { coalition } = await context.graphql(ExactQuery, { coalition: slug, slug: asked, tag: language });
  const statement = found(found(coalition).statement);
  if (!isPublic(statement)) throw new Response(null, { status: 404 });
  const version = found(statement.version);
  const { canonical } = found(version.language);
  const { name, text } = {
    text: { name: language, text: canonical },
    manifest: { name: 'manifest', text: version.manifest },
    terms: { name: 'terms', text: statement.signOn?.terms },
  }[kind];
  return download(request, {
    bytes: new TextEncoder().encode(found(text)),
    mime: 'text/plain; charset=utf-8',
    fileName: `${statement.slug}.${name}.txt`,
  });
}
