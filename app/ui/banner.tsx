import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

const signs = { info: 'info', waiting: 'clock', done: 'done', objection: 'stop' } as const;

/** Something to know before going on. `live`: it appeared by itself, so readers of the screen are told. */
export function Banner({
  tone = 'info',
  icon = signs[tone],
  live,
  strip,
  action,
  children,
}: {
  tone?: keyof typeof signs;
  icon?: IconName;
  live?: boolean;
  /** Across the whole page. */
  strip?: boolean;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      className={classes('banner', tone !== 'info' && tone, strip && 'strip')}
      role={live ? 'status' : undefined}
    >
      <Icon name={icon} />
      <div>{children}</div>
      {action}
    </div>
  );
}
