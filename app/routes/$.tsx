import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '../handle.ts';

export const handle: RouteHandle = { scriptless: true };

/** Any address that no other route answers; and what a form is told that was too long to be read. */
export function loader({ context: { tooLong } }: LoaderFunctionArgs): never {
  if (tooLong !== undefined) throw new Response(tooLong, { status: 413 });
  throw new Response(null, { status: 404 });
}

export default function Nowhere() {
  return null;
}
