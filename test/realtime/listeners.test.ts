import { expect, it } from 'vitest';
import { Listeners } from '../../realtime/listeners.ts';
import { LIMITS } from '../../realtime/wire.ts';

const words = { topic: 'text:a', change: 'words' };

it('hears its own topics, in order, until it ends', async () => {
  const listeners = new Listeners();
  const hearing = listeners.listen(['text:a'], 's')!;
  const first = hearing.next();
  listeners.announce([words, { topic: 'text:b', change: 'closed' }, { ...words, change: 'closed' }]);
  expect(await first).toEqual({ done: false, value: words });
  expect(await hearing.next()).toEqual({ done: false, value: { ...words, change: 'closed' } });
  const last = hearing.next();
  await hearing.return();
  expect(await last).toEqual({ done: true, value: undefined });
  listeners.announce([words]);
  expect(await hearing.next()).toEqual({ done: true, value: undefined });
});

it('lets go of who is too slow', async () => {
  const listeners = new Listeners();
  const hearing = listeners.listen(['text:a'], 's')!;
  for (let n = 0; n < 300; n++) listeners.announce([words]);
  expect(await hearing.next()).toEqual({ done: true, value: undefined });
});

it('has so many streams at one time in a session, and gives each place back once', async () => {
  const listeners = new Listeners();
  const take = (session: string) => listeners.listen(['text:a'], session);
  const all = Array.from({ length: LIMITS.socketsPerSession }, () => take('one')!);
  expect(all.every((hearing) => hearing !== null)).toBe(true);
  expect(take('one')).toBeNull();
  expect(take('other')).not.toBeNull();
  await all[0]!.return();
  await all[0]!.return();
  expect(take('one')).not.toBeNull();
  expect(take('one')).toBeNull();
});
