import { Link } from '@remix-run/react';
import { positionPageWords } from '../../domain/words/position-pages.ts';
import { positionsWords } from '../../domain/words/positions.ts';
import { Facts } from '../ui/facts.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { PositionPage } from './load-position.ts';
import { longDay } from './look.ts';

/** When it is from, until when it holds, who reads it, and what it took the place of. */
export function PositionFacts({ page: { position, supersedes, base } }: { page: PositionPage }) {
  const language = useLanguage();
  const words = positionPageWords[language].page;
  const { datedOn, expiresOn, audience, body, publicPath } = position;
  return (
    <div className="stack">
      <Facts
        facts={[
          {
            icon: 'calendar',
            term: words.dated,
            fact: <time dateTime={datedOn}>{longDay(datedOn, language)}</time>,
          },
          ...(expiresOn === null
            ? []
            : [
                {
                  icon: 'clock' as const,
                  term: words.until,
                  fact: <time dateTime={expiresOn}>{longDay(expiresOn, language)}</time>,
                },
              ]),
          {
            icon: 'eye',
            term: words.sharedWith,
            fact: body === null ? positionsWords[language].audiences[audience] : words.toBody(body.name),
          },
          ...supersedes.map((older) => ({
            icon: 'behind' as const,
            term: words.supersedes,
            fact: <Link to={`${base}/positions/${older.slug}`}>{older.title}</Link>,
          })),
        ]}
      />
      {publicPath === null ? null : (
        <p className="small">
          <Link to={publicPath} reloadDocument>
            {words.seePublic}
          </Link>
        </p>
      )}
    </div>
  );
}
