import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { CastList } from '../accounts/cast-list.tsx';
import { DemoCast, RequestSignIn, SignInAsCast } from '../accounts/documents.ts';
import { askedCookie, homeOf, wishedPath } from '../accounts/entering.ts';
import { useAnswer } from '../live/use-answer.ts';
import { problemsOf, shows } from '../refused.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import { fieldOf, refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${accountPageWords[page?.language ?? 'es'].signIn.title} · Acuerdo` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wish = wishedPath(new URL(request.url).searchParams.get('returnTo'));
  if (context.viewer !== null) throw redirect(await homeOf(context, wish));
  const { demoCast } = await context.graphql(DemoCast, {});
  return { language: context.language, cast: demoCast, returnTo: wish };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const wish = wishedPath(form.get('returnTo'));
  const play = form.get('play');
  if (typeof play === 'string') {
    const { result } = await context.graphql(SignInAsCast, { email: play });
    if (result.__typename === 'SignedIn') return redirect(await homeOf(context, wish), 303);
    return data(refusal(problemsOf(result), form), { status: 422 });
  }
  const { result } = await context.graphql(RequestSignIn, {
    email: String(form.get('email') ?? ''),
    returnTo: wish,
    language: context.language,
  });
  if (result.__typename !== 'SignInRequested') {
    return data(refusal(problemsOf(result, shows('email')), form), { status: 422 });
  }
  const { ticket, email } = result;
  const cookie = askedCookie({ ticket, email, returnTo: wish }, context);
  return redirect('/sign-in/code', { status: 303, headers: { 'Set-Cookie': cookie } });
}

export default function SignIn() {
  const { cast, returnTo } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = accountPageWords[language].signIn;
  return (
    <div className="entering">
      <PageHead title={words.title} />
      <div className={cast.length > 0 ? 'split form' : undefined}>
        <div>
          <Form method="post" className="stack entering-form" noValidate>
            <p className="quiet">{words.lead}</p>
            <FormError refusal={last} />
            <input type="hidden" name="returnTo" value={returnTo ?? ''} />
            <Field
              {...fieldOf(last, 'email')}
              label={words.email}
              help={words.emailHelp}
              type="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
            <Button kind="primary" size="large" wide>
              {words.send}
            </Button>
            <p>
              <Link
                to={
                  returnTo === null
                    ? '/sign-in/passkey'
                    : `/sign-in/passkey?returnTo=${encodeURIComponent(returnTo)}`
                }
              >
                {passkeyPageWords[language].enter.link}
              </Link>
            </p>
            <p className="small quiet">{words.noPlace}</p>
          </Form>
        </div>
        {cast.length === 0 ? null : (
          <aside aria-labelledby="cast">
            <CastList cast={cast} returnTo={returnTo} />
            <p className="small">
              <Link to="/mailbox">{words.mailbox}</Link>
            </p>
          </aside>
        )}
      </div>
    </div>
  );
}
