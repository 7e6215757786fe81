import type { MetaDescriptor } from '@remix-run/node';
import { frontPath, publicCampaignPath, publicCampaignsPath } from '../../domain/words/addresses.ts';
import { campaignPublicWords } from '../../domain/words/campaign-public.ts';
import { Frame } from '../public-pages/frame.tsx';
import { previewOf } from '../public-pages/page-preview.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { DateBlock, DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { zoneOf } from './dates.tsx';
import type { PublicCampaignPage, PublicCampaignsPage } from './load-public.ts';
import { PublicHead, PublicParts } from './public-campaign.tsx';

const BOTH = ['es', 'en'] as const;

/** What a link to a campaign's public page looks like. */
export function campaignPreview({
  coalition,
  language,
  origin,
  path,
  view,
}: PublicCampaignPage): MetaDescriptor[] {
  return previewOf({
    ...{ origin, path, language, title: view.title, site: coalition.shortName, kind: 'article' },
    description: view.goal ?? campaignPublicWords[language].list.about(coalition.name),
    alternates: BOTH.map((tag) => ({ language: tag, path: publicCampaignPath(view.place, tag) })),
  });
}

/** A campaign as anyone reads it. */
export function PublicCampaign({ page }: { page: PublicCampaignPage }) {
  const { coalition, language, sister, view } = page;
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="campaigns">
      <PublicHead view={view} />
      <div className="public-parts">
        <PublicParts view={view} />
      </div>
    </Frame>
  );
}

/** What a link to the list looks like. */
export function campaignsPreview({
  coalition,
  language,
  origin,
  path,
}: PublicCampaignsPage): MetaDescriptor[] {
  const words = campaignPublicWords[language].list;
  return previewOf({
    ...{ origin, path, language, title: words.title, site: coalition.shortName },
    description: words.about(coalition.name),
    alternates: BOTH.map((tag) => ({ language: tag, path: publicCampaignsPath(coalition.slug, tag) })),
  });
}

/** The campaigns a coalition shows, those that run first. */
export function PublicCampaigns({ page }: { page: PublicCampaignsPage }) {
  const { coalition, language, sister, campaigns } = page;
  const words = campaignPublicWords[language].list;
  const groups = [
    ['running', campaigns.filter(({ closed }) => !closed)],
    ['closed', campaigns.filter(({ closed }) => closed)],
  ] as const;
  return (
    <Frame coalition={coalition} language={language} sister={sister} current="campaigns">
      <PageHead title={words.title} above={coalition.name} />
      {campaigns.length === 0 ? (
        <Empty
          title={words.none}
          action={<ButtonLink to={frontPath(coalition.slug, language)}>{words.seeOpen}</ButtonLink>}
        >
          {words.noneNext}
        </Empty>
      ) : (
        <div>
          {groups.map(([state, here]) =>
            here.length === 0 ? null : (
              <Section key={state} id={state} title={words[state]}>
                <Ledger label={words[state]}>
                  {here.map(({ path, title, goal, asks, next }) => (
                    <LedgerRow
                      key={path}
                      date={
                        next === null ? (
                          <DateBlock figure="–" words={words.noDate} />
                        ) : (
                          <DayBlock at={next.startsAt} zone={zoneOf(next, next.zone)} />
                        )
                      }
                      title={title}
                      to={path}
                      serif
                      action={<ButtonLink to={path}>{words.read}</ButtonLink>}
                    >
                      {goal}
                      {asks === 0 ? null : <span className="own-line">{words.asks(asks)}</span>}
                    </LedgerRow>
                  ))}
                </Ledger>
              </Section>
            ),
          )}
        </div>
      )}
    </Frame>
  );
}
