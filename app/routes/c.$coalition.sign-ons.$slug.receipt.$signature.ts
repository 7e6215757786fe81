import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../texts/guard.ts';

/** The receipt of an organisation's standing signature, for its own people. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return download(request, found(await context.files.receipt(params['signature'] ?? '')));
}
