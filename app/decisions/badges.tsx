import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { StandingBadge } from '../positions/standing-badge.tsx';
import { Badge } from '../ui/badge.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { STAGE_LOOK, stageOf, type Row } from './look.ts';

/** Where a decision stands, whether it is secret, and whether what was adopted still holds. */
export function DecisionBadges({ decision }: { decision: Row }) {
  const words = decisionPageWords[useLanguage()].badges;
  const stage = stageOf(decision);
  const [icon, tone] = STAGE_LOOK[stage];
  return (
    <>
      <Badge icon={icon} tone={tone}>
        {words[stage]}
      </Badge>
      {decision.standing === null ? null : <StandingBadge standing={decision.standing} />}
      {decision.secret ? (
        <Badge icon="shield" tone="indigo">
          {words.secret}
        </Badge>
      ) : null}
    </>
  );
}
