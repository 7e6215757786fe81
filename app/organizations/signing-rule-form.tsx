import { memberPageWords } from '../../domain/words/member-pages.ts';
import { signingAuthorityWords } from '../../domain/words/signing-authority.ts';
import { Button } from '../ui/button.tsx';
import { Check, Choices } from '../ui/choice.tsx';
import { Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberDetails } from './queries.ts';

const RULES = ['sole', 'approval'] as const;
const APPROVALS = ['1', '2', '3', '4', '5'];

interface SigningRuleFormProps {
  member: MemberDetails;
  seat: string;
  last: Refusal | undefined;
}

/** A steward sets who completes the organisation's signatures, with how many approvals and whether by a minute. */
export function SigningRuleForm({ member, seat, last }: SigningRuleFormProps) {
  const language = useLanguage();
  const words = memberPageWords[language].member;
  const more = signingAuthorityWords[language].form;
  const { ownRule } = member;
  if (ownRule === null) return null;
  const minute = last === undefined ? ownRule.minuteRequired : last.values['minuteRequired'] !== undefined;
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
          defaultValue={last?.values['rule'] ?? ownRule.rule}
          choices={RULES.map((value) => ({ value, label: words.ruleNames[value], help: words.rules[value] }))}
          required
        />
        <Select
          {...fieldOf(last, 'approvals', String(ownRule.approvals))}
          label={more.approvals}
          help={more.approvalsHelp}
          required
        >
          {APPROVALS.map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </Select>
        <Check name="minuteRequired" label={more.minute} defaultChecked={minute} />
        <p className="small quiet">
          {more.told} {member.maySetSole ? null : more.looser}
        </p>
        <Button>{words.saveRule}</Button>
      </Form>
    </details>
  );
}
