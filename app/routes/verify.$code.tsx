import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { verifyWords } from '../../domain/words/verify.ts';
import type { RouteHandle } from '../handle.ts';
import sheet from '../ui/css/statement.css?url';
import verifySheet from '../ui/css/verify.css?url';
import { checkForm } from '../verify/check.ts';
import { CodeForm } from '../verify/code-form.tsx';
import { loadVerify } from '../verify/load-edition.ts';
import { Verify } from '../verify/page.tsx';

export const handle: RouteHandle = { scriptless: true };

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: sheet },
  { rel: 'stylesheet', href: verifySheet },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadVerify(params['code'] ?? '', context);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${verifyWords[page?.language ?? 'es'].title} · ${page?.title.title ?? 'Acuerdo'}` },
];

/** Answers what was found on the page itself: nothing of what was sent is kept anywhere. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params['code'] ?? '';
  await loadVerify(code, context);
  const checked = await checkForm(request, code, context);
  return data(checked, { status: checked.refusal === null ? 200 : 422 });
}

/** Where a printed letter leads: what was published under its code. */
export default function Page() {
  return <Verify page={useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />;
}

/** A code that leads nowhere is asked for again. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error;
  return <CodeForm unknown />;
}
