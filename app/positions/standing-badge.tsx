import { positionsWords } from '../../domain/words/positions.ts';
import { Badge } from '../ui/badge.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { STANDING_LOOK, type Standing } from './look.ts';

/** Whether it is still what is said. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const [icon, tone] = STANDING_LOOK[standing];
  return (
    <Badge icon={icon} tone={tone}>
      {positionsWords[useLanguage()].standings[standing]}
    </Badge>
  );
}
