import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { About } from '../decisions/about.tsx';
import { actOnDecision } from '../decisions/act-on-decision.ts';
import { AnswerCard } from '../decisions/answer-card.tsx';
import { Answers } from '../decisions/answers.tsx';
import { Appeals } from '../decisions/appeals.tsx';
import { BallotCard } from '../decisions/ballot-card.tsx';
import { DecisionBadges } from '../decisions/badges.tsx';
import { Lineage } from '../decisions/lineage.tsx';
import { doneSentence } from '../decisions/done.ts';
import { loadDecision } from '../decisions/load-decision.ts';
import { Objections } from '../decisions/objections.tsx';
import { Options } from '../decisions/options.tsx';
import { OutcomeOf } from '../decisions/outcome.tsx';
import { RuleCard } from '../decisions/rule-card.tsx';
import { RunDecision } from '../decisions/run.tsx';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import { ActsOfOne } from '../ui/acts-of-one.tsx';
import { Badges } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Deadline } from '../ui/deadline.tsx';
import { PageHead } from '../ui/line.tsx';
import { Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ base, ours, decision }) => [
    { name: decisionPageWords[ours].title, to: `${base}/decisions` },
    { name: decision.question },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.decision.question ?? ''} · ${data?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  return loadDecision(request, { coalition: params['coalition']!, decision: params['decision']! }, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const outcome = await actOnDecision(form, context);
  if ('problems' in outcome) return refuse(outcome.problems, form);
  const { pathname } = new URL(request.url);
  return redirect(`${pathname}?done=${outcome.done}`, 303);
}

export default function Decision() {
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = decisionPageWords[language];
  const last = useAnswer<typeof action>();
  const { decision, done } = page;
  useLive(page.topics);
  return (
    <>
      <PageHead title={decision.question} above={words.of(decision.body.name)}>
        <Badges>
          <DecisionBadges decision={decision} />
        </Badges>
        {decision.takesAnswers ? (
          <p className="small answers-until">
            {words.page.until} <Deadline at={decision.closesAt} zones={[page.zone]} now={page.now} /> ·{' '}
            {words.answeredOf(decision.answered, decision.asked)}
          </p>
        ) : null}
      </PageHead>
      {done === null || last !== undefined ? null : (
        <Banner tone="done" live>
          {doneSentence(done, language)}
        </Banner>
      )}
      <Split
        aside={
          <>
            <RuleCard page={page} />
            <RunDecision page={page} last={last} />
          </>
        }
      >
        <OutcomeOf page={page} />
        <Appeals page={page} last={last} />
        <About page={page} />
        <Lineage page={page} />
        <Options page={page} />
        {decision.options.length > 0 ? (
          <BallotCard page={page} last={last} />
        ) : (
          <AnswerCard page={page} last={last} />
        )}
        <Objections page={page} last={last} />
        <Answers page={page} />
      </Split>
      <ActsOfOne title={words.page.history} acts={page.acts} zone={page.zone} />
    </>
  );
}
