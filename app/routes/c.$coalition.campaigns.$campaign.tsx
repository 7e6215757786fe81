import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { CampaignHead } from '../campaigns/campaign-head.tsx';
import { loadCampaign } from '../campaigns/load-campaign.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, at, language, campaign }) => [
    { name: campaignPageWords[language].title, to: `${base}/campaigns` },
    { name: campaign.title, to: at },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.campaign.title ?? ''} · ${data?.coalition.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadCampaign(request, params, context);
}

/** What stands around each part of a campaign's page: its name, how it stands, and the way to the others. */
export default function Campaign() {
  const frame = useLoaderData<typeof loader>();
  useLive(frame.topics);
  return (
    <>
      <CampaignHead frame={frame} />
      <div className="part">
        <Outlet />
      </div>
    </>
  );
}
