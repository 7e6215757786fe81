import { signOnFormWords } from '../../../domain/words/sign-on-forms.ts';
import { signingAuthorityWords } from '../../../domain/words/signing-authority.ts';
import { Field } from '../../ui/field.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';

/** Which minute of the board decided it, and when, where the organisation's rule asks for it. */
export function MinuteFields({
  answer,
  typed,
  proposal,
  of = '',
}: {
  answer: { rule: { minuteRequired: boolean } };
  typed: Refusal | undefined;
  /** Whose fields they are, where a page has several such forms. */
  of?: string;
  proposal?: { minute: string | null; mandateOn: string | null } | undefined;
}) {
  const language = useLanguage();
  const words = signingAuthorityWords[language];
  if (!answer.rule.minuteRequired) return null;
  return (
    <fieldset>
      <legend className="label">{words.minuteNeeded}</legend>
      <div className="stack">
        <Field
          {...fieldOf(typed, 'minute', proposal?.minute ?? undefined)}
          id={`minute${of}`}
          label={words.minute}
          help={words.minuteHelp}
          required
          maxLength={200}
          autoComplete="off"
        />
        <Field
          {...fieldOf(typed, 'mandateOn', proposal?.mandateOn ?? undefined)}
          id={`mandateOn${of}`}
          label={signOnFormWords[language].card.mandateOn}
          help={signOnFormWords[language].card.mandateOnHelp}
          required
          type="date"
        />
      </div>
    </fieldset>
  );
}
