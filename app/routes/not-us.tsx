import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { disputePageWords } from '../../domain/words/dispute-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { MailedLink, tokenIn } from '../public-pages/mailed-link.tsx';
import { DisputeSignature } from '../public-pages/queries.ts';
import { problemsOf, shows } from '../refused.ts';
import { PublicShell } from '../shell/public.tsx';
import { refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** Read from a mail on any telephone: one button, sent without a script. It names neither organisation nor text. */
export const handle: RouteHandle = { scriptless: true };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${disputePageWords[page?.language ?? 'es'].raise.title} · Acuerdo` },
  { name: 'robots', content: 'noindex' },
];

/** Reading the page changes nothing: programs that open links in mails may do so in vain. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return { language: context.language, token: tokenIn(request, '/') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { result } = await context.graphql(DisputeSignature, { token: String(form.get('t') ?? '') });
  const problems = problemsOf(result, shows());
  if (problems.length > 0)
    return data({ done: false as const, ...refusal(problems, form, ['t']) }, { status: 422 });
  return data({ done: true as const });
}

export default function NotUs() {
  const { token } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = disputePageWords[language].raise;
  return (
    <PublicShell name={commonWords[language].product} to="/">
      <MailedLink words={words} token={token} last={last} />
    </PublicShell>
  );
}
