import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { Facts } from '../ui/facts.tsx';
import { momentOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { inSentence } from '../sign-ons/in-sentence.ts';
import type { AlertPage } from './load-alert.ts';

/** What was reported, for those who may read it; or when it was deleted. */
export function AlertFacts({ page: { alert, zone } }: { page: AlertPage }) {
  const language = useLanguage();
  const words = alertPageWords[language].page;
  if (alert.purgedAt !== null)
    return <p className="quiet">{words.purged(momentOf(alert.purgedAt, zone, language))}</p>;
  const { person, organization } = alert.raisedBy;
  return (
    <div className="stack">
      {alert.what?.split(/\n+/).map((line, i) => (
        <p key={i} className="measure">
          {line}
        </p>
      ))}
      <Facts
        plain
        facts={[
          { term: words.risk, fact: alert.risk },
          { term: words.source, fact: alert.source },
          { term: words.verifiedBy, fact: alert.verifiedBy },
          { term: words.consent, fact: alert.consent ? words.consented : words.notConsented },
          ...(alert.affected === null ? [] : [{ term: words.affected, fact: alert.affected }]),
          {
            term: words.themes,
            fact: inSentence(
              alert.themes.map(({ name }) => name),
              language,
            ),
          },
          {
            term: words.raisedBy,
            fact: `${person.name}, ${organization.name}, ${momentOf(alert.raisedAt, zone, language)}`,
          },
        ]}
      />
    </div>
  );
}
