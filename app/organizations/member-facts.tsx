import { safeLink } from '../../domain/texts/links.ts';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { riskWords } from '../../domain/words/risk.ts';
import { Banner } from '../ui/banner.tsx';
import { dayOf } from '../ui/dates.ts';
import { type Fact, Facts } from '../ui/facts.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberPage } from './load-member.ts';

/** Where it works, since when, how it signs, whom to write to; each as far as the reader may know. */
export function MemberFacts({ member, countries, zone, own }: MemberPage) {
  const language = useLanguage();
  const words = memberPageWords[language];
  const risk = riskWords[language];
  const { organization, from, signingRule, size, atRisk, riskConfided, alias, contacts, seats } = member;
  const names = (people: typeof seats) => people.map(({ person }) => person.name).join(', ');
  const signers = seats.filter(({ maySign }) => maySign);
  const facts: Fact[] = [
    { icon: 'globe', term: words.member.countries, fact: countries },
    { icon: 'member', term: words.columns.place, fact: organization.place },
    {
      icon: 'calendar',
      term: words.columns.class,
      fact: words.member.since(dayOf(from, zone, language, { year: true })),
    },
    {
      icon: 'sign',
      term: words.member.signers,
      fact: signers.length === 0 ? words.member.nobodySigns : names(signers),
    },
    ...(signingRule === null
      ? []
      : [{ icon: 'shield' as const, term: words.member.signs, fact: words.member.rules[signingRule] }]),
    ...(size === null
      ? []
      : [{ icon: 'bodies' as const, term: words.member.size, fact: words.member.sizes[size] }]),
    ...(organization.website === null
      ? []
      : [
          {
            icon: 'link' as const,
            term: words.member.website,
            fact: <Website address={organization.website} />,
          },
        ]),
  ];
  return (
    <div className="stack">
      <Facts facts={facts} />
      {atRisk ? (
        <Banner icon="withheld">
          <p>{own ? (riskConfided ? risk.yesConfided : words.member.atRiskYes) : risk.ofOther}</p>
          {alias === null ? null : <p>{words.member.alias(alias)}</p>}
        </Banner>
      ) : null}
      {contacts === null ? null : (
        <section aria-labelledby="contacts">
          <h2 id="contacts">{words.member.contacts}</h2>
          <p className="small quiet">{own ? words.member.contactsLead : words.member.contactsOffice}</p>
          {contacts.length === 0 ? <p>{words.member.noContacts}</p> : null}
          <ul className="contacts">
            {contacts.map(({ id, name, email }) => (
              <li key={id}>
                <b>{name}</b>
                <a href={`mailto:${email}`}>{email}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A link where the address may be one; else the words that somebody wrote there. */
function Website({ address }: { address: string }) {
  const way = safeLink(address);
  const shown = address.replace(/^https?:\/\//, '');
  return way === null ? <>{shown}</> : <a href={way}>{shown}</a>;
}
