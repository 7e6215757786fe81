import { sourcePageWords } from '../../domain/words/source-pages.ts';
import { dayOf } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import type { StatementPage } from './load-statement.ts';

/** What the text cites, as it was known when the text was closed. */
export function PublishedSources({ page: { coalition, language, text } }: { page: StatementPage }) {
  const say = sourcePageWords[language].published;
  if (text.sources.length === 0) return null;
  return (
    <section className="section published-sources" aria-labelledby="sources">
      <h2 id="sources">{say.title}</h2>
      <ol>
        {text.sources.map(({ address, state, title, titleLanguage, readAt, archived }) => (
          <li key={address}>
            {title === null ? null : (
              <>
                <span lang={titleLanguage ?? undefined}>{title}</span>.{' '}
              </>
            )}
            <a href={address} rel="noreferrer" className="source-address">
              {address}
            </a>
            {readAt === null ? null : (
              <span className="quiet">
                {' '}
                ({say.read(dayOf(readAt, coalition.timeZone, language, { year: true }))})
              </span>
            )}
            {state !== 'dead' ? null : (
              <>
                {' '}
                <span className="source-dead">
                  <Icon name="stop" /> {say.dead}.
                </span>
              </>
            )}
            {archived === null ? null : (
              <>
                {' '}
                <a href={archived} rel="noreferrer">
                  {say.copy}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
