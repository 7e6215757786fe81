import { askPageWords } from '../../domain/words/ask-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { PassageNode } from './ask-queries.ts';

/** Whether an ask and the paragraph that says it still say the same. */
export function StandingBadge({ standing }: { standing: PassageNode['standing'] }) {
  const words = askPageWords[useLanguage()].standing;
  const current = standing === 'inStep';
  return (
    <Badge icon={current ? 'done' : 'behind'} tone={current ? 'done' : 'slow'}>
      {words[current ? 'in-step' : standing]}
    </Badge>
  );
}
