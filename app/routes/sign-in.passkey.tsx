import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { homeOf, wishedPath } from '../accounts/entering.ts';
import { SharedDevice } from '../accounts/shared-device.tsx';
import { useAnswer } from '../live/use-answer.ts';
import { SignInWithPasskey } from '../passkeys/documents.ts';
import { PasskeyForm } from '../passkeys/passkey-form.tsx';
import { problemsOf, shows } from '../refused.ts';
import { PageHead } from '../ui/line.tsx';
import { refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${passkeyPageWords[page?.language ?? 'es'].enter.title} · Acuerdo` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wish = wishedPath(new URL(request.url).searchParams.get('returnTo'));
  if (context.viewer !== null) throw redirect(await homeOf(context, wish));
  return { language: context.language, returnTo: wish };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const wish = wishedPath(form.get('returnTo'));
  const { result } = await context.graphql(SignInWithPasskey, {
    input: {
      challenge: String(form.get('challenge') ?? ''),
      answer: String(form.get('answer') ?? ''),
      shared: form.has('shared'),
      returnTo: wish,
    },
  });
  if (result.__typename === 'SignedIn') return redirect(await homeOf(context, result.returnTo), 303);
  const problems = problemsOf(result, shows());
  return data(refusal(problems, form, ['challenge', 'answer']), { status: 422 });
}

/** Signing in by a key, which says whose it is: nothing is typed. */
export default function SignInByPasskey() {
  const { returnTo } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const { enter: words } = passkeyPageWords[useLanguage()];
  const back = returnTo === null ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
  return (
    <div className="entering">
      <PageHead title={words.title} />
      <div className="stack entering-form">
        <p className="quiet">{words.lead}</p>
        <PasskeyForm purpose="enter" button={words.button} last={last}>
          <input type="hidden" name="returnTo" value={returnTo ?? ''} />
          <SharedDevice />
        </PasskeyForm>
        <p>
          <Link to={back}>{words.otherwise}</Link>
        </p>
      </div>
    </div>
  );
}
