import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import type { Refusal } from '../ui/refusal.ts';

interface FoldedChoiceProps {
  /** What unfolds it. */
  summary: string;
  /** Which act of the member's page it is, and by which seat. */
  act: string;
  seat: string;
  last: Refusal | undefined;
  name: string;
  legend: string;
  help: string;
  value: string;
  choices: { value: string; label: ReactNode; help?: string }[];
  save: string;
  /** Why it can't be saved now. */
  unavailable?: string | undefined;
}

/** One thing a steward says of the organisation, chosen among a few. */
export function FoldedChoice(props: FoldedChoiceProps) {
  return (
    <details className="folded" open={props.last !== undefined || undefined}>
      <summary>{props.summary}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={props.last} />
        <input type="hidden" name="do" value={props.act} />
        <input type="hidden" name="seat" value={props.seat} />
        <Choices
          name={props.name}
          legend={props.legend}
          help={props.help}
          defaultValue={props.value}
          choices={props.choices}
          required
        />
        <Button unavailable={props.unavailable}>{props.save}</Button>
      </Form>
    </details>
  );
}
