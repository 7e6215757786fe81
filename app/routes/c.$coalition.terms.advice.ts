import type { LoaderFunctionArgs } from '@remix-run/node';
import { signedIn } from '../shell/guard.ts';
import { loadAdvice } from '../terms/advice.ts';

/** What the glossary advises, for the page that marks words while they are written. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const advice = await loadAdvice(context, params['coalition']!);
  return Response.json(advice, { headers: { 'Cache-Control': 'private, no-cache' } });
}
