import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { SignInWithLink } from '../accounts/documents.ts';
import { forgottenCookie, homeOf } from '../accounts/entering.ts';
import { SharedDevice } from '../accounts/shared-device.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { tokenIn } from '../public-pages/mailed-link.tsx';
import { problemsOf, shows } from '../refused.ts';
import { Button } from '../ui/button.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import { refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** Read from a mail on any telephone: one button, sent without a script. */
export const handle: RouteHandle = { scriptless: true };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${accountPageWords[page?.language ?? 'es'].link.title} · Acuerdo` },
];

/** Reading the page uses nothing up: programs that open links in mails may do so in vain. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return { language: context.language, token: tokenIn(request, '/sign-in') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { result } = await context.graphql(SignInWithLink, {
    token: String(form.get('t') ?? ''),
    shared: form.has('shared'),
  });
  if (result.__typename !== 'SignedIn') {
    return data(refusal(problemsOf(result, shows()), form, ['t']), { status: 422 });
  }
  const home = await homeOf(context, result.returnTo);
  return redirect(home, { status: 303, headers: { 'Set-Cookie': forgottenCookie(context) } });
}

export default function EnterByLink() {
  const { token } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const words = accountPageWords[useLanguage()].link;
  return (
    <div className="entering">
      <PageHead title={words.title} />
      <Form method="post" className="stack entering-form">
        <p className="quiet">{words.lead}</p>
        <FormError refusal={last} />
        <input type="hidden" name="t" value={token} />
        <SharedDevice checked={last?.values['shared'] !== undefined} />
        <Button kind="primary" size="large" wide>
          {words.enter}
        </Button>
        <p className="small">
          <Link to="/sign-in">{words.another}</Link>
        </p>
      </Form>
    </div>
  );
}
