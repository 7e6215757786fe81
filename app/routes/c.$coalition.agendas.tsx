import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import agendas from '../ui/agendas.css?url';

/** What only the pages of agendas look like is fetched with them. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: agendas }];

export default function Agendas() {
  return <Outlet />;
}
