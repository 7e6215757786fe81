import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';

const FORM = /^(es|en)\.(pdf|docx|xlsx)$/;

/** A campaign's report in one form, "es.pdf", for the coalition's members. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition = '', campaign = '', download: asked = '' } = params;
  const [, language, format] = found(FORM.exec(asked));
  const form = { language: language as 'es' | 'en', format: format as 'pdf' | 'docx' | 'xlsx' };
  const file = found(await context.files.report({ coalition, campaign }, form));
  return download(request, file, 'private, no-cache');
}
