import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setAsideStaleDemo } from '../../db/demo/set-aside.ts';
import { openStore } from '../../db/store.ts';
import { tellStory } from '../../domain/demo/tell.ts';
import { later, DAY } from '../../domain/platform.ts';
import { testPlatform } from '../support/platform.ts';
import { temporaryDirectory } from '../support/temporary.ts';

it('keeps a demo of yesterday, and sets one of last week aside without losing it', async () => {
  const file = join(temporaryDirectory(), 'demo.sqlite');
  const platform = await testPlatform({});
  const store = await openStore(file);
  await tellStory({ ...platform, store });
  await store.close();
  const told = platform.clock.now();
  expect(setAsideStaleDemo(file, new Date(later(told, DAY)))).toBeNull();
  expect(existsSync(file)).toBe(true);
  const aside = setAsideStaleDemo(file, new Date(later(told, 7 * DAY)));
  expect(existsSync(file)).toBe(false);
  const kept = await openStore(aside!);
  const statements = await kept.read.selectFrom('statements').select('id').execute();
  await kept.close();
  expect(statements).toHaveLength(7);
});

it('leaves a database that is not the demo alone', async () => {
  const file = join(temporaryDirectory(), 'own.sqlite');
  await (await openStore(file)).close();
  expect(setAsideStaleDemo(file, new Date('2099-01-01'))).toBeNull();
  expect(setAsideStaleDemo(join(temporaryDirectory(), 'none.sqlite'), new Date('2099-01-01'))).toBeNull();
});
