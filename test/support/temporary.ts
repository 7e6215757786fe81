import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './ending.ts';

/** An empty directory that is gone when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'acuerdo-test-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
