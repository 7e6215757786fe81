import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { answer, answered } from '../sign-ons/answer.ts';
import { ApproveCard } from '../sign-ons/approve-card.tsx';
import { SignOnFacts } from '../sign-ons/facts.tsx';
import { loadSignOn } from '../sign-ons/load.ts';
import { ExactFiles, TextToSign } from '../sign-ons/text.tsx';
import { found, signedIn } from '../shell/guard.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf, momentOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { FormError } from '../ui/form-error.tsx';
import { PageHead } from '../ui/line.tsx';
import { Split, StickyAction } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, coalition, base, signOn }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition.slug}/sign-ons` },
    { name: signOnPageWords[language].states[signOn.state], to: base },
    { name: signOnFormWords[language].approve.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${signOnFormWords[page?.language ?? 'es'].approve.title} · ${page?.coalition.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context, params['signature'] ?? '');
  return { ...page, answer: found(page.answer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const back = await answer(context, form);
  // Asking for a code, or for another name to be confirmed, is a step of the form, not a fault: 200; a refusal is 422.
  if (back !== null) return data(back, { status: back.refusal.problems.length === 0 ? 200 : 422 });
  const done = form.get('move') === 'approve' ? '/done' : '';
  return redirect(`/c/${params['coalition']}/sign-ons/${params['slug']}${done}?${answered(form)}`, 303);
}

/** The authorised person's own screen: read, see the name, decide. */
export default function Approve() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const { approve: words } = signOnFormWords[language];
  useLive(page.topics);
  const { answer: mine } = page;
  const proposal = mine.signature?.acts?.findLast(({ kind }) => kind === 'proposed');
  if (mine.signature?.state !== 'proposed' || proposal === undefined || !mine.may.approve) {
    const waits = mine.signature?.state === 'proposed' && page.signOn.state === 'open';
    return (
      <>
        <PageHead title={waits ? words.notYours : words.gone} />
        <FormError refusal={last?.refusal} />
        <Empty title={page.title.title} action={<ButtonLink to={page.base}>{words.see}</ButtonLink>}>
          {waits ? (mine.may.why ?? words.goneDetail) : words.goneDetail}
        </Empty>
      </>
    );
  }
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <>
      <PageHead title={words.title} />
      <Split
        kind="form"
        stays
        label={words.card}
        aside={<ApproveCard page={page} answer={mine} last={last} />}
      >
        <Banner tone="waiting">
          <b>{words.proposes(proposal.seat.person.name, mine.organization.name)}</b>
          <p>
            {words.when(momentOf(proposal.at, zone, language))} {words.until}
          </p>
          {proposal.mandateOn === null ? null : (
            <p>
              {signOnFormWords[language].card.mandateOn}:{' '}
              {dayOf(`${proposal.mandateOn}T12:00:00.000Z`, 'UTC', language, { year: true })}
            </p>
          )}
          {proposal.note ? (
            <p>
              {words.theirNote(proposal.seat.person.name)}: «{proposal.note}»
            </p>
          ) : null}
        </Banner>
        <h2 className="serif approve-title" lang={page.title.language}>
          {page.title.title}
        </h2>
        <SignOnFacts page={page} />
        <TextToSign page={page} whole />
        <ExactFiles page={page} />
        <StickyAction>
          <ButtonLink to="#decide" kind="primary" size="large" icon="down" wide>
            {words.toForm}
          </ButtonLink>
        </StickyAction>
      </Split>
    </>
  );
}
