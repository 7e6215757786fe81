import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { disputePageWords } from '../../domain/words/dispute-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { DisputeSignature } from '../public-pages/queries.ts';
import { problemsOf, shows } from '../refused.ts';
import { PublicShell } from '../shell/public.tsx';
import { Button } from '../ui/button.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
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
  const token = new URL(request.url).searchParams.get('t') ?? '';
  if (token === '') throw redirect('/');
  return { language: context.language, token };
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
      <div className="entering">
        <PageHead title={last?.done ? words.done : words.title} />
        {last?.done ? (
          <p>{words.doneLead}</p>
        ) : (
          <Form method="post" className="stack entering-form">
            <p>{words.lead}</p>
            <FormError refusal={last} />
            <input type="hidden" name="t" value={token} />
            <Button kind="primary" size="large" wide>
              {words.button}
            </Button>
          </Form>
        )}
      </div>
    </PublicShell>
  );
}
