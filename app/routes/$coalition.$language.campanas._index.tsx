import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPublicCampaigns } from '../campaigns/load-public.ts';
import { campaignsPreview, PublicCampaigns } from '../campaigns/public-pages.tsx';
import type { RouteHandle } from '../handle.ts';

export const handle: RouteHandle = { scriptless: true, public: true };

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadPublicCampaigns(params, 'es', context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : campaignsPreview(data);

export default function Page() {
  return <PublicCampaigns page={useLoaderData<typeof loader>()} />;
}
