import { campaignReportWords } from '../../domain/words/campaign-report.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { StatusBadge as AskStatusBadge } from '../agendas/status-badge.tsx';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { AnswerKind } from './queries-parts.ts';
import type { AskStatus, CampaignState } from './queries.ts';

type Look = [IconName, Tone];

const STATES: Record<CampaignState, Look> = {
  planned: ['edit', 'neutral'],
  running: ['campaign', 'indigo'],
  closed: ['done', 'done'],
};

const ANSWERS: Record<AnswerKind, Look> = {
  accepted: ['done', 'done'],
  inPart: ['half', 'indigo'],
  refused: ['stop', 'neutral'],
  pending: ['clock', 'neutral'],
};

/** Whether a campaign is planned, running or closed. */
export function CampaignBadge({ state }: { state: CampaignState }) {
  const [icon, tone] = STATES[state];
  return (
    <Badge icon={icon} tone={tone}>
      {campaignsWords[useLanguage()].states[state]}
    </Badge>
  );
}

/** How an ask stands. */
export function StatusBadge({ status }: { status: AskStatus }) {
  return <AskStatusBadge status={status === 'inPart' ? 'in-part' : status} />;
}

/** What was answered to an ask. */
export function AnswerBadge({ answer }: { answer: AnswerKind }) {
  const [icon, tone] = ANSWERS[answer];
  return (
    <Badge icon={icon} tone={tone}>
      {campaignReportWords[useLanguage()].answerKinds[answer]}
    </Badge>
  );
}
