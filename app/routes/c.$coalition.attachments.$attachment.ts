import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found } from '../shell/guard.ts';

/** The file of a piece of evidence or of an answer to an ask, for whoever may know the ask; nothing for anybody else. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition = '', attachment = '' } = params;
  const file = found(await context.files.attachment({ coalition, attachment }));
  return download(request, file, 'private, no-cache');
}
