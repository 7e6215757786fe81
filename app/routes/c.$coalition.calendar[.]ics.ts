import type { LoaderFunctionArgs } from '@remix-run/node';
import { askedLanguage } from '../campaigns/asked-language.ts';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';

/** The coalition's calendar as a file, for its members. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition = '' } = params;
  const language = askedLanguage(request) ?? context.language;
  const file = found(await context.files.calendar({ coalition, campaign: null }, language));
  return download(request, file, 'private, no-cache');
}
