import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../public-pages/download.ts';
import { LetterQuery } from '../sign-ons/desk-queries.ts';
import { formOfLetter } from '../sign-ons/letter-form.ts';
import { found, signedIn } from '../shell/guard.ts';

/**
 * The letter in one form, for the secretariat: "es-pdf-letter", as it would be printed now until it is published; or
 * "made", the way the question asks.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const form = found(formOfLetter(params['form'] ?? '', new URL(request.url).searchParams));
  const { coalition } = await context.graphql(LetterQuery, {
    coalition: params['coalition'] ?? '',
    slug: params['slug'] ?? '',
  });
  return download(request, found(await context.files.letter(found(coalition?.statement).id, form)));
}
