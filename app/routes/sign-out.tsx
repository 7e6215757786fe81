import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { commonWords } from '../../domain/words/common.ts';
import { SignOut } from '../accounts/documents.ts';
import { SignOut as SignOutForm } from '../offline/sign-out.tsx';
import { PublicShell } from '../shell/public.tsx';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${accountPageWords[data?.language ?? 'es'].signOut.title} · Acuerdo` },
];

/** Who types the address is asked; reading it ends nothing. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.viewer === null) throw redirect('/sign-in');
  return { language: context.language };
}

export async function action({ context }: ActionFunctionArgs) {
  await context.graphql(SignOut, {});
  return redirect('/sign-in', 303);
}

export default function Leave() {
  const language = useLanguage();
  const words = accountPageWords[language].signOut;
  return (
    <PublicShell name={commonWords[language].product} to="/">
      <div className="entering">
        <PageHead title={words.title} />
        <SignOutForm className="stack entering-form">
          <p className="quiet">{words.lead}</p>
          <Button kind="primary">{commonWords[language].signOut}</Button>
        </SignOutForm>
      </div>
    </PublicShell>
  );
}
