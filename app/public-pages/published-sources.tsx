import { sourcePageWords } from '../../domain/words/source-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { dayOf } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import type { StatementPage } from './load-statement.ts';

/** What closed words cite, as it was known when they were closed. Needs no script. */
export function PublishedSources({
  sources,
  zone,
  language,
}: {
  sources: StatementPage['text']['sources'];
  zone: string;
  /** Of the words around. */
  language: Language;
}) {
  const say = sourcePageWords[language].published;
  if (sources.length === 0) return null;
  return (
    <section className="section published-sources" aria-labelledby="sources">
      <div className="section-head">
        <h2 id="sources">{say.title}</h2>
      </div>
      <ol>
        {sources.map(({ address, state, title, titleLanguage, readAt, archived }) => (
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
              <span className="quiet"> ({say.read(dayOf(readAt, zone, language, { year: true }))})</span>
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
