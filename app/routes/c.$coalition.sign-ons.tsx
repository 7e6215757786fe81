import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import signOns from '../ui/css/sign-ons.css?url';

/** What only the pages of sign-ons look like is fetched with them. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: signOns }];

export default function SignOns() {
  return <Outlet />;
}
