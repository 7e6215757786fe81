import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Countries and their numbers, and what is missing to the goal, as small tiles. */
export function CountryChips({
  label,
  countries,
  missing,
}: {
  label: string;
  countries: { code: string; n: number }[];
  missing?: string;
}) {
  return (
    <ul className="countries" aria-label={label}>
      {countries.map(({ code, n }) => (
        <li key={code}>
          {code} {n}
        </li>
      ))}
      {missing === undefined ? null : <li className="missing">{missing}</li>}
    </ul>
  );
}

/** Filters as links, so that a filtered page has an address; the chosen one is marked. */
export function FilterChips({
  label,
  items,
}: {
  label: string;
  items: { to: string; label: ReactNode; icon?: IconName; current?: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {items.map(({ to, label: word, icon, current }) => (
          <li key={to}>
            <Link className="chip" to={to} preventScrollReset aria-current={current ? 'true' : undefined}>
              {icon ? <Icon name={icon} /> : null}
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
