import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { verifyPath } from '../../domain/words/addresses.ts';
import { verifyWords } from '../../domain/words/verify.ts';
import type { RouteHandle } from '../handle.ts';
import verifySheet from '../ui/css/verify.css?url';
import { CodeForm } from '../verify/code-form.tsx';

export const handle: RouteHandle = { scriptless: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: verifySheet }];

export function loader({ request, context }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim() ?? '';
  if (code !== '') throw redirect(verifyPath(encodeURIComponent(code)));
  return { language: context.language };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${verifyWords[page?.language ?? 'es'].title} · Acuerdo` },
];

/** Where the code of a letter is typed. */
export default function Page() {
  return <CodeForm />;
}
