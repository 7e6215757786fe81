import { sourcePageWords } from '../../../domain/words/source-pages.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { ShownSource } from './queries.ts';

const LOOKS: Record<ShownSource['state'], { icon: IconName; tone: Tone }> = {
  unchecked: { icon: 'clock', tone: 'neutral' },
  alive: { icon: 'done', tone: 'done' },
  moved: { icon: 'link', tone: 'slow' },
  dead: { icon: 'stop', tone: 'objection' },
  unreachable: { icon: 'offline', tone: 'slow' },
  notAllowed: { icon: 'lock', tone: 'neutral' },
};

/** How a source stands. */
export function SourceState({ state }: { state: ShownSource['state'] }) {
  const { states } = sourcePageWords[useLanguage()];
  return <Badge {...LOOKS[state]}>{states[state]}</Badge>;
}
