import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';

/** The place for the mailed code, inside the form that asked for it. Nothing until one was mailed. */
export function CodeFields({ last }: { last: Pick<SentBack, 'code' | 'refusal'> | undefined }) {
  const words = signOnFormWords[useLanguage()].code;
  if (!last?.code) return null;
  const { ticket, email } = last.code;
  const problem = last.refusal.problems.find(({ field }) => field === 'code')?.message;
  return (
    <div className="code-fields stack" key={ticket}>
      <Banner icon="mail">
        <p>
          <b>{words.title}</b>
        </p>
        <p>
          {words.sent(email)} {words.kept}
        </p>
      </Banner>
      <input type="hidden" name="ticket" value={ticket} />
      <input type="hidden" name="codeSentTo" value={email} />
      <Field
        label={words.code}
        name="code"
        look="code"
        required
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        problem={problem}
      />
    </div>
  );
}

/** Asks for a further code; stands after the form's own button, so that the Enter key sends the form. */
export function AnotherCode({ last }: { last: Pick<SentBack, 'code'> | undefined }) {
  const words = signOnFormWords[useLanguage()].code;
  if (!last?.code) return null;
  return (
    <Button kind="quiet" name="send" value="new-code" formNoValidate>
      {words.again}
    </Button>
  );
}
