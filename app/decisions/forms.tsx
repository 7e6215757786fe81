import { FormError } from '../ui/form-error.tsx';
import type { Refusal } from '../ui/refusal.ts';

/** What was refused of one of the forms of a page; `of` tells one objection's from another's. */
export function refusalOf(last: Refusal | undefined, doing: string, of?: string): Refusal | undefined {
  if (last?.values['do'] !== doing) return undefined;
  return of === undefined || last.values['objection'] === of ? last : undefined;
}

/** What every form of a decision's page begins with. */
export function FormStart({
  doing,
  decision,
  refused,
}: {
  doing: string;
  decision: string;
  refused: Refusal | undefined;
}) {
  return (
    <>
      <FormError refusal={refused} />
      <input type="hidden" name="do" value={doing} />
      <input type="hidden" name="decision" value={decision} />
    </>
  );
}
