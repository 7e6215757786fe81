import type { LoaderFunctionArgs } from '@remix-run/node';
import { askedLanguage } from '../campaigns/asked-language.ts';
import { download } from '../public-pages/download.ts';
import { found, signedIn } from '../shell/guard.ts';

/** A campaign's calendar as a file, for the coalition's members. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { coalition = '', campaign = '' } = params;
  const language = askedLanguage(request) ?? context.language;
  const file = found(await context.files.calendar({ coalition, campaign }, language));
  return download(request, file, 'private, no-cache');
}
