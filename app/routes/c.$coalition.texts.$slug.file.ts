import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';
import { fileIn } from '../texts/export/file-address.ts';

/** A text, or a closed version of it, as a file to go on with elsewhere. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition = '', slug: statement = '' } = params;
  const asked = found(fileIn(new URL(request.url).searchParams));
  const file = await context.files.text({ coalition, statement, ...asked, shown: context.language });
  return download(request, found(file), 'private, no-cache');
}
