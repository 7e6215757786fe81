import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { dayIn } from '../../domain/platform.ts';
import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { TagsOf } from '../tags/tag-editor.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Tabs } from '../ui/tabs.tsx';
import { dateWords, shortDate } from './days.ts';
import type { CampaignFrame } from './load-campaign.ts';
import { CampaignBadge } from './looks.tsx';

/** What every part of a campaign's page knows of it. */
export function useCampaign(): CampaignFrame {
  const frame = useRouteLoaderData<CampaignFrame>('routes/c.$coalition.campaigns.$campaign');
  if (frame === undefined) throw new Error('A part of a campaign is drawn within its frame.');
  return frame;
}

const PARTS = ['asks', 'letters', 'dates', 'tasks', 'targets', 'partners', 'press', 'report'] as const;

/** The campaign's name, how it stands, and the way to each of its parts; all the rest on its summary alone. */
export function CampaignHead({ frame }: { frame: CampaignFrame }) {
  const language = useLanguage();
  const words = campaignPageWords[language];
  const { campaign, base, at, zone, seats, tagging } = frame;
  const { title, state, startsOn, endsOn, readers, closedAt, publicPath, mayRun } = campaign;
  const { pathname } = useLocation();
  const whole = pathname.replace(/\/$/, '') === at;
  return (
    <div className={whole ? undefined : 'campaign-brief'}>
      <PageHead title={title} serif>
        <div className="badges">
          <CampaignBadge state={state} />
          <span className="small quiet">
            {shortDate(startsOn, language)} – {shortDate(endsOn, language)}
          </span>
          {readers === 'body' ? (
            <Badge icon="lock" tone="bare">
              {words.bodyOnly}
            </Badge>
          ) : null}
          {publicPath === null ? null : (
            <a href={publicPath} className="small">
              {words.seePublicPage}
            </a>
          )}
        </div>
        {whole ? (
          <TagsOf base={base} subject={campaign.id} tags={campaign.tags} choices={tagging} seats={seats} />
        ) : null}
      </PageHead>
      {state === 'closed' && closedAt !== null ? (
        <Banner
          icon="lock"
          action={
            <ButtonLink to={`${at}/report`} size="small">
              {words.readReport}
            </ButtonLink>
          }
        >
          {words.closedOn(dateWords(dayIn(closedAt, zone), language))}
        </Banner>
      ) : null}
      <Parts at={at} mayRun={mayRun} />
    </div>
  );
}

/** The parts side by side on a desk, what the public sees for those who choose it; on a phone the one that is open, and the others on asking. */
function Parts({ at, mayRun }: { at: string; mayRun: boolean }) {
  const words = campaignPageWords[useLanguage()].parts;
  const { pathname, key } = useLocation();
  const isEdited = pathname.startsWith(`${at}/edit`);
  const items = [
    { to: at, label: words.overview, current: pathname === at || pathname === `${at}/` || isEdited },
    ...[...PARTS, ...(mayRun ? (['public'] as const) : [])].map((part) => ({
      to: `${at}/${part}`,
      label: words[part],
      current: pathname.startsWith(`${at}/${part}`),
    })),
  ];
  const here = isEdited ? words.edit : (items.find(({ current }) => current)?.label ?? words.overview);
  return (
    <>
      <div className="parts-wide">
        <Tabs label={words.label} items={items} />
      </div>
      <details className="parts-narrow" key={key}>
        <summary>{words.here(here)}</summary>
        <Tabs label={words.label} items={items} bare />
      </details>
    </>
  );
}

/** Who may read a campaign, in a sentence. */
export function readersSentence(readers: 'body' | 'members', language: 'es' | 'en'): string {
  return campaignsWords[language].readers[readers];
}
