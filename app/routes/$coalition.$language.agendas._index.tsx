import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPublicAgendas } from '../agendas/load-public.ts';
import { agendasPreview, PublicAgendas } from '../agendas/public-agendas.tsx';
import type { RouteHandle } from '../handle.ts';

export const handle: RouteHandle = { scriptless: true, public: true };

/** The list, at an address that is the same word in both languages. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return loadPublicAgendas(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : agendasPreview(data);

export default function Page() {
  return <PublicAgendas page={useLoaderData<typeof loader>()} />;
}
