import type { LoaderFunctionArgs } from '@remix-run/node';
import { AgendaAboutQuery } from '../agendas/edition-queries.ts';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';

/** The edition at work as a sheet, "?language=es", to be filled in and brought back. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition } = await context.graphql(AgendaAboutQuery, {
    coalition: params['coalition']!,
    slug: params['slug']!,
    language: context.language,
  });
  const { id } = found(found(coalition).agenda);
  const asked = new URL(request.url).searchParams.get('language') ?? context.language;
  if (asked !== 'es' && asked !== 'en') throw new Response(null, { status: 404 });
  return download(request, found(await context.files.agendaSheet(id, asked)), 'private, no-cache');
}
