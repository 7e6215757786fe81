import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { CampaignList, NewCampaignLink } from '../campaigns/campaign-list.tsx';
import { loadCampaigns } from '../campaigns/load-campaigns.ts';
import type { RouteHandle } from '../handle.ts';
import { useLive } from '../live/use-live.ts';
import { signedIn } from '../shell/guard.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, language }) => [{ name: campaignPageWords[language].title, to: `${base}/campaigns` }],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${campaignPageWords[data?.language ?? 'es'].title} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadCampaigns(params['coalition']!, context);
}

export default function Campaigns() {
  const { base, campaigns, mayCreate, topics } = useLoaderData<typeof loader>();
  const words = campaignPageWords[useLanguage()];
  useLive(topics);
  return (
    <>
      <PageHead title={words.title}>
        <div className="row apart top">
          <p className="quiet">{words.lead}</p>
          {mayCreate ? <NewCampaignLink base={base} /> : null}
        </div>
      </PageHead>
      {campaigns.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <div>
          <CampaignList base={base} campaigns={campaigns} />
        </div>
      )}
    </>
  );
}
