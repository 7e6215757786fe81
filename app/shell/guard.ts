import { redirect } from '@remix-run/node';
import type { RequestContext } from '../load-context.d.ts';

/** The person signed in, or the way to sign in and back here. */
export function signedIn(request: Request, context: RequestContext) {
  if (context.viewer !== null) return context.viewer;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`);
}

/** What there is, or the page that says there is nothing here. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Response(null, { status: 404 });
  return value;
}
