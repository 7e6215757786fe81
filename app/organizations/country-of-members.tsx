import { useId } from 'react';
import { memberPageWords } from '../../domain/words/member-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Logo } from '../ui/logo.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberRow } from './queries.ts';

interface CountryProps {
  heading: string;
  members: MemberRow[];
  base: string;
  /** Organisations of the reader. */
  own: string[];
}

/** One country's members: name, place, class, how many people. */
export function CountryOfMembers({ heading, members, base, own }: CountryProps) {
  const words = memberPageWords[useLanguage()];
  const id = useId();
  return (
    <section className="country-of-members" aria-labelledby={id}>
      <h2 id={id}>
        {heading} <span className="quiet figures">{members.length}</span>
      </h2>
      <Ledger dateless>
        {members.map(({ id: key, organization, class: kind, verified, logo, seats }) => (
          <LedgerRow
            key={key}
            title={organization.name}
            serif
            to={`${base}/members/${encodeURIComponent(organization.id)}`}
            mark={<Logo src={logo} />}
            action={
              own.includes(organization.id) ? (
                <Badge icon="member" tone="indigo">
                  {words.yours}
                </Badge>
              ) : verified ? undefined : (
                <Badge icon="clock" tone="slow">
                  {words.unverified}
                </Badge>
              )
            }
          >
            {[organization.place, words.classes[kind], words.people(seats.length)]
              .filter(Boolean)
              .join(' · ')}
          </LedgerRow>
        ))}
      </Ledger>
    </section>
  );
}
