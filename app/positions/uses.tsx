import { positionPageWords } from '../../domain/words/position-pages.ts';
import { statementStateWords } from '../../domain/words/statement-states.ts';
import { titleFor } from '../texts/titles.ts';
import { stateWord } from '../texts/states.ts';
import { Badge } from '../ui/badge.tsx';
import { dayOf } from '../ui/dates.ts';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { PositionPage } from './load-position.ts';

/** The texts it went into, as far as the reader may know them. */
export function Uses({ page: { uses, base, zone } }: { page: PositionPage }) {
  const language = useLanguage();
  const words = positionPageWords[language].page;
  return (
    <Section id="uses" title={words.uses}>
      {uses.length === 0 ? (
        <p className="quiet small">{words.noUses}</p>
      ) : (
        <Ledger dateless>
          {uses.map(({ kind, at, statement }) => {
            const title = titleFor(statement, language);
            return (
              <LedgerRow
                key={`${statement.id} ${at}`}
                badges={
                  <>
                    <Badge icon={kind === 'quote' ? 'quote' : 'text'} tone="indigo">
                      {kind === 'quote' ? words.quotedIn : words.beganHere}
                    </Badge>
                    <time className="min quiet" dateTime={at}>
                      {dayOf(at, zone, language, { year: true })}
                    </time>
                  </>
                }
                title={title.title}
                lang={title.language === language ? undefined : title.language}
                to={`${base}/texts/${statement.slug}`}
                serif
              >
                {statementStateWords[language][stateWord(statement.state)]}
              </LedgerRow>
            );
          })}
        </Ledger>
      )}
    </Section>
  );
}
