import { todayWords } from '../../domain/words/today.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { CampaignWaitingItem } from './today-query.ts';

/** An answer that a campaign waits for: to an invitation, to who asks to join, to a chapter. */
export function CampaignWaitingRow({
  item: { kind, campaign, organization },
  base,
}: {
  item: CampaignWaitingItem;
  base: string;
}) {
  const words = todayWords[useLanguage()].campaigns;
  const to = `${base}/campaigns/${campaign.slug}/partners`;
  return (
    <LedgerRow
      badges={
        <Badge icon="campaign" tone="slow">
          {words.kinds[kind]}
        </Badge>
      }
      title={campaign.title}
      to={to}
      action={<ButtonLink to={to}>{words.answer}</ButtonLink>}
    >
      {kind === 'invitation'
        ? words.invitation(campaign.lead.name, organization.name)
        : words[kind](organization.name)}
    </LedgerRow>
  );
}
