import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { LetterQuery } from '../sign-ons/desk-queries.ts';
import { found, signedIn } from '../shell/guard.ts';

const FORM = /^([A-Za-z-]{2,35})-(pdf|docx)-(letter|a4)$/;

/** The letter as it would be printed now, in one form: "es-pdf-letter". For the secretariat, until it is published. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const [, language = '', format, paper] = found(FORM.exec(params['form'] ?? ''));
  const { coalition } = await context.graphql(LetterQuery, {
    coalition: params['coalition'] ?? '',
    slug: params['slug'] ?? '',
  });
  const letter = found(
    await context.files.letter(found(coalition?.statement).id, {
      language,
      format: format === 'docx' ? 'docx' : 'pdf',
      paper: paper === 'a4' ? 'a4' : 'letter',
    }),
  );
  return download(request, letter);
}
