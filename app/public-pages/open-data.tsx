import { dataPath } from '../../domain/words/addresses.ts';
import { openDataWords } from '../../domain/words/open-data.ts';
import type { StatementPage } from './load-statement.ts';

const FORMATS = ['csv', 'xlsx', 'json'] as const;

/** The public list of signatures as files, of the edition read here where it is one by its number. */
export function OpenData({
  page: { coalition, language, statement, edition, numbered },
}: {
  page: StatementPage;
}) {
  const words = openDataWords[language];
  const place = { coalition: coalition.slug, statement: statement.slug };
  const number = numbered ? edition?.number : undefined;
  return (
    <div className="small quiet">
      <p className="open-data">
        {words.title}:{' '}
        {FORMATS.map((format) => (
          <a
            key={format}
            href={dataPath(place, language, { format, ...(number !== undefined && { number }) })}
          >
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      <p>{words.what}</p>
    </div>
  );
}
