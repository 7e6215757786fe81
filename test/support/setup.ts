import { format } from 'node:util';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { beginTest, endFile, endTest } from './ending.ts';
import { takeConsoleErrors, strayErrors } from './stray-errors.ts';

beforeEach(() => {
  beginTest();
  strayErrors.length = 0;
  console.error = (...said: unknown[]) => void strayErrors.push(format(...said));
});

afterEach(async () => {
  await endTest();
  const [first, ...more] = takeConsoleErrors();
  if (first !== undefined) throw new Error(`A stray console.error (${more.length} more): ${first}`);
});

afterAll(endFile);
