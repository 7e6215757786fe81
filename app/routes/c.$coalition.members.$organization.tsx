import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { credentialPageWords } from '../../domain/words/credential-pages.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { taskPageWords } from '../../domain/words/task-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { readLogoForm } from '../organizations/change-logo.ts';
import { changeMember } from '../organizations/change-member.ts';
import { WhetherSomeoneSigns } from '../organizations/credentials/office.tsx';
import { GiveSeatForm } from '../organizations/give-seat-form.tsx';
import { loadMember } from '../organizations/load-member.ts';
import { LogoForm } from '../organizations/logo-form.tsx';
import { MemberFacts } from '../organizations/member-facts.tsx';
import { MemberHistory } from '../organizations/member-history.tsx';
import { MemberWaiting } from '../organizations/member-waiting.tsx';
import { RiskForm } from '../organizations/risk-form.tsx';
import { SeatLedger } from '../organizations/seat-ledger.tsx';
import { SigningRuleForm } from '../organizations/signing-rule-form.tsx';
import { SizeForm } from '../organizations/size-form.tsx';
import { WhoSigns } from '../organizations/who-signs.tsx';
import { signedIn } from '../shell/guard.ts';
import { TaskList } from '../tasks/task-list.tsx';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/line.tsx';
import { Logo } from '../ui/logo.tsx';
import { refusal, type Refusal } from '../ui/refusal.ts';
import { Section, Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, base, member }) => [
    { name: memberPageWords[language].title, to: `${base}/members` },
    { name: member.organization.name },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.member.organization.name ?? ''} · ${page?.shortName ?? ''}` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return loadMember(request, params, signedIn(request, context), context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { zone } = signedIn(request, context);
  const form = await readLogoForm(request);
  const outcome = await changeMember(form, zone, context);
  if ('problems' in outcome) return data(refusal(outcome.problems, form), { status: 422 });
  return redirect(`${new URL(request.url).pathname}?done=${outcome.done}`, 303);
}

const of = (last: Refusal | undefined, doing: string) => (last?.values['do'] === doing ? last : undefined);

export default function Member() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = memberPageWords[language].member;
  const { member, waiting, own, steward, logoSeat, done } = page;
  useLive(page.topics);
  return (
    <>
      <PageHead
        title={member.organization.name}
        serif
        above={memberPageWords[language].classes[member.class]}
        mark={<Logo src={member.logo} />}
      />
      {done === null || last !== undefined ? null : (
        <Banner tone="done" live>
          {done === 'asked' ? credentialPageWords[language].office.asked : words.done[done]}
        </Banner>
      )}
      <Split
        aside={
          <>
            <MemberFacts {...page} />
            {page.office === null || own ? null : (
              <WhetherSomeoneSigns member={member} office={page.office} last={of(last, 'ask')} />
            )}
            {steward === null ? null : (
              <>
                <SigningRuleForm member={member} seat={steward} last={of(last, 'rule')} />
                <SizeForm member={member} seat={steward} last={of(last, 'size')} />
                <RiskForm member={member} seat={steward} last={of(last, 'risk')} />
              </>
            )}
            {logoSeat === null ? null : (
              <LogoForm member={member} seat={logoSeat} last={of(last, 'logo') ?? of(last, 'no-logo')} />
            )}
          </>
        }
      >
        {own && waiting.length > 0 ? <MemberWaiting {...page} /> : null}
        {page.tasks.length === 0 ? null : (
          <Section id="tasks" title={taskPageWords[language].title}>
            <TaskList
              tasks={page.tasks}
              shows="campaign"
              seatFor={() => page.taskSeat}
              to={`${page.base}/tasks?returnTo=${encodeURIComponent(page.path)}`}
              base={page.base}
              zone={page.zone}
              today={page.today}
            />
          </Section>
        )}
        <WhoSigns {...page} />
        <Section id="seats" title={words.seats}>
          <SeatLedger {...page} last={of(last, 'end')} />
          {steward === null ? null : <GiveSeatForm member={member} seat={steward} last={of(last, 'give')} />}
        </Section>
        <Section id="history" title={words.history}>
          <MemberHistory signatures={member.statements} base={page.base} zone={page.zone} />
        </Section>
      </Split>
    </>
  );
}
