import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found } from '../shell/guard.ts';

/** The scan of a signature on paper, for the secretariat. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition = '', sheet: paper = '' } = params;
  const file = found(await context.files.paperScan({ coalition, paper }));
  return download(request, file, 'private, no-cache');
}
