import type { ReactNode } from 'react';
import { passkeyPageWords } from '../../domain/words/passkey-pages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { FormError } from '../ui/form-error.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { useScripts } from '../ui/use-scripts.ts';
import { usePasskey, type Purpose } from './use-passkey.ts';

interface PasskeyFormProps {
  purpose: Purpose;
  /** What its button does. */
  button: string;
  last: Refusal | undefined;
  children?: ReactNode;
}

/** A form whose button asks the browser for a key before anything is sent. Without scripts it says that it needs them. */
export function PasskeyForm({ purpose, button, last, children }: PasskeyFormProps) {
  const { browser: words } = passkeyPageWords[useLanguage()];
  const { onSubmit, problem, waiting } = usePasskey(purpose);
  const scripts = useScripts();
  return (
    <Form method="post" className="stack" onSubmit={onSubmit}>
      <FormError refusal={problem === null ? last : undefined} />
      <div role="status">
        {problem === null ? null : <Banner tone="objection">{problem}</Banner>}
        {waiting === null ? null : <Banner icon="key">{waiting}</Banner>}
      </div>
      {children}
      <input type="hidden" name="move" value={purpose} />
      <Button kind="primary" icon="key" unavailable={scripts ? undefined : words.scripts}>
        {button}
      </Button>
    </Form>
  );
}
