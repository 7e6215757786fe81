import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '../handle.ts';
import { loadPositions } from '../public-pages/load-positions.ts';
import { Positions, positionsPreview } from '../public-pages/positions.tsx';

export const handle: RouteHandle = { scriptless: true, public: true };

/** The list at its English address; under the other language's there is none. */
export function loader({ params, context }: LoaderFunctionArgs) {
  if (params['language'] !== 'en') throw new Response(null, { status: 404 });
  return loadPositions(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : positionsPreview(data);

export default function Page() {
  return <Positions page={useLoaderData<typeof loader>()} />;
}
