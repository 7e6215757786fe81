import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signRequestPageWords } from '../../domain/words/sign-request-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { loadAsking, takeRequest } from '../public-pages/ask-to-sign.ts';
import { Asking } from '../public-pages/asking.tsx';
import sheet from '../ui/css/statement.css?url';

export const handle: RouteHandle = { scriptless: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${signRequestPageWords.es.ask.title} · ${page?.title.title ?? ''}` },
  { name: 'robots', content: 'noindex' },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadAsking(params, context, 'es');
}

export function action(args: ActionFunctionArgs) {
  return takeRequest(args, 'es');
}

export default function Page() {
  return <Asking page={useLoaderData<typeof loader>()} last={useAnswer<typeof action>()} />;
}
