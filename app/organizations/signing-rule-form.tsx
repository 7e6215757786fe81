import { memberPageWords } from '../../domain/words/member-pages.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberDetails } from './queries.ts';

const RULES = ['sole', 'approval'] as const;

/** A steward sets who completes the organisation's signatures. */
export function SigningRuleForm({
  member,
  seat,
  last,
}: {
  member: MemberDetails;
  seat: string;
  last: Refusal | undefined;
}) {
  const words = memberPageWords[useLanguage()].member;
  const locked = member.signingRule === 'approval' && !member.maySetSole;
  return (
    <details className="folded" open={last !== undefined || undefined}>
      <summary>{words.changeRule}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={last} />
        <input type="hidden" name="do" value="rule" />
        <input type="hidden" name="seat" value={seat} />
        <Choices
          name="rule"
          legend={words.signs}
          help={words.rulePrivate}
          defaultValue={member.signingRule ?? 'sole'}
          choices={RULES.map((value) => ({ value, label: words.ruleNames[value], help: words.rules[value] }))}
          required
        />
        <Button unavailable={locked ? words.soleBySigner : undefined}>{words.saveRule}</Button>
      </Form>
    </details>
  );
}
