import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../../db/dialects/sqlite.ts';

const FOR_MS = 1000;

/** How many transactions of one row the disk of `directory` commits in a second, with the settings of the product. */
export function bareTransactions(directory: string): number {
  const file = join(directory, 'bare.sqlite');
  const handle = openSqlite(file);
  handle.exec('create table rows (id integer primary key, words text not null)');
  const insert = handle.prepare('insert into rows (words) values (?)');
  let done = 0;
  const began = performance.now();
  while (performance.now() - began < FOR_MS) {
    insert.run('x'.repeat(200));
    done++;
  }
  const seconds = (performance.now() - began) / 1000;
  handle.close();
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  return Math.round(done / seconds);
}
