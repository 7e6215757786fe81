import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Language } from '../../domain/words/words.ts';
import { download } from '../public-pages/download.ts';
import { found } from '../shell/guard.ts';

const REPORT = /^report\.(pdf|docx|xlsx)$/;

/** What the public takes away from a campaign's page in one language: "calendar.ics", "report.pdf". */
export async function publicFile(
  { request, params, context }: LoaderFunctionArgs,
  language: Language,
): Promise<Response> {
  const { coalition = '', campaign = '', download: name = '' } = params;
  if (params['language'] !== language) throw new Response(null, { status: 404 });
  const at = { coalition, campaign };
  if (name === 'calendar.ics')
    return download(request, found(await context.files.publicCalendar(at, language)));
  const [, format] = found(REPORT.exec(name));
  const form = { language, format: format as 'pdf' | 'docx' | 'xlsx' };
  return download(request, found(await context.files.publicReport(at, form)));
}
