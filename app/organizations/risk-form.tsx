import { riskWords } from '../../domain/words/risk.ts';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FoldedChoice } from './folded-choice.tsx';
import type { MemberDetails } from './queries.ts';

const RISKS = ['none', 'own', 'confided'] as const;

interface RiskFormProps {
  member: MemberDetails;
  seat: string;
  last: Refusal | undefined;
}

/** A steward says whether the organisation is at risk, and who may know. */
export function RiskForm({ member, seat, last }: RiskFormProps) {
  const words = riskWords[useLanguage()];
  return (
    <FoldedChoice
      {...{ seat, last, act: 'risk', name: 'risk', summary: words.summary, save: words.save }}
      legend={words.legend}
      help={words.help}
      value={member.atRisk ? (member.riskConfided ? 'confided' : 'own') : 'none'}
      choices={RISKS.map((value) => ({ value, label: words.choices[value] }))}
    />
  );
}
