import { Link } from '@remix-run/react';
import { credentialPageWords } from '../../domain/words/credential-pages.ts';
import { signingAuthorityWords } from '../../domain/words/signing-authority.ts';
import { dayOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { MemberPage } from './load-member.ts';

/** Who signs for the organisation, and by which rule: for its own people alone. */
export function WhoSigns({ member, zone, base }: MemberPage) {
  const language = useLanguage();
  const words = signingAuthorityWords[language];
  const { ownRule, ruleChanges, seats } = member;
  if (ownRule === null) return null;
  const signers = seats.filter(({ maySign }) => maySign);
  const named = (people: typeof seats) =>
    people.length === 0 ? words.nobody : people.map(({ person }) => person.name).join(', ');
  const byApproval = ownRule.rule === 'approval';
  return (
    <Section id="who-signs" title={words.title}>
      <div className="stack">
        <p>{words.rule(ownRule)}</p>
        <Facts
          plain
          facts={
            byApproval
              ? [
                  { term: words.proposes, fact: named(seats.filter(({ mayPropose }) => mayPropose)) },
                  { term: words.approves, fact: named(signers) },
                ]
              : [{ term: words.signs, fact: named(signers) }]
          }
        />
        {byApproval && signers.length < ownRule.approvals ? (
          <p className="small">{words.short(signers.length, ownRule.approvals)}</p>
        ) : null}
        <p className="small quiet">{words.lead}</p>
        <p>
          <Link to={`${base}/credentials`}>{credentialPageWords[language].link}</Link>
        </p>
      </div>
      <details className="folded">
        <summary>{words.changes}</summary>
        {ruleChanges === null || ruleChanges.length === 0 ? (
          <p className="small quiet">{words.never}</p>
        ) : (
          <Ledger dateless>
            {ruleChanges.map(({ at, seat, rule }) => (
              <LedgerRow key={at + seat.id} title={words.rule(rule)}>
                {words.changed(seat.person.name, dayOf(at, zone, language, { year: true }))}
              </LedgerRow>
            ))}
          </Ledger>
        )}
      </details>
    </Section>
  );
}
