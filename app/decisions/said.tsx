import { Badge, type Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { Choice } from './choices.ts';

/** Sign and colour beside the words of an answer. */
export const CHOICE_LOOK: Record<Choice, [IconName, Tone]> = {
  agree: ['done', 'done'],
  aside: ['half', 'neutral'],
  object: ['stop', 'objection'],
  abstain: ['half', 'neutral'],
  against: ['close', 'objection'],
};

/** An answer as it is told of others. */
export function SaidBadge({ choice }: { choice: Choice }) {
  const [icon, tone] = CHOICE_LOOK[choice];
  return (
    <Badge icon={icon} tone={tone}>
      {decisionPageWords[useLanguage()].said[choice]}
    </Badge>
  );
}
