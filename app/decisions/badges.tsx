import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { decisionAppealWords } from '../../domain/words/decision-appeals.ts';
import { StandingBadge } from '../positions/standing-badge.tsx';
import { Badge } from '../ui/badge.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { STAGE_LOOK, stageOf, type Row } from './look.ts';

/** Where a decision stands, whether it can still be appealed, whether it is secret, and whether what was adopted still holds. */
export function DecisionBadges({ decision }: { decision: Row }) {
  const language = useLanguage();
  const words = decisionPageWords[language].badges;
  const appeal = decision.appealsWaiting > 0 ? 'inAppeal' : 'appealable';
  const stage = stageOf(decision);
  const [icon, tone] = STAGE_LOOK[stage];
  return (
    <>
      <Badge icon={icon} tone={tone}>
        {words[stage]}
      </Badge>
      {decision.state === 'announced' && decision.finalAt === null ? (
        <Badge icon="clock" tone={appeal === 'inAppeal' ? 'objection' : 'waiting'}>
          {decisionAppealWords[language].badges[appeal]}
        </Badge>
      ) : null}
      {decision.standing === null ? null : <StandingBadge standing={decision.standing} />}
      {decision.secret ? (
        <Badge icon="shield" tone="indigo">
          {words.secret}
        </Badge>
      ) : null}
    </>
  );
}
