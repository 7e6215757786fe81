import type { Language } from '../../domain/words/words.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { invited } from '../sign-ons/invited.ts';
import { titleFor } from '../texts/titles.ts';
import type { LetterFacts } from './letters.tsx';
import type { LetterAnswer } from './queries-letters.ts';

/** A statement of a campaign as its line says it. */
export function letterFacts(letter: LetterAnswer, language: Language): LetterFacts {
  const { id, slug, state, signOn } = letter;
  const title = titleFor(letter, language);
  return {
    ...{ id, slug, state, title: title.title },
    lang: title.language === language ? undefined : title.language,
    signOn: signOn && {
      state: signOn.state,
      closesAt: signOn.closesAt,
      zone: signOn.zone,
      addressees: signOn.addressees.map(({ name }) => name),
      who: signOnPageWords[language].facts.memberOrganizations(invited(signOn.whoMaySign, language)),
      signed: signOn.tally.organizations,
      ours: oursOf(signOn.ours),
    },
  };
}

type Ours = NonNullable<LetterAnswer['signOn']>['ours'];

/** What the reader has still to do about it; where that is nothing, what their organisations answered. */
function oursOf(ours: Ours): NonNullable<LetterFacts['signOn']>['ours'] {
  if (ours.some(({ may }) => may.sign || may.propose || may.approve)) return 'waits';
  return ours.some(({ signature }) => signature?.state === 'signed') ? 'signed' : null;
}
