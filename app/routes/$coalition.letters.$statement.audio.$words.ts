import type { LoaderFunctionArgs } from '@remix-run/node';
import { playable } from '../public-pages/playable.ts';
import { found } from '../shell/guard.ts';

/** A statement read aloud in one language, whole or a piece of it, for whoever may know the statement. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { coalition = '', statement = '', words: language = '' } = params;
  return playable(request, found(await context.files.recording({ coalition, statement, language })));
}
