import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';
import { chosenMoments } from '../texts/drafts/chosen-moments.ts';

/** Two moments of a text as a Word file with tracked changes. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition = '', slug = '' } = params;
  const query = new URL(request.url).searchParams;
  const chosen = await chosenMoments(context, { coalition, slug }, query);
  const asked = { coalition, statement: slug, ...chosen, shown: context.language };
  return download(request, found(await context.files.comparison(asked)), 'private, no-cache');
}
