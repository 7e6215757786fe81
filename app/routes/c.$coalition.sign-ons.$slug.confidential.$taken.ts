import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';

/** The list with withheld names, for the session that took it; kept by nothing on the way. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const list = found(await context.files.privileged(params['taken'] ?? '', context.language));
  return download(request, list, 'private, no-store');
}
