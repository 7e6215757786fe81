import { redirect } from '@remix-run/node';
import { Button } from '../ui/button.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import type { Refusal } from '../ui/refusal.ts';

/** What a mailed link carries; without it there is nothing to read, and one is led to `elsewhere`. */
export function tokenIn({ url }: Request, elsewhere: string): string {
  const token = new URL(url).searchParams.get('t') ?? '';
  if (token === '') throw redirect(elsewhere);
  return token;
}

/** Where a mailed link leads: what its one button does, then what came of it. Opening the page does nothing. */
export function MailedLink({
  words,
  token,
  last,
}: {
  words: Record<'title' | 'lead' | 'button' | 'done' | 'doneLead', string>;
  token: string;
  last: { done: true } | ({ done: false } & Refusal) | undefined;
}) {
  if (last?.done)
    return (
      <div className="entering">
        <PageHead title={words.done} />
        <p>{words.doneLead}</p>
      </div>
    );
  return (
    <div className="entering">
      <PageHead title={words.title} />
      <Form method="post" className="stack entering-form">
        <p>{words.lead}</p>
        <FormError refusal={last} />
        <input type="hidden" name="t" value={token} />
        <Button kind="primary" size="large" wide>
          {words.button}
        </Button>
      </Form>
    </div>
  );
}
