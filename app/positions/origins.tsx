import { Link } from '@remix-run/react';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import { positionsWords } from '../../domain/words/positions.ts';
import type { TextStatement } from '../texts/queries.ts';
import { Badge } from '../ui/badge.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { longDay } from './look.ts';

/** The positions a text began from and those it quotes, and how it stands in the register once it is published. */
export function Origins({ statement, base }: { statement: Omit<TextStatement, 'text'>; base: string }) {
  const language = useLanguage();
  const words = positionPageWords[language].statement;
  const { positionUses, registered, slug, permissions } = statement;
  return (
    <>
      {positionUses.length === 0 ? null : (
        <Section id="origins" title={words.title}>
          <Ledger dateless>
            {positionUses.map(({ kind, at, position }) => (
              <LedgerRow
                key={`${position.slug} ${at}`}
                badges={
                  <Badge icon={kind === 'quote' ? 'quote' : 'text'} tone="indigo">
                    {kind === 'quote' ? words.quote : words.origin}
                  </Badge>
                }
                title={position.title}
                to={`${base}/positions/${position.slug}`}
                serif
              >
                {words.by(position.owner, longDay(position.datedOn, language))}
              </LedgerRow>
            ))}
          </Ledger>
        </Section>
      )}
      {registered === null ? null : (
        <Section id="standing" title={words.standing}>
          <p>
            {positionsWords[language].standings[registered.standing]}
            {registered.expiresOn === null
              ? null
              : ` · ${positionPageWords[language].page.untilDay(longDay(registered.expiresOn, language))}`}
            {registered.supersededBy === null ? null : (
              <>
                {' · '}
                <Link to={`${base}/texts/${registered.supersededBy.slug}`}>
                  {registered.supersededBy.title}
                </Link>
              </>
            )}
          </p>
          {permissions.setStanding ? (
            <p>
              <Link to={`${base}/texts/${slug}/standing`}>{words.change}</Link>
            </p>
          ) : null}
        </Section>
      )}
    </>
  );
}
