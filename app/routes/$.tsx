import type { RouteHandle } from '../handle.ts';

export const handle: RouteHandle = { scriptless: true };

/** Any address that no other route answers. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function Nowhere() {
  return null;
}
