import { campaignPageWords } from '../../domain/words/campaign-pages.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DateBlock, DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { CampaignBadge } from './looks.tsx';
import type { CampaignRow } from './load-campaigns.ts';

/** The way to begin a campaign. */
export function NewCampaignLink({ base }: { base: string }) {
  return (
    <ButtonLink to={`${base}/campaigns/new`} kind="primary" icon="plus">
      {campaignPageWords[useLanguage()].newCampaign}
    </ButtonLink>
  );
}

const ORDER = ['running', 'planned', 'closed'] as const;

/** The campaigns in a ledger per state, those that run first: the next date, the goal, who leads, what was won. */
export function CampaignList({ base, campaigns }: { base: string; campaigns: readonly CampaignRow[] }) {
  const { groups } = campaignPageWords[useLanguage()];
  return ORDER.map((state) => {
    const here = campaigns.filter((one) => one.state === state);
    if (here.length === 0) return null;
    return (
      <Section key={state} id={`state-${state}`} title={groups[state]}>
        <Ledger>
          {here.map((campaign) => (
            <CampaignEntry key={campaign.id} base={base} campaign={campaign} />
          ))}
        </Ledger>
      </Section>
    );
  });
}

function CampaignEntry({ base, campaign }: { base: string; campaign: CampaignRow }) {
  const words = campaignPageWords[useLanguage()];
  const { slug, state, title, goal, lead, next, gained } = campaign;
  return (
    <LedgerRow
      date={
        next === null ? (
          <DateBlock figure="–" words={words.noDates} />
        ) : (
          <DayBlock at={next.startsAt} zone={next.zone} />
        )
      }
      badges={
        <>
          <CampaignBadge state={state} />
          {next === null ? null : <span className="min quiet">{words.nextDate(next.title)}</span>}
        </>
      }
      title={title}
      serif
      to={`${base}/campaigns/${slug}`}
    >
      {goal}
      <span className="own-line">
        {words.ledBy(lead)} · {words.gained(gained.won, gained.inPart, gained.all)}
      </span>
    </LedgerRow>
  );
}
