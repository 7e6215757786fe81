import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { placeOf } from '../public-pages/place.ts';
import { found } from '../shell/guard.ts';

const PRINT = /^(letter|a4)\.pdf$/;

/** The published edition of an agenda on one page, "a4.pdf", in the language of the address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition, language } = placeOf(params);
  const { agenda = '', print = '' } = params;
  const [, paper] = found(PRINT.exec(print));
  const file = await context.files.agendaPrint({
    coalition,
    agenda,
    edition: 'published',
    language,
    paper: paper === 'a4' ? 'a4' : 'letter',
  });
  return download(request, found(file));
}
