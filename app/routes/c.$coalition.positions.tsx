import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import positions from '../ui/css/positions.css?url';

/** What only the pages of positions look like is fetched with them. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: positions }];

export default function Positions() {
  return <Outlet />;
}
