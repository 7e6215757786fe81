import { memberPageWords } from '../../domain/words/member-pages.ts';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FoldedChoice } from './folded-choice.tsx';
import type { MemberDetails } from './queries.ts';

const RULES = ['sole', 'approval'] as const;

interface SigningRuleFormProps {
  member: MemberDetails;
  seat: string;
  last: Refusal | undefined;
}

/** A steward sets who completes the organisation's signatures. */
export function SigningRuleForm({ member, seat, last }: SigningRuleFormProps) {
  const words = memberPageWords[useLanguage()].member;
  const locked = member.signingRule === 'approval' && !member.maySetSole;
  return (
    <FoldedChoice
      {...{ seat, last, act: 'rule', name: 'rule', summary: words.changeRule, save: words.saveRule }}
      legend={words.signs}
      help={words.rulePrivate}
      value={member.signingRule ?? 'sole'}
      choices={RULES.map((value) => ({ value, label: words.ruleNames[value], help: words.rules[value] }))}
      unavailable={locked ? words.soleBySigner : undefined}
    />
  );
}
