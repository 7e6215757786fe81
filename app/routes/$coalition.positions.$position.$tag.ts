import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found } from '../shell/guard.ts';

/** The file a position is in one language, for whoever may read the position; nothing for anybody else. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition = '', position = '', tag: language = '' } = params;
  const file = found(await context.files.position({ coalition, position, language }));
  return download(request, file, 'private, no-cache');
}
