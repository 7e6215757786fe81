import { correctionPageWords } from '../../domain/words/correction-pages.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { AnotherCode, CodeFields } from '../sign-ons/code-fields.tsx';
import type { MyAnswer } from '../sign-ons/load.ts';
import { WithdrawForm } from '../sign-ons/refuse-forms.tsx';
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
export function RatifyCard({ asked, answer, language, last }: Props) {
  const words = correctionPageWords[useLanguage()].ratify;
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
            {asked.proposedBy === null ? null : <p>{words.proposed(asked.proposedBy.person.name)}</p>}
            <MoveForm asked={asked} answer={answer} language={language} last={last} />
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

function MoveForm({ asked, answer: { signature, seat, organization }, language, last }: Props) {
  const ours = useLanguage();
  const words = correctionPageWords[ours].ratify;
  const move = asked.ratify ? 'ratify' : asked.propose ? 'proposeRatification' : null;
  const mine = last?.move === move ? last : undefined;
  if (move === null) return asked.why === null ? null : <p>{asked.why}</p>;
  const label =
    move === 'proposeRatification'
      ? words.propose
      : asked.state === 'proposed'
        ? words.approve
        : words.ratify;
  const proof = mine && { ...mine, move: 'sign' as const };
  return (
    <Form method="post" className="stack" preventScrollReset sameTwice>
      <FormError refusal={mine?.refusal} />
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="signature" value={signature.id} />
      <input type="hidden" name="termsDigest" value={asked.correction.termsDigest ?? ''} />
      <input type="hidden" name="language" value={language} />
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
