import { commonWords } from '../../domain/words/common.ts';
import type { Language } from '../../domain/words/words.ts';
import type { IconName } from '../ui/icon.tsx';

/** A place one can go to from anywhere. */
export interface NavEntry {
  to: string;
  label: string;
  icon: IconName;
  /** How many things wait there for this person. */
  count?: number;
}

/** The ways on in a coalition: what is always in sight, and what a phone keeps behind "more". Only what exists. */
export interface Ways {
  /** Four at most. */
  main: NavEntry[];
  others: NavEntry[];
  more: NavEntry;
}

/** The addresses of a coalition's main places. */
export function coalitionWays(language: Language, base: string, { waiting }: { waiting: number }): Ways {
  const { shell } = commonWords[language];
  return {
    main: [
      { to: base, label: shell.today, icon: 'today', count: waiting || undefined },
      { to: `${base}/texts`, label: shell.texts, icon: 'text' },
      { to: `${base}/sign-ons`, label: shell.signOns, icon: 'sign' },
      { to: `${base}/campaigns`, label: shell.campaigns, icon: 'campaign' },
    ],
    others: [
      { to: `${base}/bodies`, label: shell.bodies, icon: 'bodies' },
      { to: `${base}/agendas`, label: shell.agendas, icon: 'agenda' },
      { to: `${base}/decisions`, label: shell.decisions, icon: 'decision' },
      { to: `${base}/positions`, label: shell.positions, icon: 'quote' },
      { to: `${base}/calendar`, label: shell.calendar, icon: 'calendar' },
      { to: `${base}/members`, label: shell.members, icon: 'member' },
      { to: `${base}/corridors`, label: shell.corridors, icon: 'corridor' },
      { to: `${base}/terms`, label: shell.glossary, icon: 'tag' },
    ],
    more: { to: `${base}/more`, label: shell.more, icon: 'more' },
  };
}

/** The entry one is at: the one the trail leads through, else the longest address that begins the present one. */
export function currentEntry(
  entries: NavEntry[],
  path: string,
  trail: readonly { to?: string }[] = [],
): NavEntry | undefined {
  const through = entries.find(({ to }) => trail.slice(1).some((crumb) => crumb.to === to));
  if (through) return through;
  const holds = (to: string) => path === to || path.startsWith(to.endsWith('/') ? to : `${to}/`);
  return entries.filter(({ to }) => holds(to)).toSorted((a, b) => b.to.length - a.to.length)[0];
}
