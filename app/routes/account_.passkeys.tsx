import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PASSKEY_NAME_LENGTH } from '../../domain/accounts/constants.ts';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { AroundAccount } from '../accounts/around.tsx';
import { loadShell } from '../coalitions/load-shell.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnew } from '../live/use-anew.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { changePasskeys } from '../passkeys/change-passkeys.ts';
import { PasskeysQuery } from '../passkeys/documents.ts';
import { OfficeRule } from '../passkeys/office-rule.tsx';
import { PasskeyForm } from '../passkeys/passkey-form.tsx';
import { PasskeyList } from '../passkeys/passkey-list.tsx';
import { found, signedIn } from '../shell/guard.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { PageHead } from '../ui/line.tsx';
import { fieldOf, refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [
    { name: accountPageWords[language].account.title, to: '/account' },
    { name: passkeyPageWords[language].list.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${passkeyPageWords[page?.language ?? 'es'].list.title} · Acuerdo` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const summary = signedIn(request, context);
  const viewer = found((await context.graphql(PasskeysQuery, {})).viewer);
  const home = viewer.seats[0]?.coalition.slug;
  const done = new URL(request.url).searchParams.get('done');
  return {
    language: context.language,
    now: context.now(),
    viewer,
    offices: viewer.seats.filter(({ coalition }) => coalition.mayRuleOfficeKeys),
    shell: home === undefined ? null : await loadShell(home, summary, context),
    done: done === 'keys' || done === 'office' ? (done as 'keys' | 'office') : null,
    topic: `person:${topicId(summary.person.id)}`,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await changePasskeys(form, context);
  if ('problems' in outcome)
    return data(refusal(outcome.problems, form, ['challenge', 'answer']), { status: 422 });
  return redirect(`/account/passkeys?done=${outcome.done}`, 303);
}

/** One's keys: those there are, a further one, and whether one's office works with them alone. */
export default function Passkeys() {
  const { viewer, offices, shell, done, now, topic } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const { list: words, office } = passkeyPageWords[useLanguage()];
  const { passkeys, provedByPasskey: proved, mayAddPasskey, timeZone } = viewer;
  const adding = last?.values['move'] === 'add' ? last : undefined;
  const { turn, hears } = useAnew({ refused: adding !== undefined });
  useLive([topic]);
  const waits = !mayAddPasskey || (passkeys.length > 0 && !proved);
  return (
    <AroundAccount shell={shell}>
      <PageHead title={words.title} />
      {done === null || last !== undefined ? null : (
        <Banner tone="done" live>
          {done === 'keys' ? words.done : office.done}
        </Banner>
      )}
      <FormError refusal={adding === undefined ? last : undefined} />
      <div className="stack wide measure">
        <p>{words.lead}</p>
        <PasskeyList passkeys={passkeys} proved={proved} zone={timeZone} now={now} />
        {waits || (offices.length > 0 && !proved && passkeys.length > 0) ? (
          <Banner
            icon="lock"
            action={<ButtonLink to="/prove?returnTo=/account/passkeys">{words.prove}</ButtonLink>}
          >
            {words.proveFirst}
          </Banner>
        ) : null}
        {mayAddPasskey ? (
          <Section id="add" title={words.add}>
            <div key={turn} {...hears}>
              <PasskeyForm purpose="add" button={words.addButton} last={adding}>
                <Field
                  {...fieldOf(adding, 'name')}
                  label={words.name}
                  help={words.nameHelp}
                  maxLength={PASSKEY_NAME_LENGTH}
                  required
                />
              </PasskeyForm>
            </div>
          </Section>
        ) : null}
        {offices.map(({ id, coalition }) => (
          <OfficeRule key={id} seat={id} coalition={coalition} proved={proved} />
        ))}
      </div>
    </AroundAccount>
  );
}
