import { editionPath, exactPath, publicPath } from '../../domain/words/addresses.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { titleFor } from '../texts/titles.ts';
import { VerifyQuery } from './queries.ts';

/** What a code leads to, in the reader's language; a code that is none leads nowhere. */
export async function loadVerify(code: string, context: RequestContext) {
  const { language, graphql } = context;
  const { statement, version, signOn, ...edition } = found((await graphql(VerifyQuery, { code })).edition);
  const { coalition, slug } = statement;
  const place = { coalition: coalition.slug, statement: slug };
  return {
    language,
    coalition: { ...coalition, name: coalition[language] },
    edition,
    version,
    title: titleFor({ ...version, titles: version.languages }, language),
    signed: signOn !== null,
    read: edition.newer === null ? publicPath(place, language) : editionPath(place, language, edition.number),
    /** Files that can be downloaded are those of the newest edition. */
    files:
      edition.newer === null
        ? version.languages.map((one) => ({
            language: one.language,
            path: exactPath(place, one.language, 'text'),
            name: `${slug}.${one.language}.txt`,
          }))
        : [],
  };
}

export type VerifyPage = Awaited<ReturnType<typeof loadVerify>>;
