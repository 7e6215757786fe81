import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';

const PRINT = /^(?:(\d{1,4})-)?(es|en)-(letter|a4)\.pdf$/;

/** An agenda on one page for members: the edition at work, "es-a4.pdf", or a closed one by its number, "2-es-a4.pdf". */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition = '', slug = '', print = '' } = params;
  const [, edition, language, paper] = found(PRINT.exec(print));
  const file = await context.files.agendaPrint({
    coalition,
    agenda: slug,
    edition: edition === undefined ? null : Number(edition),
    language: language === 'en' ? 'en' : 'es',
    paper: paper === 'a4' ? 'a4' : 'letter',
  });
  return download(request, found(file), 'private, no-cache');
}
