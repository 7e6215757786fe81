import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { PairShown } from './queries.ts';

const LOOK: Record<PairShown['state'], [IconName, Tone]> = {
  inStep: ['done', 'done'],
  behind: ['behind', 'slow'],
  both: ['behind', 'slow'],
  unreviewed: ['clock', 'neutral'],
  absent: ['stop', 'neutral'],
};

/** How a paragraph stands in two languages: a sign and a word. */
export function AlignmentBadge({ pair: { state, typo } }: { pair: PairShown }) {
  const { states } = alignmentPageWords[useLanguage()];
  const [icon, tone] = LOOK[state];
  return (
    <>
      <Badge icon={icon} tone={tone}>
        {states[state]}
      </Badge>
      {typo ? (
        <Badge icon="eye" tone="slow">
          {states.typo}
        </Badge>
      ) : null}
    </>
  );
}
