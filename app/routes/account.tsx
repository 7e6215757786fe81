import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountPageWords } from '../../domain/words/account-pages.ts';
import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { AroundAccount } from '../accounts/around.tsx';
import { changeAccount } from '../accounts/change-account.ts';
import { AccountQuery } from '../accounts/documents.ts';
import { ProfileForm } from '../accounts/profile-form.tsx';
import { OwnSeats } from '../accounts/own-seats.tsx';
import { Sessions } from '../accounts/sessions.tsx';
import { loadShell } from '../coalitions/load-shell.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { topicId } from '../live/topic-id.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';
import { refusal } from '../ui/refusal.ts';
import { Section, Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language }) => [{ name: accountPageWords[language].account.title }],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${accountPageWords[page?.language ?? 'es'].account.title} · Acuerdo` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const summary = signedIn(request, context);
  const { viewer } = await context.graphql(AccountQuery, {});
  const account = found(viewer);
  const home = account.seats[0]?.coalition.slug;
  const asked = new URL(request.url).searchParams;
  return {
    language: context.language,
    now: context.now(),
    account,
    shell: home === undefined ? null : await loadShell(home, summary, context),
    done: asked.has('saved') ? ('saved' as const) : asked.has('ended') ? ('ended' as const) : null,
    ended: Number(asked.get('ended') ?? 0) || 0,
    topic: `person:${topicId(summary.person.id)}`,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await changeAccount(form, context);
  if ('problems' in outcome) return data(refusal(outcome.problems, form), { status: 422 });
  return redirect(outcome.next, 303);
}

export default function Account() {
  const { account, shell, done, ended, now, topic } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = accountPageWords[language].account;
  useLive([topic]);
  return (
    <AroundAccount shell={shell}>
      <PageHead title={words.title} />
      {done === null || last !== undefined ? null : (
        <Banner tone="done" live>
          {done === 'saved' ? words.saved : ended > 1 ? words.othersEnded(ended) : words.ended}
        </Banner>
      )}
      <Split kind="form" aside={<OwnSeats seats={account.seats} zone={account.timeZone} />}>
        <Section id="profile" title={words.profile}>
          <ProfileForm account={account} last={last} />
        </Section>
        <Section id="sessions" title={words.sessions}>
          <Sessions sessions={account.sessions} zone={account.timeZone} now={now} />
          <p className="row">
            <ButtonLink to="/account/passkeys" icon="key">
              {passkeyPageWords[language].list.link}
            </ButtonLink>
            <ButtonLink to="/sign-out">{words.leave}</ButtonLink>
          </p>
        </Section>
      </Split>
    </AroundAccount>
  );
}
