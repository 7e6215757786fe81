import { signOnFormWords } from '../../../domain/words/sign-on-forms.ts';
import { signingAuthorityWords } from '../../../domain/words/signing-authority.ts';
import { Field } from '../../ui/field.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { MyAnswer } from '../load.ts';

/** Which minute of the board decided it, and when, where the organisation's rule asks for it. */
export function MinuteFields({
  answer,
  typed,
  proposal,
}: {
  answer: MyAnswer;
  typed: Refusal | undefined;
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
          label={words.minute}
          help={words.minuteHelp}
          required
          maxLength={200}
          autoComplete="off"
        />
        <Field
          {...fieldOf(typed, 'mandateOn', proposal?.mandateOn ?? undefined)}
          label={signOnFormWords[language].card.mandateOn}
          help={signOnFormWords[language].card.mandateOnHelp}
          required
          type="date"
        />
      </div>
    </fieldset>
  );
}
