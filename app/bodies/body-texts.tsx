import { memberPageWords } from '../../domain/words/member-pages.ts';
import { statementStateWords } from '../../domain/words/statement-states.ts';
import { stateWord } from '../texts/states.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge } from '../ui/badge.tsx';
import { dayOf } from '../ui/dates.ts';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { BodyDetails } from './queries.ts';

/** What a body writes and has written, as far as the reader may know. */
export function BodyTexts({
  texts,
  base,
  zone,
}: {
  texts: BodyDetails['texts'];
  base: string;
  zone: string;
}) {
  const language = useLanguage();
  const words = memberPageWords[language];
  if (texts.length === 0) return <p className="small quiet">{words.bodies.noTexts}</p>;
  return (
    <Ledger dateless>
      {texts.map((text) => {
        const title = titleFor(text, language);
        return (
          <LedgerRow
            key={text.id}
            badges={
              <Badge icon="text" tone="neutral">
                {statementStateWords[language][stateWord(text.state)]}
              </Badge>
            }
            title={title.title}
            lang={title.language === language ? undefined : title.language}
            serif
            to={`${base}/texts/${text.slug}`}
          >
            {words.member.from(dayOf(text.stateSince, zone, language))}
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}
