import {
  frontPath,
  publicAgendasPath,
  publicPositionPath,
  publicPositionsPath,
  publicWordsPath,
  publishedPath,
} from '../../domain/words/addresses.ts';
import type { ResultOf } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';
import { PositionsMapQuery } from './position-queries.ts';
import { CoalitionsQuery, MapQuery } from './queries.ts';

/** The same page in each language it is written in. */
interface Entry {
  addresses: { language: string; path: string }[];
  changedOn?: string;
}

const LANGUAGES = ['es', 'en'] as const;
/** What one such file may list. */
const MOST = 20_000;

/** The public pages of this installation as a sitemap, each with its sisters in other languages. */
export async function siteMap(context: RequestContext): Promise<string> {
  const { coalitions } = await context.graphql(CoalitionsQuery, { language: context.language });
  const entries: Entry[] = [];
  for (const { slug } of coalitions) entries.push(...(await entriesOf(slug, context)));
  const urls = entries
    .slice(0, MOST)
    .flatMap((entry) => entry.addresses.map(({ path }) => urlOf(path, entry, context)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

function urlOf(path: string, { addresses, changedOn }: Entry, { origin }: RequestContext): string {
  const sisters = addresses.map(
    (one) => `<xhtml:link rel="alternate" hreflang="${one.language}" href="${origin}${one.path}"/>`,
  );
  const changed = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
  return `<url><loc>${origin}${path}</loc>${changed}${addresses.length > 1 ? sisters.join('') : ''}</url>`;
}

async function entriesOf(coalition: string, context: RequestContext): Promise<Entry[]> {
  const inBoth = (pathOf: typeof frontPath): Entry => ({
    addresses: LANGUAGES.map((language) => ({ language, path: pathOf(coalition, language) })),
  });
  const entries = [
    inBoth(frontPath),
    inBoth(publishedPath),
    inBoth(publicAgendasPath),
    inBoth(publicPositionsPath),
  ];
  for (let after: string | null = null; ;) {
    const answer: ResultOf<typeof MapQuery> = await context.graphql(MapQuery, { coalition, after });
    const page = answer.coalition?.statements;
    for (const { node } of page?.edges ?? []) {
      const written = node.version?.languages.map(({ language }) => language) ?? [];
      const frame = node.referenceLanguage === 'en' ? 'en' : 'es';
      const addresses = written.map((language) => ({
        language,
        path: publicWordsPath({ coalition, statement: node.slug }, frame, language),
      }));
      entries.push({ addresses, changedOn: node.stateSince.slice(0, 10) });
    }
    if (!page?.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return [...entries, ...(await positionsOf(coalition, context))];
}

async function positionsOf(coalition: string, context: RequestContext): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after: string | null = null; ;) {
    const answer: ResultOf<typeof PositionsMapQuery> = await context.graphql(PositionsMapQuery, {
      coalition,
      after,
    });
    const page = answer.coalition?.register;
    for (const { node } of page?.edges ?? []) {
      if (!('slug' in node)) continue;
      const written = node.wordings.map(({ language }) => language);
      const addresses = LANGUAGES.filter((language) => written.includes(language)).map((language) => ({
        language,
        path: publicPositionPath({ coalition, position: node.slug }, language),
      }));
      entries.push({ addresses, changedOn: node.datedOn });
    }
    if (!page?.pageInfo.hasNextPage) return entries;
    after = page.pageInfo.endCursor;
  }
}
