import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import decisions from '../ui/css/decisions.css?url';

/** What only the pages of decisions look like is fetched with them. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: decisions }];

export default function Decisions() {
  return <Outlet />;
}
