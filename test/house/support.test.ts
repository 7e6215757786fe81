import { expect, it } from 'vitest';
import { givenBodyMember } from '../support/factories/bodies.ts';
import { givenCoalition } from '../support/factories/coalitions.ts';
import { givenContact } from '../support/factories/organizations.ts';
import { givenSeat } from '../support/factories/people.ts';
import { givenStatement } from '../support/factories/statements.ts';
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

eachEngine((engine) => {
  it('builds the prerequisites of what a test needs, in one coalition', async () => {
    const platform = await testPlatform({ engine });
    const coalition = await givenCoalition(platform, { slug: 'red-ceiba' });
    const coalition_id = coalition.id;
    const member = await givenBodyMember(platform, { coalition_id, role: 'coordinator' });
    const statement = await givenStatement(platform, { coalition_id });
    await givenContact(platform, { coalition_id });
    const seat = await givenSeat(platform);
    expect([member.coalition_id, statement.coalition_id]).toEqual([coalition_id, coalition_id]);
    expect(seat.coalition_id).not.toBe(coalition_id);
    const found = await platform.store.read
      .selectFrom('coalitions')
      .select('slug')
      .where('id', '=', coalition_id)
      .execute();
    expect(found).toEqual([{ slug: 'red-ceiba' }]);
  });
});
