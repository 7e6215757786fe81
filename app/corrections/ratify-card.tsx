import { ratificationWords } from '../../domain/words/ratification.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { signingAuthorityWords } from '../../domain/words/signing-authority.ts';
import { MinuteFields } from '../sign-ons/authority/minute-fields.tsx';
import { AnotherCode, CodeFields } from '../sign-ons/code-fields.tsx';
import { inSentence } from '../sign-ons/in-sentence.ts';
import type { MyAnswer } from '../sign-ons/load.ts';
import { WithdrawForm } from '../sign-ons/refuse-forms.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { RatificationShown, RatifySentBack } from './ratify.ts';

interface Props {
  asked: RatificationShown;
  answer: MyAnswer & { signature: NonNullable<MyAnswer['signature']> };
  /** The language the corrected words are read in. */
  language: string;
  last: RatifySentBack | undefined;
}

/** Ratify or withdraw: what an organisation answers to a correction, by its own rule. */
export function RatifyCard(props: Props) {
  const { asked, answer, last } = props;
  const words = ratificationWords[useLanguage()];
  const { signature, seat } = answer;
  return (
    <div className="stack" id="decide">
      <Card raised as="section" aria-label={words.title}>
        {asked.state === 'ratified' ? (
          <Banner icon="done">
            <b>{words.done}</b> {words.doneNext}
          </Banner>
        ) : (
          <div className="stack">
            <Standing {...props} />
            <MoveForm {...props} />
            <TakeBack {...props} />
            <p className="small quiet">{words.silence[asked.rule]}</p>
          </div>
        )}
      </Card>
      {answer.may.withdraw ? (
        <>
          <p className="small">{words.withdraw}</p>
          <WithdrawForm
            seat={seat.id}
            signature={signature.id}
            proposal={false}
            published={{ named: signature.visibility === 'public' }}
            last={last?.move === 'withdraw' ? { ...last, move: 'withdraw' } : undefined}
          />
        </>
      ) : null}
    </div>
  );
}

/** By which rule the organisation ratifies, who proposed it, and which approvals it has and lacks. */
function Standing({ asked, answer: { rule, seat } }: Props) {
  const language = useLanguage();
  const words = ratificationWords[language];
  if (rule.rule === 'sole') return null;
  const people = asked.approvals.map((one) => one.seat.person.name);
  const missing = Math.max(rule.approvals - people.length, 0);
  return (
    <div className="stack tight">
      <p>{asked.proposedBy === null ? words.nobodyYet : words.proposed(asked.proposedBy.person.name)}</p>
      {asked.proposedBy === null ? null : (
        <>
          <p className="small">
            <Badge icon="clock" tone="slow">
              {words.given(people.length, rule.approvals)}
            </Badge>{' '}
            {words.missing(missing)}
          </p>
          {people.length === 0 ? null : (
            <p className="small">{signingAuthorityWords[language].givenBy(inSentence(people, language))}.</p>
          )}
          {asked.approvals.some((one) => one.seat.id === seat.id) ? (
            <Banner icon="done">{words.yours}</Banner>
          ) : null}
        </>
      )}
      <p className="small quiet">{words.private}</p>
    </div>
  );
}

function MoveForm({ asked, answer, language, last }: Props) {
  const ours = useLanguage();
  const words = ratificationWords[ours];
  const { signature, seat, organization, rule } = answer;
  const move = asked.ratify ? 'ratify' : asked.propose ? 'proposeRatification' : null;
  const mine = last?.move === move ? last : undefined;
  if (move === null) return asked.why === null ? null : <p>{asked.why}</p>;
  const approves = asked.approvals.length + 1 >= rule.approvals ? words.approveLast : words.approve;
  const label =
    move === 'proposeRatification' ? words.propose : rule.rule === 'sole' ? words.ratify : approves;
  const proof = mine && { ...mine, move: 'sign' as const };
  return (
    <Form method="post" className="stack" preventScrollReset sameTwice>
      <FormError refusal={mine?.refusal} />
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="signature" value={signature.id} />
      <input type="hidden" name="termsDigest" value={asked.correction.termsDigest ?? ''} />
      <input type="hidden" name="language" value={language} />
      <MinuteFields answer={answer} typed={mine?.refusal} proposal={asked} />
      <CodeFields last={proof} />
      <div className="stack tight">
        <Button kind="primary" size="large" icon="done" wide>
          {label}
        </Button>
        <p className="min quiet centred">
          {signOnFormWords[ours].approve.signsFor(organization.name)}.{' '}
          {move === 'ratify' && asked.codeNeeded && !mine?.code ? words.withCode : null}
        </p>
        <AnotherCode last={proof} />
      </div>
    </Form>
  );
}

function TakeBack({ asked, answer: { seat, signature }, last }: Props) {
  const words = ratificationWords[useLanguage()];
  if (!asked.takeBack) return null;
  return (
    <Form method="post" className="stack tight" preventScrollReset>
      <FormError refusal={last?.move === 'takeBack' ? last.refusal : undefined} />
      <input type="hidden" name="move" value="takeBack" />
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="signature" value={signature.id} />
      <Button>{words.takeBack}</Button>
      <p className="small quiet">{words.takeBackHelp}</p>
    </Form>
  );
}
