import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Tab {
  label: ReactNode;
  icon?: IconName;
  current: boolean;
}

/** Parts of one thing, each with its address. `bare`: without the hairline below. */
export function Tabs({
  label,
  items,
  bare,
}: {
  label: string;
  items: (Tab & { to: string })[];
  bare?: boolean;
}) {
  return (
    <nav className={bare ? 'tabs bare' : 'tabs'} aria-label={label}>
      {items.map(({ to, label: word, icon, current }) => (
        <Link key={to} to={to} preventScrollReset aria-current={current ? 'page' : undefined}>
          {icon ? <Icon name={icon} /> : null}
          {word}
        </Link>
      ))}
    </nav>
  );
}

/** Ways of working on one thing, chosen on the spot: read, suggest, edit. */
export function Modes({
  label,
  items,
  bare,
}: {
  label: string;
  items: (Tab & { key: string; onChoose: () => void })[];
  bare?: boolean;
}) {
  return (
    <div className={bare ? 'tabs bare' : 'tabs'} role="group" aria-label={label}>
      {items.map(({ key, label: word, icon, current, onChoose }) => (
        <button key={key} type="button" aria-pressed={current} onClick={onChoose}>
          {icon ? <Icon name={icon} /> : null}
          {word}
        </button>
      ))}
    </div>
  );
}
