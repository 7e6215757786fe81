import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPublicCampaign } from '../campaigns/load-public.ts';
import { campaignPreview, PublicCampaign } from '../campaigns/public-pages.tsx';
import type { RouteHandle } from '../handle.ts';
import sheet from '../ui/public-campaign.css?url';

export const handle: RouteHandle = { scriptless: true, public: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadPublicCampaign(params, 'en', context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : campaignPreview(data);

export default function Page() {
  return <PublicCampaign page={useLoaderData<typeof loader>()} />;
}
