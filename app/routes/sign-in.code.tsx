import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { DemoCast, RequestSignIn, SignInWithCode } from '../accounts/documents.ts';
import { askedBy, askedCookie, forgottenCookie, homeOf, type Asked } from '../accounts/entering.ts';
import { SharedDevice } from '../accounts/shared-device.tsx';
import { useAnswer } from '../live/use-answer.ts';
import type { RequestContext } from '../load-context.d.ts';
import { codeProblemsOf, problemsOf, shows } from '../refused.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import { fieldOf, refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${accountPageWords[page?.language ?? 'es'].code.title} · Acuerdo` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = askedBy(request, context);
  if (context.viewer !== null) throw redirect(await homeOf(context, asked?.returnTo ?? null));
  if (asked === null) throw redirect('/sign-in');
  const { demoCast } = await context.graphql(DemoCast, {});
  return {
    language: context.language,
    email: asked.email,
    again: new URL(request.url).searchParams.has('again'),
    mailbox: demoCast.length > 0,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = askedBy(request, context);
  if (asked === null) return redirect('/sign-in', 303);
  if (form.has('again')) return askAgain(asked, form, context);
  const { result } = await context.graphql(SignInWithCode, {
    ticket: asked.ticket,
    code: String(form.get('code') ?? ''),
    shared: form.has('shared'),
  });
  if (result.__typename !== 'SignedIn') {
    return data(refusal(codeProblemsOf(result), form, ['code']), { status: 422 });
  }
  const home = await homeOf(context, result.returnTo);
  return redirect(home, { status: 303, headers: { 'Set-Cookie': forgottenCookie(context) } });
}

async function askAgain({ email, returnTo }: Asked, form: FormData, context: RequestContext) {
  const { language } = context;
  const { result } = await context.graphql(RequestSignIn, { email, returnTo, language });
  if (result.__typename !== 'SignInRequested') {
    const problems = problemsOf(result, shows());
    return data(refusal(problems, form, ['code']), { status: 422 });
  }
  const cookie = askedCookie({ ticket: result.ticket, email, returnTo }, context);
  return redirect('/sign-in/code?again', { status: 303, headers: { 'Set-Cookie': cookie } });
}

export default function TypeCode() {
  const { email, again, mailbox } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const { code: words, signIn } = accountPageWords[useLanguage()];
  return (
    <div className="entering">
      <PageHead title={words.title} />
      <div className="stack entering-form">
        <p className="quiet">{words.sent(email)}</p>
        {again && last === undefined ? (
          <Banner icon="done" live>
            {words.sentAgain}
          </Banner>
        ) : null}
        <Form method="post" className="stack" noValidate>
          <FormError refusal={last} />
          <Field
            {...fieldOf(last, 'code')}
            label={words.code}
            help={words.codeHelp}
            look="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9 .\-]*"
            maxLength={12}
            required
          />
          <SharedDevice checked={last?.values['shared'] !== undefined} />
          <Button kind="primary" size="large" wide>
            {words.enter}
          </Button>
        </Form>
        <section className="stack tight entering-help" aria-labelledby="missing">
          <h2 id="missing">{words.missing}</h2>
          <p className="small quiet">{words.missingHelp}</p>
          <Form method="post" className="row">
            <Button name="again" value="1" size="small">
              {words.resend}
            </Button>
            <Link className="small" to="/sign-in">
              {words.otherEmail}
            </Link>
            {mailbox ? (
              <Link className="small" to="/mailbox">
                {signIn.mailbox}
              </Link>
            ) : null}
          </Form>
        </section>
      </div>
    </div>
  );
}
