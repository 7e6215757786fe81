import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

/** waiting: it waits for you · slow: slower waiting · done · objection · indigo: for information · bare: a fact. */
export type Tone = 'waiting' | 'slow' | 'done' | 'objection' | 'indigo' | 'neutral' | 'bare';

/** A state: always a sign and a word; the colour is only the third signal. */
export function Badge({
  icon,
  tone = 'neutral',
  children,
}: {
  icon: IconName;
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <span className={classes('badge', tone !== 'neutral' && tone)}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** Several badges in a row. */
export function Badges({ children }: { children: ReactNode }) {
  return <div className="badges">{children}</div>;
}

/** How many things wait, as a small figure; `words` completes it for readers of the screen. */
export function Count({ n, words }: { n: number; words: string }) {
  return (
    <span className="count">
      {n}
      <span className="hidden-words"> {words}</span>
    </span>
  );
}
