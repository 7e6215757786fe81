import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { dayOf } from '../ui/dates.ts';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** The editions of an agenda that were closed, the newest first. */
export function EditionList({
  editions,
  at,
  zone,
}: {
  editions: readonly { id: string; number: number; closedAt: string; publishedAt: string | null }[];
  /** The agenda's page. */
  at: string;
  zone: string;
}) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  return (
    <Ledger dateless>
      {editions.map(({ id, number, closedAt, publishedAt }) => (
        <LedgerRow
          key={id}
          badges={
            publishedAt === null ? (
              <Badge icon="lock">{words.closed}</Badge>
            ) : (
              <Badge icon="done" tone="done">
                {words.published}
              </Badge>
            )
          }
          title={words.edition(number)}
          to={`${at}/editions/${number}`}
        >
          {words.closedOn(dayOf(closedAt, zone, language, { year: true }))}
        </LedgerRow>
      ))}
    </Ledger>
  );
}
