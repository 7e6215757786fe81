import { sql } from 'kysely';
import type { Reader, Writer } from '../../../db/store.ts';
import { findCoalition } from '../../coalitions/reads.ts';
import { answeredAs } from '../../files/rules.ts';
import type { Instant } from '../../platform.ts';
import { readText } from '../../texts/co-editing/reads.ts';
import { normalForm, normalLine } from '../../texts/normal-form.ts';
import type { Viewer } from '../../viewer.ts';
import { canonicalText, digest } from '../canonical-text.ts';
import { mayKnowStatement } from '../policy.ts';
import { findStatementBySlug, type Statement } from '../reads.ts';

/** What goes with a statement in one language. */
export interface Companion {
  statementId: string;
  language: string;
  summary: { words: string; at: Instant } | null;
  recording: Recording | null;
}

interface Recording {
  mime: string;
  size: number;
  at: Instant;
  /** The number of the closed version it reads; null: words as they stood in a draft. */
  version: string | null;
  textDigest: string;
}

/** What goes with these statements, language by language; languages that have nothing are left out. */
export async function companionsOf(
  db: Reader | Writer,
  statementIds: readonly string[],
): Promise<Companion[]> {
  if (statementIds.length === 0) return [];
  const summaries = await db
    .selectFrom('statement_summaries')
    .where('statement_id', 'in', statementIds)
    .select(['statement_id', 'language', 'words', 'at'])
    .orderBy('language')
    .execute();
  const recordings = await db
    .selectFrom('statement_recordings')
    .innerJoin('files', (join) =>
      join
        .onRef('files.coalition_id', '=', 'statement_recordings.coalition_id')
        .onRef('files.id', '=', 'statement_recordings.file_id'),
    )
    .innerJoin('statements', 'statements.id', 'statement_recordings.statement_id')
    .where('statement_id', 'in', statementIds)
    .select((eb) => [
      'statement_recordings.statement_id',
      'statement_recordings.language',
      'statement_recordings.text_digest as textDigest',
      'statement_recordings.at',
      'files.mime',
      'files.size',
      eb
        .selectFrom('versions')
        .innerJoin('version_languages', 'version_languages.version_id', 'versions.id')
        .whereRef('versions.text_id', '=', 'statements.text_id')
        .whereRef('version_languages.digest', '=', 'statement_recordings.text_digest')
        .whereRef('version_languages.language', '=', 'statement_recordings.language')
        .select('versions.number')
        .orderBy('versions.closed_at', 'desc')
        .limit(1)
        .as('version'),
    ])
    .orderBy('statement_recordings.language')
    .execute();
  const keys = new Map(
    [...summaries, ...recordings].map((row) => [`${row.statement_id} ${row.language}`, row] as const),
  );
  return [...keys.values()].map(({ statement_id: statementId, language }) => {
    const isOne = (row: { statement_id: string; language: string }) =>
      row.statement_id === statementId && row.language === language;
    const summary = summaries.find(isOne);
    const found = recordings.find(isOne);
    return {
      statementId,
      language,
      summary: summary ? { words: summary.words, at: summary.at } : null,
      recording: found
        ? {
            mime: found.mime,
            size: found.size,
            at: found.at,
            version: found.version,
            textDigest: found.textDigest,
          }
        : null,
    };
  });
}

/** The digest of each language of a statement's text as it now stands: of its closed version, or of the words in work. */
export async function digestsOf(db: Reader | Writer, statement: Statement): Promise<Map<string, string>> {
  if (statement.versionId !== null) {
    const rows = await db
      .selectFrom('version_languages')
      .where('version_id', '=', statement.versionId)
      .select(['language', 'digest'])
      .execute();
    return new Map(rows.map((row) => [row.language, row.digest]));
  }
  const { blocks } = await readText(db, statement.textId);
  return new Map(
    statement.languages.map((language) => {
      const title = normalLine(statement.titles[language] ?? '');
      return [
        language,
        digest(canonicalText({ title, language, blocks: normalForm(blocks[language] ?? []) })),
      ];
    }),
  );
}

/** A recording that is read piece by piece. */
export interface RecordingFile {
  /** Another one for each recording that is sent. */
  id: string;
  mime: string;
  fileName: string;
  /** In bytes. */
  size: number;
  /** From one byte to another, the last included. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** The recording of a statement in one language, for whoever may know the statement; null for anybody else. */
export async function recordingFile(
  db: Reader,
  viewer: Viewer,
  place: { coalition: string; statement: string; language: string },
): Promise<RecordingFile | null> {
  const coalition = await findCoalition(db, place.coalition);
  const statement = coalition && (await findStatementBySlug(db, coalition.id, place.statement));
  if (!statement || !mayKnowStatement(viewer, statement).allowed) return null;
  const row = await db
    .selectFrom('statement_recordings')
    .innerJoin('files', (join) =>
      join
        .onRef('files.coalition_id', '=', 'statement_recordings.coalition_id')
        .onRef('files.id', '=', 'statement_recordings.file_id'),
    )
    .where('statement_id', '=', statement.id)
    .where('language', '=', place.language)
    .select(['files.id', 'files.coalition_id', 'files.mime', 'files.size'])
    .executeTakeFirst();
  if (!row) return null;
  const { mime, ending } = answeredAs(row.mime);
  return {
    ...{ id: row.id, size: row.size, mime, fileName: `${statement.slug}-${place.language}.${ending}` },
    read: async (from, to) => {
      const { piece } = await db
        .selectFrom('files')
        .where('coalition_id', '=', row.coalition_id)
        .where('id', '=', row.id)
        .select(sql<Uint8Array>`substr(bytes, ${from + 1}, ${to + 1 - from})`.as('piece'))
        .executeTakeFirstOrThrow();
      return piece;
    },
  };
}
