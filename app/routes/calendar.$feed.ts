import type { LoaderFunctionArgs } from '@remix-run/node';
import { askedLanguage } from '../campaigns/asked-language.ts';
import { download } from '../public-pages/download.ts';
import { found } from '../shell/guard.ts';

const FEED = /^([A-Za-z0-9_-]{43})\.ics$/;

/** A private address for a calendar: whoever has it reads what its person may, without signing in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [, token] = found(FEED.exec(params['feed'] ?? ''));
  const file = found(await context.files.feed(token!, askedLanguage(request)));
  return download(request, file, 'private, no-cache');
}
