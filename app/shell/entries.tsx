import { Link } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { Count } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { NavEntry } from './nav.ts';

/**
 * The links of the rail or the bottom bar, the present one marked. Of places `seldom` gone to, the browser learns only
 * when one is gone to.
 */
export function Entries({
  entries,
  current,
  className,
  seldom = false,
}: {
  entries: NavEntry[];
  current: NavEntry | undefined;
  className?: string;
  seldom?: boolean;
}) {
  const { pending } = commonWords[useLanguage()];
  return entries.map((entry) => (
    <Link
      key={entry.to}
      to={entry.to}
      className={className}
      prefetch="intent"
      discover={seldom ? 'none' : 'render'}
      aria-current={entry === current ? 'page' : undefined}
    >
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
      {entry.count === undefined ? null : <Count n={entry.count} words={pending(entry.count)} />}
    </Link>
  ));
}
