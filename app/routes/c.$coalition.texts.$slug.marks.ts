import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, signedIn } from '../shell/guard.ts';
import { marksOf, MarksQuery } from '../texts/checks/marks.ts';

/** What is not in step in a language of a text, for the margin of its desk. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition: slug = '', slug: statement = '' } = params;
  const language = new URL(request.url).searchParams.get('language') ?? '';
  const { coalition } = await context.graphql(MarksQuery, { coalition: slug, slug: statement, language });
  const { alignment } = found(found(found(coalition).statement).text);
  return Response.json(marksOf(alignment), { headers: { 'Cache-Control': 'private, no-cache' } });
}
