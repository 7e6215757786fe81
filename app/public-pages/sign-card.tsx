import { Link } from '@remix-run/react';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { signRequestPageWords } from '../../domain/words/sign-request-pages.ts';
import { inSentence } from '../sign-ons/in-sentence.ts';
import { invited } from '../sign-ons/invited.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DeadlineFact } from '../ui/deadline.tsx';
import { type Fact, Facts } from '../ui/facts.tsx';
import type { StatementPage } from './load-statement.ts';
import { WASHINGTON } from './place.ts';

type SignOn = NonNullable<StatementPage['signOn']>;

interface SignProps {
  page: StatementPage;
  signOn: SignOn;
}

/** The way to sign: it leads to where one signs in. */
export function SignLink({ page: { language }, signOn }: SignProps) {
  return (
    <ButtonLink kind="primary" size="large" wide icon="sign" to={signOn.to}>
      {publicPageWords[language].sign.button}
    </ButtonLink>
  );
}

/** Until when it can be signed, and the way to do it. */
export function SignCard({ page, signOn }: SignProps) {
  const words = publicPageWords[page.language].sign;
  const { state } = signOn;
  return (
    <Card as="section" raised={state === 'open'}>
      <h2>{words[state]}</h2>
      <Facts facts={[deadlineOf(page, signOn)]} />
      {state === 'open' ? <SignLink page={page} signOn={signOn} /> : null}
      <p className="small quiet">{words.next[state]}</p>
    </Card>
  );
}

/** Who convenes, who may sign, to whom it goes and what signing means, before one reads. */
export function SignFacts({ page, signOn }: SignProps) {
  const { language } = page;
  const words = signOnPageWords[language].facts;
  return (
    <div className="sign-facts">
      <Facts
        facts={[
          deadlineOf(page, signOn),
          convenorsOf(language, signOn),
          {
            icon: 'shield',
            term: words.whoMaySign,
            fact: <WhoSigns language={language} signOn={signOn} />,
          },
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
        ]}
      />
    </div>
  );
}

/** The classes of members that are invited, and the way to ask where others may. */
function WhoSigns({ language, signOn }: { language: 'es' | 'en'; signOn: SignOn }) {
  const { whoMaySign, ask, state } = signOn;
  const members = signOnPageWords[language].facts.memberOrganizations(invited(whoMaySign, language));
  const words = signRequestPageWords[language].way;
  if (ask === null) return <>{members}</>;
  return (
    <>
      <p>{members}</p>
      <p>
        {words.who} {state === 'open' ? <Link to={ask}>{words.link}</Link> : null}
      </p>
    </>
  );
}

function deadlineOf({ language }: StatementPage, signOn: SignOn): Fact {
  const words = signOnPageWords[language].facts;
  return {
    icon: 'clock',
    term: { open: words.closes, closed: words.closed, scheduled: words.opens }[signOn.state],
    fact: (
      <DeadlineFact
        at={signOn.state === 'scheduled' ? signOn.opensAt : signOn.closesAt}
        zones={[signOn.zone, WASHINGTON, 'UTC']}
        year
      />
    ),
  };
}

/** Who convened the signing, as a fact. */
export function convenorsOf(language: 'es' | 'en', { convenors }: SignOn): Fact {
  const names = convenors.map(({ name }) => name);
  return {
    icon: 'bodies',
    term: signOnPageWords[language].facts.convenes,
    fact: inSentence(names, language),
  };
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
