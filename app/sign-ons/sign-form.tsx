import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';
import { AnotherCode, CodeFields } from './code-fields.tsx';
import { inSentence } from './countries.ts';
import type { MyAnswer, SignOnPage } from './load.ts';
import { ApprovalSteps, awaitsProposal } from './steps.tsx';

interface SignFormProps {
  page: SignOnPage;
  answer: MyAnswer;
  /** The organisation asked to be careful with its name. */
  atRisk: boolean;
  last: SentBack | undefined;
}

/** Signs, or proposes where the organisation's rule wants two people. */
export function SignForm({ page, answer, atRisk, last }: SignFormProps) {
  const language = useLanguage();
  const words = signOnFormWords[language].card;
  const { signOn, text } = page;
  const move = answer.may.sign ? 'sign' : 'propose';
  const typed = last?.refusal;
  return (
    <Form method="post" className="stack" preventScrollReset sameTwice>
      <FormError refusal={typed} />
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="seat" value={answer.seat.id} />
      <input type="hidden" name="signOn" value={signOn.id} />
      <input type="hidden" name="termsDigest" value={signOn.termsDigest} />
      <input type="hidden" name="language" value={text.language} />
      <Field
        {...fieldOf(typed, 'name', answer.nameSuggested)}
        label={words.name}
        look="serif"
        required
        maxLength={200}
        autoComplete="off"
        help={words.nameHelp(answer.listedUnder, answer.organization.place)}
      />
      <Choices
        legend={words.visibility}
        name="visibility"
        required
        defaultValue={typed?.values['visibility'] ?? (atRisk ? 'withheld' : 'public')}
        choices={[
          { value: 'public', label: words.public, help: words.publicHelp },
          { value: 'withheld', label: words.withheld, help: <WhoKnows page={page} /> },
        ]}
      />
      <More answer={answer} last={last} />
      {move === 'propose' ? (
        <fieldset>
          <legend className="label">{words.approval}</legend>
          <ApprovalSteps page={page} answer={answer} />
          {awaitsProposal(answer) ? <p className="small">{words.nobodyApproves}</p> : null}
        </fieldset>
      ) : null}
      <CodeFields last={last} />
      <div className="stack tight">
        <Button kind={awaitsProposal(answer) ? 'plain' : 'primary'} size="large" icon="sign" wide>
          {words[move]}
        </Button>
        <p className="min quiet centred">
          {words.actingFor} {answer.organization.name}.{' '}
          {move === 'sign' && answer.may.codeNeeded && !last?.code ? words.withCode : words.twice}
        </p>
        <AnotherCode last={last} />
      </div>
    </Form>
  );
}

/** Exactly who will know a withheld name, and who will not. */
export function WhoKnows({ page }: { page: SignOnPage }) {
  const language = useLanguage();
  const words = signOnFormWords[language].card;
  const people = (page.signOn.whoKnowsWithheld ?? []).map(({ name }) => name);
  return (
    <>
      {words.withheldHelp}{' '}
      {people.length === 0 ? words.willKnowOwn : words.willKnow(inSentence(people, language))}{' '}
      {words.willNotKnow}
    </>
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
          {...fieldOf(typed, 'signatoryName', signer?.person.name)}
          label={words.signatoryName}
          maxLength={200}
          autoComplete="off"
        />
        <Field
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
        <Field
          {...fieldOf(typed, 'mandateOn')}
          label={words.mandateOn}
          help={words.mandateOnHelp}
          type="date"
        />
      </div>
    </details>
  );
}
