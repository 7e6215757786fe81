import type { Reader, Writer } from '../../../db/store.ts';
import type { Instant } from '../../platform.ts';
import { readText } from '../co-editing/reads.ts';
import type { Block } from '../schema.ts';
import { citedIn, type Citation } from './cited.ts';
import { UNCHECKED, type Known, type SourceState } from './state.ts';

/** An address that a text cites, and what is known of it. */
export interface Source extends Known {
  address: string;
  citations: Citation[];
  /** A copy that somebody keeps. */
  archived: string | null;
  archived_by_seat_id: string | null;
}

/** What a text cites at this moment, in the order of its words. */
export async function sourcesOfText(
  db: Reader | Writer,
  text: { id: string; languages: readonly string[] },
): Promise<Source[]> {
  return sourcesOf(db, text, (await readText(db, text.id)).blocks);
}

/** The same for words that were read already. */
export async function sourcesOf(
  db: Reader | Writer,
  { id, languages }: { id: string; languages: readonly string[] },
  blocks: Readonly<Record<string, readonly Block[]>>,
): Promise<Source[]> {
  const cited = citedIn(languages.map((language) => ({ language, blocks: blocks[language] ?? [] })));
  if (cited.length === 0) return [];
  const rows = await db.selectFrom('sources').where('text_id', '=', id).selectAll().execute();
  const known = new Map(rows.map((row) => [row.address, row]));
  return cited.map((one) => ({
    ...(known.get(one.address) ?? { ...UNCHECKED, archived: null, archived_by_seat_id: null }),
    ...one,
  }));
}

/** Whether whoever reads is left with nothing: it is dead, and nobody gave a copy. */
export const isLost = ({ state, archived }: { state: SourceState; archived: string | null }): boolean =>
  state === 'dead' && archived === null;

/** What was known, at closing, of an address that a version cites. */
export interface VersionSource {
  versionId: string;
  address: string;
  state: SourceState;
  title: string | null;
  titleLanguage: string | null;
  readAt: Instant | null;
  archived: string | null;
}

/** Of versions by their ids, in no order: what each language cites, and in which order, its words say. */
export async function sourcesOfVersions(
  db: Reader | Writer,
  versionIds: readonly string[],
): Promise<VersionSource[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom('version_sources')
    .where('version_id', 'in', versionIds)
    .selectAll()
    .execute();
  return rows.map((row) => ({
    versionId: row.version_id,
    address: row.address,
    state: row.state,
    title: row.title,
    titleLanguage: row.title_language,
    readAt: row.read_at,
    archived: row.archived,
  }));
}

/** Those of these sources that one language of a version cites, in the order of its words. */
export function inOrder(
  sources: readonly VersionSource[],
  language: string,
  blocks: readonly Block[],
): VersionSource[] {
  const known = new Map(sources.map((source) => [source.address, source]));
  return citedIn([{ language, blocks }]).flatMap(({ address }) => known.get(address) ?? []);
}

/** What a coalition does about links, as it is at this moment. */
export async function rulesOfSources(
  db: Reader | Writer,
  coalitionId: string,
): Promise<{ linkCheck: 'on' | 'off'; deadLinks: 'refused' | 'labelled' }> {
  const row = await db
    .selectFrom('coalitions')
    .where('id', '=', coalitionId)
    .select(['link_check', 'dead_links'])
    .executeTakeFirstOrThrow();
  return { linkCheck: row.link_check, deadLinks: row.dead_links };
}
