import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import desk from '../ui/desk.css?url';
import signOns from '../ui/css/sign-ons.css?url';

/** What only the pages of texts look like is fetched with them. */
export const links: LinksFunction = () => [desk, signOns].map((href) => ({ rel: 'stylesheet', href }));

export default function Texts() {
  return <Outlet />;
}
