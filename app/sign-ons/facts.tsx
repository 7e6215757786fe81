import { Link } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { DeadlineFact } from '../ui/deadline.tsx';
import { Facts } from '../ui/facts.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { inSentence } from './in-sentence.ts';
import { invited } from './invited.ts';
import type { SignOnPage } from './load.ts';

/** Who convenes, who may sign, until when, for whom, and what signing means. */
export function SignOnFacts({ page }: { page: SignOnPage }) {
  const { signOn, coalition, version, zones, now } = page;
  const language = useLanguage();
  const words = signOnPageWords[language].facts;
  const early = signOn.state === 'closed' && signOn.closesAt > now;
  const term = {
    open: words.closes,
    closed: early ? words.closedEarly : words.closed,
    scheduled: words.opens,
  };
  return (
    <Facts
      facts={[
        {
          icon: 'bodies',
          term: words.convenes,
          fact: (
            <>
              <b>
                {inSentence(
                  signOn.convenors.map(({ name }) => name),
                  language,
                )}
              </b>
              . {words.coalition(coalition.shortName, coalition.memberCount)}{' '}
              <Link to={`/c/${coalition.slug}/members`}>{words.whoAreThey}</Link>
            </>
          ),
        },
        {
          icon: 'shield',
          term: words.whoMaySign,
          fact: words.memberOrganizations(invited(signOn.whoMaySign, language)),
        },
        {
          icon: 'clock',
          term: term[signOn.state],
          fact: (
            <DeadlineFact
              at={signOn.state === 'scheduled' ? signOn.opensAt : signOn.closesAt}
              zones={zones}
              now={signOn.state === 'closed' ? undefined : now}
              own={commonWords[language].time.yours}
            />
          ),
        },
        ...(signOn.addressees.length === 0
          ? []
          : [{ icon: 'institution' as const, term: words.to, fact: <Addressees page={page} /> }]),
        {
          icon: 'sign',
          term: words.meaning,
          fact: (
            <>
              {signOn.meaning.split('\n').map((line, i) => (
                <p key={i}>{line}</p>
              ))}
              <p>
                <a href="#exact">{words.version(version.number)}</a>. {words.withdrawable}
              </p>
              <p className="small quiet">{words[signOn.reconfirmationRule]}</p>
            </>
          ),
        },
      ]}
    />
  );
}

function Addressees({ page: { signOn } }: { page: SignOnPage }) {
  const words = signOnPageWords[useLanguage()].facts;
  const of = (kind: 'to' | 'cc') => signOn.addressees.filter((one) => one.kind === kind);
  return (
    <>
      <ul>
        {of('to').map(({ name }, i) => (
          <li key={i}>{name}</li>
        ))}
      </ul>
      {of('cc').length === 0 ? null : (
        <ul className="small quiet">
          {of('cc').map(({ name }, i) => (
            <li key={i}>
              {words.cc} {name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
