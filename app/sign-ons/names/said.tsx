import type { ReactNode } from 'react';
import { gradedNameWords } from '../../../domain/words/graded-names.ts';
import { signOnFormWords } from '../../../domain/words/sign-on-forms.ts';
import { deadlineLine } from '../../ui/dates.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { inSentence } from '../in-sentence.ts';
import type { SignOnPage } from '../load.ts';

interface Graded {
  visibility: 'public' | 'target' | 'withheld' | null;
  namedFrom: string | null;
}

/** The instant a name is public from, by the reader's clock and the coalition's. */
export function useMomentNamed(page: SignOnPage): (instant: string) => string {
  const language = useLanguage();
  return (at) =>
    deadlineLine({ at, zones: [...page.zones.slice(0, 1), page.signOn.zone], year: true }, language);
}

/** How a name is seen, in a word and a line. */
export function GradeSaid({ page, signature }: { page: SignOnPage; signature: Graded }) {
  const language = useLanguage();
  const { card } = signOnFormWords[language];
  const words = gradedNameWords[language].card;
  const moment = useMomentNamed(page);
  const { visibility, namedFrom } = signature;
  if (visibility === 'public') return <Said name={card.public}>{card.publicHelp}</Said>;
  if (visibility === 'target')
    return (
      <Said name={words.target}>
        {words.targetHelp} {words.targetCounts}
      </Said>
    );
  if (namedFrom !== null) return <Said name={words.dated}>{words.untilThen(moment(namedFrom))}</Said>;
  return (
    <Said name={card.withheld}>
      <WhoKnows page={page} />
    </Said>
  );
}

function Said({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <b>{name}</b>
      <br />
      {children}
    </>
  );
}

/** Each way of withholding a name, whole: folded away below the choice of one. */
export function CaseByCase({ page, hasAddressee }: { page: SignOnPage; hasAddressee: boolean }) {
  const language = useLanguage();
  const { card } = signOnFormWords[language];
  const words = gradedNameWords[language].card;
  return (
    <details className="more-fields">
      <summary>{words.caseByCase}</summary>
      <div className="stack small">
        {hasAddressee ? (
          <p>
            <Said name={words.target}>
              {words.targetHelp} {words.targetCounts}
            </Said>
          </p>
        ) : null}
        <p>
          <Said name={card.withheld}>
            <WhoKnows page={page} />
          </Said>
        </p>
        <p>
          <Said name={words.dated}>{words.datedHelp}</Said>
        </p>
      </div>
    </details>
  );
}

/** Who will know a withheld name, on the card with which it is chosen. */
export function WhoKnowsShort({ page }: { page: SignOnPage }) {
  const language = useLanguage();
  return (
    <>
      {gradedNameWords[language].card.withheldShort} {useWhoWillKnow(page)}
    </>
  );
}

/** The sentence of who will know: whoever coordinates the secretariat by name, and one's own. */
function useWhoWillKnow(page: SignOnPage): string {
  const language = useLanguage();
  const words = signOnFormWords[language].card;
  const people = (page.signOn.whoKnowsWithheld ?? []).map(({ name }) => name);
  return people.length === 0 ? words.willKnowOwn : words.willKnow(inSentence(people, language));
}

/** Exactly who will know a withheld name, and who will not. */
export function WhoKnows({ page }: { page: SignOnPage }) {
  const language = useLanguage();
  const words = signOnFormWords[language].card;
  return (
    <>
      {words.withheldHelp} {useWhoWillKnow(page)} {words.willNotKnow}
    </>
  );
}
