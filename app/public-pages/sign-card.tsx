import { publicPageWords } from '../../domain/words/public-pages.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { inSentence } from '../sign-ons/countries.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DeadlineFact } from '../ui/deadline.tsx';
import { type Fact, Facts } from '../ui/facts.tsx';
import type { StatementPage } from './load-statement.ts';
import { WASHINGTON } from './place.ts';

type SignOn = NonNullable<StatementPage['signOn']>;

/** Who convenes, who may sign, until when, what signing means, and the way to sign. */
export function SignCard({ page, signOn }: { page: StatementPage; signOn: SignOn }) {
  const { language } = page;
  const words = publicPageWords[language].sign;
  const open = signOn.state === 'open';
  return (
    <Card as="section" raised={open}>
      <h2>{open ? words.title : words.closedTitle}</h2>
      <Facts facts={factsOf(page, signOn)} />
      {open ? (
        <>
          <ButtonLink kind="primary" size="large" wide icon="sign" to={signOn.to}>
            {words.button}
          </ButtonLink>
          <p className="small quiet">{words.who}</p>
        </>
      ) : (
        <p className="small quiet">{signOn.state === 'scheduled' ? words.soon : words.over}</p>
      )}
    </Card>
  );
}

/** Those who convene and those it goes to, in the language of the page. */
function factsOf({ language }: StatementPage, signOn: SignOn): Fact[] {
  const words = signOnPageWords[language].facts;
  const term = { open: words.closes, closed: words.closed, scheduled: words.opens }[signOn.state];
  const at = signOn.state === 'scheduled' ? signOn.opensAt : signOn.closesAt;
  return [
    {
      icon: 'clock',
      term,
      fact: <DeadlineFact at={at} zones={[signOn.zone, WASHINGTON, 'UTC']} year />,
    },
    {
      icon: 'bodies',
      term: words.convenes,
      fact: inSentence(
        signOn.convenors.map(({ name }) => name),
        language,
      ),
    },
    { icon: 'shield', term: words.whoMaySign, fact: words.memberOrganizations },
    ...addresseesOf(language, signOn),
    {
      icon: 'sign',
      term: words.meaning,
      fact: (
        <>
          {signOn.meaning.split('\n').map((line, i) => (
            <p key={i}>{line}</p>
          ))}
          <p className="small quiet">
            {words.withdrawable} {words[signOn.reconfirmationRule]}
          </p>
        </>
      ),
    },
  ];
}

/** To whom the letter goes, as a fact; none where nobody is named. */
export function addresseesOf(language: 'es' | 'en', { addressees }: SignOn): Fact[] {
  if (addressees.length === 0) return [];
  const words = signOnPageWords[language].facts;
  const fact = (
    <ul>
      {addressees.map(({ kind, name }, i) => (
        <li key={i} className={kind === 'cc' ? 'small quiet' : undefined}>
          {kind === 'cc' ? `${words.cc} ${name}` : name}
        </li>
      ))}
    </ul>
  );
  return [{ icon: 'institution', term: words.to, fact }];
}
