import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { isPublic } from '../public-pages/load-statement.ts';
import { LetterQuery } from '../public-pages/queries.ts';
import { found } from '../shell/guard.ts';

const TAG = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*';
const PRINT = new RegExp(`^(?:([1-9]\\d{0,3})-)?(${TAG})(?:\\+(${TAG}))?-(letter|a4)\\.(pdf|docx)$`);

/** A published statement's letter in one form: "es-a4.pdf"; in two columns, "es+en-a4.pdf"; of an older edition, "1-es-a4.pdf". Nothing is handed out before publication. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition: slug = '', statement: asked = '', print = '' } = params;
  const [, number, language, beside, paper, format] = found(PRINT.exec(print));
  const { coalition } = await context.graphql(LetterQuery, { coalition: slug, slug: asked });
  const { id, edition, ...statement } = found(found(coalition).statement);
  if (edition === null || !isPublic(statement)) throw new Response(null, { status: 404 });
  const letter = await context.files.letter(id, {
    language: language ?? '',
    paper: paper === 'a4' ? 'a4' : 'letter',
    format: format === 'docx' ? 'docx' : 'pdf',
    ...(beside !== undefined && { beside }),
    ...(number !== undefined && { number: Number(number) }),
  });
  return download(request, found(letter));
}
