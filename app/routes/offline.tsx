import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { commonWords } from '../../domain/words/common.ts';
import { OfflinePage } from '../offline/offline-page.tsx';
import desk from '../ui/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: desk }];

export const meta: MetaFunction = () => [{ title: commonWords.es.product }];

/** What the service worker keeps and shows where there is no network: the server's part of it says nothing of anybody. */
export default function Offline() {
  return <OfflinePage />;
}
