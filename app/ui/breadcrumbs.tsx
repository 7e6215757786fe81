import { Link } from '@remix-run/react';

export interface Crumb {
  name: string;
  to?: string;
  lang?: string;
}

/** Coalition › thing. The last one is where one is. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav className="trail" aria-label={label}>
      <ol>
        {crumbs.map(({ name, to, lang }, i) => (
          <li key={i} lang={lang}>
            {to === undefined ? name : <Link to={to}>{name}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
