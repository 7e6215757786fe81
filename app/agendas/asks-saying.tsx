import { Link } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import { blockAnchor } from '../texts/alignment.ts';
import { titleFor } from '../texts/titles.ts';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { readWords } from './read-ask.ts';
import type { AskSayingNode } from './saying-query.ts';
import { StandingBadge } from './standing-badge.tsx';
import { wordsIn } from './view.ts';

/** On a statement's page: the asks its paragraphs say, and where one of the two has an earlier form. */
export function AsksSaying({ saying, base }: { saying: readonly AskSayingNode[]; base: string }) {
  const language = useLanguage();
  const words = askPageWords[language];
  if (saying.length === 0) return null;
  return (
    <Section id="asks-saying" title={words.saidBy}>
      <Ledger dateless>
        {saying.map(({ id, block, standing, ask }) => {
          const { priority, language: tag } = wordsIn(readWords(ask), language);
          const agenda = titleFor(ask.agenda, language);
          return (
            <LedgerRow
              key={id}
              badges={<StandingBadge standing={standing} />}
              title={agendaPageWords[language].afterAsk(ask.number, priority ?? '…')}
              lang={tag === language ? undefined : tag}
              to={`${base}/agendas/${ask.agenda.slug}/asks/${encodeURIComponent(ask.id)}#passages`}
            >
              <span lang={agenda.language === language ? undefined : agenda.language}>{agenda.title}</span>
              {' · '}
              <Link to={`#${blockAnchor(block)}`}>{words.saidHere}</Link>
            </LedgerRow>
          );
        })}
      </Ledger>
    </Section>
  );
}
