import { memberPageWords } from '../../domain/words/member-pages.ts';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FoldedChoice } from './folded-choice.tsx';
import type { MemberDetails } from './queries.ts';

const SIZES = ['small', 'medium', 'large'] as const;

interface SizeFormProps {
  member: MemberDetails;
  seat: string;
  last: Refusal | undefined;
}

/** A steward says how many work in the organisation. */
export function SizeForm({ member, seat, last }: SizeFormProps) {
  const words = memberPageWords[useLanguage()].member;
  return (
    <FoldedChoice
      {...{ seat, last, act: 'size', name: 'size', summary: words.changeSize, save: words.saveSize }}
      legend={words.size}
      help={words.sizePrivate}
      value={member.size ?? 'small'}
      choices={SIZES.map((value) => ({ value, label: words.sizes[value] }))}
    />
  );
}
