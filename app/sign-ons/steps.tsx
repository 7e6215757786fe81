import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { signingAuthorityWords } from '../../domain/words/signing-authority.ts';
import type { Language } from '../../domain/words/words.ts';
import { useScripts } from '../ui/use-scripts.ts';
import { momentOf } from '../ui/dates.ts';
import { Steps } from '../ui/state-bar.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { inSentence } from './in-sentence.ts';
import { gradedNameWords } from '../../domain/words/graded-names.ts';
import type { Choice } from './names/choice.tsx';
import type { MyAnswer, SignOnPage } from './load.ts';

/** The names of who could approve, in a sentence, or the words for somebody. */
export function useApprovers(answer: MyAnswer): string {
  const language = useLanguage();
  return named(answer, language) || signOnFormWords[language].steps.someone;
}

/** Who could approve: nothing where nobody can. */
export const named = ({ approvers }: MyAnswer, language: Language): string =>
  inSentence([...new Set(approvers.map(({ person }) => person.name))], language, 'or');

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
  visibility: Choice;
}) {
  const language = useLanguage();
  const words = signOnFormWords[language].steps;
  const people = useApprovers(answer);
  const zone = page.zones[0] ?? page.signOn.zone;
  const proposal =
    answer.signature?.state === 'proposed'
      ? answer.signature.acts?.findLast(({ kind }) => kind === 'proposed')
      : undefined;
  const { approvals: needed } = answer.rule;
  const several = signingAuthorityWords[language];
  const missing = Math.max(needed - answer.approvals.length, 0);
  const closes = momentOf(page.signOn.closesAt, zone, language);
  const approve = {
    name: needed > 1 ? several.several(needed, named(answer, language)) : words.approves(people),
    note:
      proposal === undefined
        ? needed > 1
          ? several.severalAsked(missing)
          : words.toBeAsked
        : needed > 1
          ? several.severalMissing(missing, closes)
          : words.before(closes),
  };
  const scripts = useScripts();
  const { target, dated } = gradedNameWords[language].steps;
  const noted = { target, dated, withheld: words.neverListed };
  const last =
    proposal === undefined && !scripts
      ? { name: words.counted, note: words.asChosen }
      : visibility === 'public'
        ? { name: words.published, note: words.notBefore }
        : { name: words.counted, note: noted[visibility] };
  return (
    <Steps
      current={1}
      steps={
        proposal === undefined
          ? [{ name: words.proposes(answer.seat.person.name), note: words.now }, approve, last]
          : [
              {
                name: words.proposed(proposal.seat.person.name),
                note: <span className="first-letter">{momentOf(proposal.at, zone, language)}</span>,
              },
              approve,
              last,
            ]
      }
    />
  );
}
