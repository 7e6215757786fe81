import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge } from '../ui/badge.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { editionLine } from './agenda-head.tsx';
import { periodWords } from './moments.ts';
import type { ListedAgenda } from './queries.ts';

/** Agendas, each with how far its edition is. */
export function AgendaList({
  agendas,
  base,
  now,
  archived = false,
}: {
  agendas: readonly ListedAgenda[];
  base: string;
  now: string;
  archived?: boolean;
}) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  return (
    <Ledger dateless>
      {agendas.map((agenda) => {
        const title = titleFor(agenda, language);
        const published = agenda.editions.find(({ publishedAt }) => publishedAt !== null);
        const facts = [
          editionLine({ ...agenda, archivedAt: archived ? now : null }, language, now),
          words.asks(agenda.askCount),
          periodWords(agenda.periodFrom, agenda.periodTo, language),
          agenda.body.name,
        ];
        return (
          <LedgerRow
            key={agenda.id}
            badges={
              published === undefined ? undefined : (
                <Badge icon="done" tone="done">
                  {words.editionPublished(published.number)}
                </Badge>
              )
            }
            title={title.title}
            lang={title.language === language ? undefined : title.language}
            to={`${base}/agendas/${agenda.slug}`}
          >
            {facts.filter(Boolean).join(' · ')}
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}
