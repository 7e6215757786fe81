import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '../handle.ts';
import { loadPublicPosition } from '../public-pages/load-positions.ts';
import { positionPreview, PublicPosition } from '../public-pages/position.tsx';

export const handle: RouteHandle = { scriptless: true, public: true };

/** A position at its Spanish address; under the other language's there is none. */
export function loader({ params, context }: LoaderFunctionArgs) {
  if (params['language'] !== 'es') throw new Response(null, { status: 404 });
  return loadPublicPosition(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : positionPreview(data);

export default function Page() {
  return <PublicPosition page={useLoaderData<typeof loader>()} />;
}
