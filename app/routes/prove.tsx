import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { useAnswer } from '../live/use-answer.ts';
import { PasskeysQuery } from '../passkeys/documents.ts';
import { PasskeyForm } from '../passkeys/passkey-form.tsx';
import { ProveByCode } from '../passkeys/prove-by-code.tsx';
import { prove } from '../passkeys/prove.ts';
import { found, signedIn } from '../shell/guard.ts';
import { PublicShell } from '../shell/public.tsx';
import { safeReturn } from '../shell/return-to.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';
import { refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${passkeyPageWords[page?.language ?? 'es'].prove.title} · Acuerdo` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const viewer = found((await context.graphql(PasskeysQuery, {})).viewer);
  return {
    language: context.language,
    returnTo: safeReturn(new URL(request.url).searchParams.get('returnTo')),
    keys: viewer.passkeys.length,
    mayAdd: viewer.mayAddPasskey,
    offices: viewer.officesBehindPasskey.map(({ shortName }) => shortName),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const proof = await prove(form, context);
  if (proof.proved) return redirect(safeReturn(new URL(request.url).searchParams.get('returnTo')), 303);
  const { problems, code } = proof;
  return data({ ...refusal(problems, form, ['challenge', 'answer', 'code']), code }, { status: 422 });
}

/** Proving that one is there, before something that could expose somebody; then on to where one was going. */
export default function Prove() {
  const { returnTo, keys, mayAdd, offices } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const { prove: words } = passkeyPageWords[language];
  return (
    <PublicShell name={commonWords[language].product} to="/">
      <div className="entering">
        <PageHead title={words.title} />
        <div className="stack entering-form">
          {offices.map((office) => (
            <Banner key={office} icon="key">
              {words.office(office)}
            </Banner>
          ))}
          {keys > 0 ? (
            <>
              <p className="quiet">{words.lead}</p>
              <PasskeyForm purpose="prove" button={words.button} last={last} />
            </>
          ) : mayAdd ? (
            <ButtonLink to="/account/passkeys" kind="primary" icon="key">
              {words.add}
            </ButtonLink>
          ) : (
            <ProveByCode last={last} />
          )}
          <p>
            <ButtonLink to={returnTo} kind="quiet">
              {words.without}
            </ButtonLink>
          </p>
        </div>
      </div>
    </PublicShell>
  );
}
