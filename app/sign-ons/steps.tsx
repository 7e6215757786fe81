import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { useScripts } from '../ui/use-scripts.ts';
import type { Visibility } from './answer.ts';
import { momentOf } from '../ui/dates.ts';
import { Steps } from '../ui/state-bar.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { inSentence } from './in-sentence.ts';
import type { MyAnswer, SignOnPage } from './load.ts';

/** The names of who could approve, in a sentence, or the words for somebody. */
export function useApprovers(answer: MyAnswer): string {
  const language = useLanguage();
  const people = [...new Set(answer.approvers.map(({ person }) => person.name))];
  return people.length === 0 ? signOnFormWords[language].steps.someone : inSentence(people, language, 'or');
}

/** Whether this seat could only propose what nobody but itself could approve: someone else has to propose. */
export function awaitsProposal({ may, approvers }: MyAnswer): boolean {
  return may.propose && !may.sign && approvers.length === 0;
}

/** Proposes, approves, is published: where the organisation's own approval stands. */
export function ApprovalSteps({
  page,
  answer,
  visibility,
}: {
  page: SignOnPage;
  answer: MyAnswer;
  /** As chosen or proposed. */
  visibility: Visibility;
}) {
  const language = useLanguage();
  const words = signOnFormWords[language].steps;
  const people = useApprovers(answer);
  const zone = page.zones[0] ?? page.signOn.zone;
  const proposal =
    answer.signature?.state === 'proposed'
      ? answer.signature.acts?.findLast(({ kind }) => kind === 'proposed')
      : undefined;
  const scripts = useScripts();
  const last =
    proposal === undefined && !scripts
      ? { name: words.counted, note: words.asChosen }
      : visibility === 'withheld'
        ? { name: words.counted, note: words.neverListed }
        : { name: words.published, note: words.notBefore };
  return (
    <Steps
      current={1}
      steps={
        proposal === undefined
          ? [
              { name: words.proposes(answer.seat.person.name), note: words.now },
              { name: words.approves(people), note: words.toBeAsked },
              last,
            ]
          : [
              {
                name: words.proposed(proposal.seat.person.name),
                note: <span className="first-letter">{momentOf(proposal.at, zone, language)}</span>,
              },
              {
                name: words.approves(people),
                note: words.before(momentOf(page.signOn.closesAt, zone, language)),
              },
              last,
            ]
      }
    />
  );
}
