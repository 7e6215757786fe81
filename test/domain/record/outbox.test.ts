import { expect, it } from 'vitest';
import { backOff, drainOutbox, LEASE, MOST_TRIES, nextDue, type Job } from '../../../domain/record/outbox.ts';
import { startOutbox } from '../../../domain/record/outbox-worker.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { transact } from '../../../domain/transaction.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';

async function post(
  platform: TestPlatform,
  key: string,
  more: { job?: string; payload?: unknown; dueAt?: string } = {},
) {
  await transact(platform, async (tx) => {
    tx.begin();
    tx.record({ kind: 'outbox', coalitionId: null, job: 'note', key, payload: { to: key }, ...more });
  });
}

const rows = (platform: TestPlatform) =>
  platform.store.read.selectFrom('outbox').selectAll().orderBy('key').execute();

function noting() {
  const jobs: Job[] = [];
  return { jobs, handlers: { note: async (job: Job) => void jobs.push(job) } };
}

eachEngine((engine) => {
  it('carries out what is due, once, and forgets what it said', async () => {
    const platform = await testPlatform({ engine });
    const { jobs, handlers } = noting();
    await post(platform, 'a');
    await post(platform, 'a', { payload: { to: 'another' } });
    await post(platform, 'b', { dueAt: later(platform.clock.now(), HOUR) });
    expect(platform.announcements).toContainEqual({ topic: 'outbox', change: 'due' });
    expect(await drainOutbox(platform, handlers)).toBe(1);
    expect(await drainOutbox(platform, handlers)).toBe(0);
    expect(jobs.map(({ key, payload, tries }) => ({ key, payload, tries }))).toEqual([
      { key: 'a', payload: { to: 'a' }, tries: 1 },
    ]);
    expect((await rows(platform))[0]).toMatchObject({
      done_at: platform.clock.now(),
      payload: '{}',
      leased_until: null,
    });
    expect(await nextDue(platform)).toBe(later(platform.clock.now(), HOUR));
    platform.clock.advance(HOUR);
    expect(await drainOutbox(platform, handlers)).toBe(1);
    expect(await nextDue(platform)).toBeNull();
  });

  it('sends nothing of an act that was undone', async () => {
    const platform = await testPlatform({ engine });
    const undone = transact(platform, async (tx) => {
      tx.begin();
      tx.record({ kind: 'outbox', coalitionId: null, job: 'note', key: 'x', payload: {} });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await rows(platform)).toEqual([]);
  });

  it('tries again later and later, gives up at last, and writes down no address', async () => {
    const platform = await testPlatform({ engine });
    await post(platform, 'a', { payload: { to: 'ana@example.org' } });
    let tried = 0;
    const handlers = {
      note: async () => {
        tried++;
        throw Object.assign(new Error('550 no such person: ana@example.org'), {
          code: 'EENVELOPE',
          responseCode: 550,
        });
      },
    };
    for (let i = 1; i < MOST_TRIES; i++) {
      expect(await drainOutbox(platform, handlers)).toBe(1);
      expect(await drainOutbox(platform, handlers)).toBe(0);
      const [row] = await rows(platform);
      expect(row).toMatchObject({
        tries: i,
        done_at: null,
        failure: 'Error EENVELOPE 550',
        due_at: later(platform.clock.now(), backOff(i)),
      });
      platform.clock.set(row!.due_at);
    }
    await drainOutbox(platform, handlers);
    expect(tried).toBe(MOST_TRIES);
    expect((await rows(platform))[0]).toMatchObject({
      failure: 'given up: Error EENVELOPE 550',
      payload: '{}',
      done_at: platform.clock.now(),
    });
    platform.clock.advance(HOUR * 24);
    expect(await drainOutbox(platform, handlers)).toBe(0);
  });

  it('keeps a job nobody can carry out', async () => {
    const platform = await testPlatform({ engine });
    await post(platform, 'a', { job: 'unheard-of' });
    await drainOutbox(platform, {});
    expect((await rows(platform))[0]).toMatchObject({ failure: 'no handler', done_at: null });
  });

  it('gives a leased job to nobody else until the lease runs out', async () => {
    const platform = await testPlatform({ engine });
    const { jobs, handlers } = noting();
    await post(platform, 'a');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = drainOutbox(platform, { note: () => held });
    await expect.poll(async () => (await rows(platform))[0]?.leased_until).not.toBeNull();
    expect(await drainOutbox(platform, handlers)).toBe(0);
    platform.clock.advance(LEASE);
    expect(await drainOutbox(platform, handlers)).toBe(1);
    release();
    await slow;
    expect(jobs.map((job) => job.tries)).toEqual([2]);
  });

  it('shares many jobs between workers, each carried out once', async () => {
    const platform = await testPlatform({ engine });
    const { jobs, handlers } = noting();
    for (let i = 0; i < 120; i++) await post(platform, `job-${i}`);
    await Promise.all([
      drainOutbox(platform, handlers),
      drainOutbox(platform, handlers),
      drainOutbox(platform, handlers),
    ]);
    await drainOutbox(platform, handlers);
    expect(jobs.map((job) => job.key).sort()).toEqual(
      Array.from({ length: 120 }, (_, i) => `job-${i}`).sort(),
    );
  });
});

it('works when woken, and stops after the jobs in hand', async () => {
  const platform = await testPlatform();
  const { jobs, handlers } = noting();
  const errors: unknown[] = [];
  const worker = startOutbox(platform, handlers, (error) => errors.push(error));
  await post(platform, 'a');
  worker.wake();
  await expect.poll(() => jobs.length).toBe(1);
  await worker.stop();
  await post(platform, 'b');
  worker.wake();
  expect(await rows(platform)).toMatchObject([{ key: 'a' }, { key: 'b', done_at: null }]);
  expect([jobs.length, errors]).toEqual([1, []]);
});
