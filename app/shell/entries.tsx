import { Link, useLocation } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { Count } from '../ui/badge.tsx';
import type { Crumb } from '../ui/breadcrumbs.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { currentEntry, type NavEntry } from './nav.ts';

/** The links of the rail or the bottom bar, the present one marked. */
export function Entries({
  entries,
  trail,
  className,
}: {
  entries: NavEntry[];
  trail: Crumb[];
  className?: string;
}) {
  const { pending } = commonWords[useLanguage()];
  const current = currentEntry(entries, useLocation().pathname, trail);
  return entries.map((entry) => (
    <Link
      key={entry.to}
      to={entry.to}
      className={className}
      prefetch="intent"
      aria-current={entry === current ? 'page' : undefined}
    >
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
      {entry.count === undefined ? null : <Count n={entry.count} words={pending(entry.count)} />}
    </Link>
  ));
}
