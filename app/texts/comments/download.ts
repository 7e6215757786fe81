import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../public-pages/download.ts';
import { found, signedIn } from '../../shell/guard.ts';

/** The table of comments as a file, for whoever may read the text. */
export async function downloadComments(
  { request, params, context }: LoaderFunctionArgs,
  format: 'xlsx' | 'docx',
): Promise<Response> {
  signedIn(request, context);
  const { coalition = '', slug = '' } = params;
  const asked = { coalition, statement: slug, language: context.language, format };
  return download(request, found(await context.files.comments(asked)), 'private, no-cache');
}
