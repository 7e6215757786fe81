import { agendasWords } from '../../domain/words/agendas.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { AskStatus } from './view.ts';

const LOOK: Record<AskStatus, [IconName, Tone]> = {
  proposed: ['clock', 'slow'],
  adopted: ['done', 'done'],
  'in-part': ['half', 'indigo'],
  won: ['shield', 'done'],
  lost: ['stop', 'objection'],
  dropped: ['close', 'neutral'],
};

/** How an ask stands, by sign and word. */
export function StatusBadge({ status }: { status: AskStatus }) {
  const [icon, tone] = LOOK[status];
  return (
    <Badge icon={icon} tone={tone}>
      {agendasWords[useLanguage()].statuses[status]}
    </Badge>
  );
}
