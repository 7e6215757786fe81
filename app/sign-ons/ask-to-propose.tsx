import type { ReactNode } from 'react';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Banner } from '../ui/banner.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { momentOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { inSentence } from './in-sentence.ts';
import type { MyAnswer, SignOnPage } from './load.ts';

/** For the one person who could approve: whom to ask to propose; the form to propose (its children) is folded away. */
export function AskToPropose({
  page,
  answer,
  opened,
  children,
}: {
  page: SignOnPage;
  answer: MyAnswer;
  /** The form was sent and came back. */
  opened: boolean;
  children: ReactNode;
}) {
  const language = useLanguage();
  const words = signOnFormWords[language].card;
  const people = [...new Set(answer.proposers.map(({ person }) => person.name))];
  const named = inSentence(people, language, 'or');
  const when = momentOf(page.signOn.closesAt, page.signOn.zone, language);
  const notice = words.askNotice(page.title.title, when, page.link);
  return (
    <>
      <Banner icon="clock">
        <b>{words.proposesFirst}</b>
        <p>{people.length === 0 ? words.nobodyApproves : words.proposesFirstWhy(named)}</p>
      </Banner>
      {people.length === 0 ? null : (
        <div className="stack tight">
          <CopyButton text={notice} icon="message" kind="primary" wide>
            {words.askToPropose(named)}
          </CopyButton>
          <p className="min quiet">{signOnFormWords[language].pending.copyWhat}</p>
          <noscript>
            <p className="small">{notice}</p>
          </noscript>
        </div>
      )}
      <details className="more-fields" open={opened}>
        <summary>{words.proposeMyself}</summary>
        {children}
      </details>
    </>
  );
}
