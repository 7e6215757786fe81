import { frontPath, publicPath, publishedPath } from '../../domain/words/addresses.ts';
import type { RequestContext } from '../load-context.d.ts';
import { found } from '../shell/guard.ts';
import { titleFor } from '../texts/titles.ts';
import { placeOf, sisterOf } from './place.ts';
import { FrontQuery, PublishedQuery, type ListedStatement } from './queries.ts';

type Params = Parameters<typeof placeOf>[0];

const LATEST = 3;

/** What is open for signature, what waits to be published, and the latest of what is. */
export async function loadFront(params: Params, context: RequestContext) {
  const { coalition: slug, language } = placeOf(params);
  const { open, published, ...coalition } = found(
    (await context.graphql(FrontQuery, { coalition: slug, language })).coalition,
  );
  const of = rowOf(coalition, language);
  const opened = open.edges
    .map(({ node }) => of(node))
    .sort((a, b) => (a.closesAt ?? '').localeCompare(b.closesAt ?? ''));
  return {
    ...around(coalition, language, context),
    path: frontPath(slug, language),
    sister: frontPath(slug, sisterOf[language]),
    open: opened.filter(({ state }) => state !== 'closed'),
    over: opened.filter(({ state }) => state === 'closed'),
    latest: newestFirst(published.edges.map(({ node }) => of(node))).slice(0, LATEST),
  };
}

export type FrontPage = Awaited<ReturnType<typeof loadFront>>;

/** Everything a coalition has published, the newest first. */
export async function loadPublished(params: Params, context: RequestContext) {
  const { coalition: slug, language } = placeOf(params);
  const rows: ListedRow[] = [];
  for (let after: string | null = null; ;) {
    const answer: { coalition: PublishedCoalition | null } = await context.graphql(PublishedQuery, {
      coalition: slug,
      language,
      after,
    });
    const { statements, ...coalition } = found(answer.coalition);
    rows.push(...statements.edges.map(({ node }) => rowOf(coalition, language)(node)));
    after = statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null;
    if (after !== null) continue;
    return {
      ...around(coalition, language, context),
      path: publishedPath(slug, language),
      sister: publishedPath(slug, sisterOf[language]),
      published: newestFirst(rows),
    };
  }
}

export type PublishedPage = Awaited<ReturnType<typeof loadPublished>>;

interface Coalition {
  slug: string;
  shortName: string;
  name: string;
  timeZone: string;
}
interface PublishedCoalition extends Coalition {
  statements: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: ListedStatement }[];
  };
}

function around(coalition: Coalition, language: 'es' | 'en', { origin }: RequestContext) {
  return { coalition, language, origin };
}

/** One line of a list. */
export type ListedRow = ReturnType<ReturnType<typeof rowOf>>;

export function rowOf(coalition: Coalition, language: 'es' | 'en') {
  return ({ slug, signOn, publishedAt, ...statement }: ListedStatement) => ({
    path: publicPath({ coalition: coalition.slug, statement: slug }, language),
    title: titleFor(statement, language),
    state: signOn?.state ?? null,
    opensAt: signOn?.opensAt ?? null,
    closesAt: signOn?.closesAt ?? null,
    zone: signOn?.zone ?? coalition.timeZone,
    tally: signOn?.tally ?? null,
    publishedAt,
  });
}

const newestFirst = (rows: ListedRow[]) =>
  rows.sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
