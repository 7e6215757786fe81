import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { momentOf } from '../ui/dates.ts';
import { FormError } from '../ui/form-error.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';
import { inSentence } from './in-sentence.ts';
import type { MyAnswer, SignOnPage } from './load.ts';
import { ApprovalsGiven } from './authority/approvals-given.tsx';
import { LateCard } from './late-card.tsx';
import { DeclineForm, WithdrawForm } from './refuse-forms.tsx';
import { SeatLinks } from './seat-choice.tsx';
import { AskToPropose } from './ask-to-propose.tsx';
import { Called } from './mandates/called.tsx';
import { SignForm } from './sign-form.tsx';
import { chosenOf } from './names/choice.tsx';
import { ApprovalSteps, awaitsProposal } from './steps.tsx';

/** Where the reader's organisation stands, and the form for what it may do next. */
export function SignCard({
  page,
  atRisk,
  last,
}: {
  page: SignOnPage;
  atRisk: boolean;
  last: SentBack | undefined;
}) {
  const words = signOnFormWords[useLanguage()].card;
  const { answer, signOn } = page;
  const asks = answer !== undefined && awaitsProposal(answer);
  const signs = answer !== undefined && !asks && (answer.may.sign || answer.may.propose);
  const mine = last?.move === 'sign' || last?.move === 'propose' ? last : undefined;
  return (
    <div className="stack" id="sign">
      <Card raised as="section" aria-labelledby="sign-heading">
        <div className="stack">
          <h2 id="sign-heading">{words.title}</h2>
          {answer === undefined ? (
            <NoAnswer page={page} />
          ) : (
            <>
              {signs ? null : <SeatLinks page={page} answer={answer} />}
              <Standing page={page} answer={answer} last={last} />
              <Called page={page} answer={answer} />
              {asks ? (
                <AskToPropose key={answer.seat.id} page={page} answer={answer} opened={mine !== undefined}>
                  <SignForm page={page} answer={answer} atRisk={atRisk} last={mine} alone />
                </AskToPropose>
              ) : signs ? (
                <SignForm page={page} answer={answer} atRisk={atRisk} last={mine} />
              ) : (
                <>
                  <FormError refusal={mine?.refusal} />
                  <WhyNot page={page} answer={answer} />
                  <LateCard key={answer.seat.id} page={page} answer={answer} atRisk={atRisk} last={last} />
                </>
              )}
            </>
          )}
        </div>
      </Card>
      {answer?.may.decline && answer.signature?.state !== 'proposed' ? (
        <DeclineForm seat={answer.seat.id} signOn={signOn.id} last={last} unasked={unasked(answer)} />
      ) : null}
    </div>
  );
}

/** What the organisation has answered so far, and what that leaves to do. */
function Standing({
  page,
  answer,
  last,
}: {
  page: SignOnPage;
  answer: MyAnswer;
  last: SentBack | undefined;
}) {
  const language = useLanguage();
  const words = signOnFormWords[language].own;
  const { signature, seat, may } = answer;
  if (signature === null) return null;
  const zone = page.zones[0] ?? page.signOn.zone;
  const lastAct = signature.acts?.at(-1);
  const seatOf = new URLSearchParams({ seat: seat.id }).toString();
  const withdraw = may.withdraw ? (
    <WithdrawForm
      seat={seat.id}
      signature={signature.id}
      proposal={signature.state === 'proposed'}
      published={
        page.statement.publishedAt === null ? undefined : { named: signature.visibility === 'public' }
      }
      last={last}
    />
  ) : null;
  if (signature.state === 'signed') {
    return (
      <>
        <Banner tone="done">
          {words.signed(momentOf(signature.signedAt ?? '', zone, language, { year: true }))}
        </Banner>
        <p>
          <ButtonLink to={`${page.base}/done?${seatOf}`} wide>
            {words.receipt}
          </ButtonLink>
        </p>
        {withdraw}
      </>
    );
  }
  if (signature.state === 'proposed') {
    return (
      <>
        <Banner tone="waiting">
          <b>{may.approve ? words.approve : words.proposed}</b>
          {lastAct === undefined ? null : (
            <p>{words.approveDetail(lastAct.seat.person.name, answer.organization.name)}</p>
          )}
        </Banner>
        <ApprovalsGiven answer={answer} />
        <ApprovalSteps page={page} answer={answer} visibility={chosenOf(signature)} />
        {may.approve ? (
          <ButtonLink
            to={`${page.base}/approve/${encodeURIComponent(signature.id)}?${seatOf}`}
            kind="primary"
            size="large"
            wide
          >
            {words.readAndDecide}
          </ButtonLink>
        ) : null}
        {withdraw}
      </>
    );
  }
  const name = { declined: words.declined, withdrawn: words.withdrawn, lapsed: words.lapsed }[
    signature.state
  ];
  return (
    <Banner tone="info" icon="message">
      <b>{name}</b>
      {lastAct?.note ? <p>{words.declinedWhy(lastAct.note)}</p> : null}
      {may.sign || may.propose ? <p>{words.changeMind}</p> : null}
    </Banner>
  );
}

/** Who authorises signatures and is not asked about a no, where this person does not authorise them. */
function unasked({ may, approvers }: MyAnswer): string[] {
  return may.propose && !may.sign ? [...new Set(approvers.map(({ person }) => person.name))] : [];
}

/** Why there is nothing for this seat to sign, and who could. */
function WhyNot({ page, answer }: { page: SignOnPage; answer: MyAnswer }) {
  const language = useLanguage();
  const words = signOnFormWords[language].card;
  const state = answer.signature?.state ?? 'none';
  if (page.signOn.state === 'closed')
    return state === 'signed' || comesLate(answer) ? null : (
      <Banner icon="clock">
        <b>{words.over}</b>
        <p>{words.overLate}</p>
      </Banner>
    );
  if (page.signOn.state === 'scheduled') return <p>{words.notYet}</p>;
  if (state === 'signed' || state === 'proposed' || answer.may.why === null) return null;
  const people = [...new Set(answer.approvers.map(({ person }) => person.name))];
  return (
    <Banner icon="lock">
      <b>{words.cannot}</b>
      <p>{answer.may.why}</p>
      {people.length === 0 ? null : <p>{words.whoSigns(inSentence(people, language, 'or'))}</p>}
    </Banner>
  );
}

/** Whether the organisation has asked, or may ask, to be counted though the time is over. */
function comesLate({ late: { ask, propose, request } }: MyAnswer): boolean {
  return ask || propose || (request !== null && request.state !== 'withdrawn');
}

/** For the coalition's own office, and for people of no member. */
function NoAnswer({ page }: { page: SignOnPage }) {
  const words = signOnFormWords[useLanguage()].card;
  if (!page.office) return <p>{words.notMember}</p>;
  return (
    <>
      <p>{words.office}</p>
      <p>
        <ButtonLink to={`${page.base}/manage`} kind="primary">
          {words.toManage}
        </ButtonLink>
      </p>
    </>
  );
}
