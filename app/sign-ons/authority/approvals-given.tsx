import { signingAuthorityWords } from '../../../domain/words/signing-authority.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { inSentence } from '../in-sentence.ts';
import type { MyAnswer } from '../load.ts';

/** "1 de 2 vistos buenos", and whose, where the organisation's rule asks for several. */
export function ApprovalsGiven({ answer: { rule, approvals } }: { answer: MyAnswer }) {
  const language = useLanguage();
  const words = signingAuthorityWords[language];
  if (rule.approvals === 1) return null;
  const people = approvals.map(({ seat }) => seat.person.name);
  return (
    <p className="small">
      <Badge icon="clock" tone="slow">
        {words.given(people.length, rule.approvals)}
      </Badge>{' '}
      {people.length === 0 ? null : `${words.givenBy(inSentence(people, language))}.`}
    </p>
  );
}
