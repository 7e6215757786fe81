import { existsSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DAY } from './dates.ts';
import { story } from './story.ts';

const ALIVE_FOR = 2 * DAY;

/**
 * A demo told days ago is over: its deadlines have passed. Its file is set aside under the date it was told on,
 * so that the next start tells the story anew; nothing is deleted. Answers where it went, or null.
 */
export function setAsideStaleDemo(file: string, now: Date): string | null {
  if (!existsSync(file)) return null;
  const founded = foundedAt(file);
  if (founded === null) return null;
  const told = founded - story.chapters.founded;
  if (now.getTime() - told < ALIVE_FOR) return null;
  const aside = file.replace(
    /(\.sqlite)?$/,
    `-${new Date(told).toISOString().slice(0, 10)}-${now.getTime()}.sqlite`,
  );
  for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, aside + part);
  return aside;
}

/** When the story's coalition was founded in this file; null when it is not there. */
function foundedAt(file: string): number | null {
  const handle = new Database(file, { readonly: true });
  try {
    const known = handle.prepare(`select 1 from sqlite_master where name = 'coalitions'`).get();
    const at =
      known &&
      handle.prepare('select created_at from coalitions where slug = ?').pluck().get(story.coalition.slug);
    return typeof at === 'string' ? Date.parse(at) : null;
  } finally {
    handle.close();
  }
}
