import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { FormError } from '../ui/form-error.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** For who has no key yet: a mailed code, and a place for it. */
export function ProveByCode({
  last,
}: {
  last: (Refusal & { code: { ticket: string; email: string } | null }) | undefined;
}) {
  const { prove: words } = passkeyPageWords[useLanguage()];
  const code = last?.code;
  if (!code)
    return (
      <Form method="post" className="stack">
        <FormError refusal={last} />
        <p>{words.none}</p>
        <Button kind="primary" name="move" value="send-code" icon="mail">
          {words.askCode}
        </Button>
      </Form>
    );
  return (
    <Form method="post" className="stack">
      <FormError refusal={last.problems.length > 0 ? last : undefined} />
      <p>{words.codeSent(code.email)}</p>
      <input type="hidden" name="ticket" value={code.ticket} />
      <input type="hidden" name="email" value={code.email} />
      <Field
        {...fieldOf(last, 'code')}
        label={words.code}
        look="code"
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <Button kind="primary" name="move" value="code">
        {words.confirm}
      </Button>
    </Form>
  );
}
