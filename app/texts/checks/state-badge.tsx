import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import { machineWords } from '../../../domain/words/machine.ts';
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
export function AlignmentBadge({ pair: { state, typo, machine } }: { pair: PairShown }) {
  const ours = useLanguage();
  const { states } = alignmentPageWords[ours];
  const [icon, tone] = LOOK[state];
  return (
    <>
      <Badge icon={icon} tone={tone}>
        {states[state]}
      </Badge>
      {machine ? (
        <Badge icon="globe" tone="slow">
          {machineWords[ours].label}
        </Badge>
      ) : null}
      {typo ? (
        <Badge icon="eye" tone="slow">
          {states.typo}
        </Badge>
      ) : null}
    </>
  );
}
