import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import campaigns from '../ui/campaigns.css?url';

/** What only the pages of campaigns look like is fetched with them. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: campaigns }];

export default function Campaigns() {
  return <Outlet />;
}
