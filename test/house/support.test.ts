import { expect, it } from 'vitest';
import { HOUR } from '../../domain/platform.ts';
import { testPlatform } from '../support/platform.ts';
import { eachEngine } from '../support/store.ts';
import { takeConsoleErrors } from '../support/stray-errors.ts';

eachEngine((engine) => {
  it('gives each test an empty, migrated store of its own', async () => {
    const [first, second] = [await testPlatform({ engine }), await testPlatform({ engine })];
    await first.store.write((trx) =>
      trx
        .insertInto('mailbox')
        .values({
          id: 'm',
          to_address: 'a@example.org',
          subject: '',
          text: '',
          html: '',
          at: first.clock.now(),
        })
        .execute(),
    );
    expect(first.store.engine).toBe(engine);
    expect(await first.store.read.selectFrom('mailbox').select('id').execute()).toEqual([{ id: 'm' }]);
    expect(await second.store.read.selectFrom('mailbox').select('id').execute()).toEqual([]);
  });
});

it('moves the clock only when told', async () => {
  const { clock } = await testPlatform({ now: '2026-12-01T00:00:00.000Z' });
  expect(clock.now()).toBe('2026-12-01T00:00:00.000Z');
  expect(clock.advance(HOUR)).toBe('2026-12-01T01:00:00.000Z');
});

it('repeats ids and chance from a seed', async () => {
  const [one, two, other] = [
    await testPlatform({ seed: 'a' }),
    await testPlatform({ seed: 'a' }),
    await testPlatform({ seed: 'b' }),
  ];
  expect([one.newId(), one.randomBytes(40)]).toEqual([two.newId(), two.randomBytes(40)]);
  expect(other.newId()).not.toBe(two.newId());
});

it('keeps what console.error was told for the test to take', () => {
  console.error('an expected %s', 'complaint');
  expect(takeConsoleErrors()).toEqual(['an expected complaint']);
});
