import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paperWords } from '../../domain/words/paper.ts';
import { privilegedExportWords } from '../../domain/words/privileged-export.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { RatifyLink } from '../corrections/ratify-link.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { answer, answered } from '../sign-ons/answer.ts';
import { Answered } from '../sign-ons/answered.tsx';
import { SignOnFacts } from '../sign-ons/facts.tsx';
import { isAtRisk, loadSignOn, type SignOnPage } from '../sign-ons/load.ts';
import { SignCard } from '../sign-ons/sign-card.tsx';
import { SignedList } from '../sign-ons/signed-list.tsx';
import { awaitsProposal } from '../sign-ons/steps.tsx';
import { SignOnTally } from '../sign-ons/tally.tsx';
import { ExactFiles, TextToSign, TextWays } from '../sign-ons/text.tsx';
import { signedIn } from '../shell/guard.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section, Split, StickyAction } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** Open, closed or published, as the trail says it. */
function stateOf({ language, statement, signOn }: SignOnPage): string {
  return signOnPageWords[language].states[statement.publishedAt === null ? signOn.state : 'published'];
}

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: (page) => [
    { name: signOnPageWords[page.language].list.title, to: `/c/${page.coalition.slug}/sign-ons` },
    { name: stateOf(page) },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title.title} · ${page.coalition.shortName}` : signOnPageWords.es.list.title },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadSignOn(request, params, context);
  return { ...page, atRisk: await isAtRisk(context, page) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const back = await answer(context, form);
  // Asking for a code, or for another name to be confirmed, is a step of the form, not a fault: 200; a refusal is 422.
  if (back !== null) return data(back, { status: back.refusal.problems.length === 0 ? 200 : 422 });
  const done = ['sign', 'propose'].includes(String(form.get('move'))) ? '/done' : '';
  return redirect(`/c/${params['coalition']}/sign-ons/${params['slug']}${done}?${answered(form)}`, 303);
}

/** Reads and signs. */
export default function SignOn() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = signOnPageWords[language];
  useLive(page.topics);
  const { answer: mine, signOn } = page;
  const maySign = mine !== undefined && (mine.may.sign || mine.may.propose) && !awaitsProposal(mine);
  const own = mine?.signature?.state === 'signed' && mine.signature.visibility === 'public';
  const withheld = mine?.signature?.state === 'signed' && !own;
  return (
    <>
      <PageHead
        serif
        title={page.title.title}
        lang={page.title.language === language ? undefined : page.title.language}
      />
      <RatifyLink base={page.base} answer={mine} />
      <Answered answer={mine} />
      <Split
        kind="form"
        label={signOnFormWords[language].card.title}
        aside={<SignCard page={page} atRisk={page.atRisk} last={last} />}
      >
        <TextWays text={page.text} />
        <SignOnFacts page={page} />
        <SignOnTally
          signOn={signOn}
          own={own ? { label: mine.listedUnder, word: words.tally.own } : undefined}
        >
          {signOn.paper.length === 0 ? null : <>{paperWords[language].besides(signOn.paper.length)} </>}
          <a href="#signatories">{words.tally.list}</a>
        </SignOnTally>
        <TextToSign page={page} />
        {maySign ? (
          <StickyAction>
            <ButtonLink to="#sign" kind="primary" size="large" icon="sign" wide>
              {signOnFormWords[language].card[mine?.may.sign ? 'sign' : 'propose']}
            </ButtonLink>
          </StickyAction>
        ) : null}
      </Split>
      <Section id="signatories" title={words.signatories.title}>
        <SignedList groups={page.groups} paper={signOn.paper} since={page.since} zone={signOn.zone} />
      </Section>
      {withheld ? (
        <p>
          <ButtonLink to={`${page.base}/confidential`} icon="withheld">
            {privilegedExportWords[language].page.ours}
          </ButtonLink>
        </p>
      ) : null}
      <ExactFiles page={page} />
    </>
  );
}
