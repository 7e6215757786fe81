import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { lateWords } from '../../domain/words/late.ts';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';
import { AnotherCode, CodeFields } from './code-fields.tsx';
import type { MyAnswer, SignOnPage } from './load.ts';
import { NameToConfirm } from './name-to-confirm.tsx';
import { choiceOf, NameChoice, type Choice } from './names/choice.tsx';
import { MinuteFields } from './authority/minute-fields.tsx';
import { ReservationFields } from './reservations/fields.tsx';
import { SeatButtons } from './seat-choice.tsx';
import { ApprovalSteps, awaitsProposal } from './steps.tsx';
import { WhenConnected } from './when-connected.tsx';

interface SignFormProps {
  page: SignOnPage;
  answer: MyAnswer;
  /** The organisation asked to be careful with its name. */
  atRisk: boolean;
  last: SentBack | undefined;
  /** Without a choice of seat: that stands elsewhere. */
  alone?: boolean;
  /** Asks to join what has been published. */
  late?: boolean;
}

/**
 * How the signature will be seen, as chosen so far. A withheld name stays so by whichever seat one goes on; for an
 * organisation that asked to be careful, public has to be chosen for itself.
 */
function useVisibility({ answer, atRisk, last }: SignFormProps): [Choice, (chosen: string) => void] {
  const typed = last?.refusal.values['visibility'];
  const start = typed === undefined || (last?.otherSeat && atRisk) ? (atRisk ? 'withheld' : 'public') : typed;
  const seat = answer.seat.id;
  const [chosen, choose] = useState({ seat, visibility: choiceOf(start) });
  if (chosen.seat !== seat) choose({ seat, visibility: atRisk ? 'withheld' : chosen.visibility });
  return [chosen.visibility, (value) => choose({ seat, visibility: choiceOf(value) })];
}

/** Signs, or proposes where the organisation's rule wants two people; or asks to join later, by the same rule. */
export function SignForm(props: SignFormProps) {
  const { page, answer, last, alone, late } = props;
  const language = useLanguage();
  const words = signOnFormWords[language].card;
  const { signOn, text } = page;
  const move = (late ? answer.late.ask : answer.may.sign) ? 'sign' : 'propose';
  const button = late ? lateWords[language].own[move === 'sign' ? 'ask' : 'propose'] : words[move];
  const codeNeeded = late ? answer.late.codeNeeded : answer.may.codeNeeded;
  const typed = last?.refusal;
  const seat = answer.seat.id;
  const actingFor = move === 'sign' ? words.actingFor : words.proposingFor;
  const [visibility, choose] = useVisibility(props);
  return (
    <Form method="post" className="stack" preventScrollReset sameTwice>
      {alone ? null : <SeatButtons page={page} answer={answer} label={actingFor} />}
      <FormError refusal={typed} />
      <input type="hidden" name="move" value={late ? 'adhere' : move} />
      <input type="hidden" name="seat" value={seat} />
      <input type="hidden" name="signOn" value={signOn.id} />
      <input type="hidden" name="termsDigest" value={signOn.termsDigest} />
      <input type="hidden" name="language" value={text.language} />
      <Field
        key={seat}
        {...fieldOf(typed, 'name', answer.nameSuggested)}
        label={words.name}
        look="serif"
        required
        maxLength={200}
        autoComplete="off"
        help={`${words.nameHelp(answer.listedUnder, answer.organization.place)} ${words.nameLength}`}
      />
      <NameChoice page={page} seat={seat} chosen={visibility} choose={choose} typed={typed} />
      <MinuteFields answer={answer} typed={typed} />
      <More answer={answer} last={last} />
      <ReservationFields key={`reservation ${seat}`} page={page} typed={typed} />
      {move === 'propose' && !late ? (
        <fieldset>
          <legend className="label">{words.approval}</legend>
          <ApprovalSteps page={page} answer={answer} visibility={visibility} />
          {awaitsProposal(answer) ? <p className="small">{words.nobodyApproves}</p> : null}
        </fieldset>
      ) : null}
      <CodeFields last={last} />
      <NameToConfirm last={last} />
      {move === 'sign' && !late ? <WhenConnected /> : null}
      <div className="stack tight">
        <Button kind={awaitsProposal(answer) ? 'plain' : 'primary'} size="large" icon="sign" wide>
          {last?.directoryName === undefined ? button : words.confirmName[move]}
        </Button>
        <p className="min quiet centred">
          {actingFor} {answer.organization.name}.{' '}
          {move === 'sign' && codeNeeded && !last?.code ? words.withCode : words.twice}
        </p>
        <AnotherCode last={last} />
      </div>
    </Form>
  );
}

/** What most leave as it is: who signs by name, a note, the date of the mandate. */
function More({ answer, last }: { answer: MyAnswer; last: SentBack | undefined }) {
  const words = signOnFormWords[useLanguage()].card;
  const typed = last?.refusal;
  const signer = answer.may.sign ? answer.seat : answer.approvers[0];
  const touched =
    typed !== undefined && ['showSignatory', 'note', 'mandateOn'].some((name) => typed.values[name]);
  const wrong = typed?.problems.some(({ field }) =>
    ['signatoryName', 'signatoryTitle', 'note', 'mandateOn'].includes(field ?? ''),
  );
  return (
    <details className="more-fields" open={touched || wrong}>
      <summary>{words.more}</summary>
      <div className="stack">
        <Check
          name="showSignatory"
          label={words.showSignatory}
          help={words.showSignatoryHelp}
          defaultChecked={typed?.values['showSignatory'] !== undefined}
        />
        <Field
          key={`name ${answer.seat.id}`}
          {...fieldOf(typed, 'signatoryName', signer?.person.name)}
          label={words.signatoryName}
          maxLength={200}
          autoComplete="off"
        />
        <Field
          key={`title ${answer.seat.id}`}
          {...fieldOf(typed, 'signatoryTitle', signer?.title)}
          label={words.signatoryTitle}
          maxLength={200}
          autoComplete="off"
        />
        <TextArea
          {...fieldOf(typed, 'note')}
          label={words.note}
          help={words.noteHelp}
          rows={2}
          maxLength={2000}
        />
        {answer.rule.minuteRequired ? null : (
          <Field
            {...fieldOf(typed, 'mandateOn')}
            label={words.mandateOn}
            help={words.mandateOnHelp}
            type="date"
          />
        )}
      </div>
    </details>
  );
}
