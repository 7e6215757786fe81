import { expect, it } from 'vitest';
import { Turns } from '../../realtime/turns.ts';

it('leaves a text to other nodes for as long as they need to catch up, once they write in it too', async () => {
  let now = 0;
  const turns = new Turns(() => now);
  turns.wrote();
  turns.heard();
  expect(turns.isOthers).toBe(false);
  turns.lost();
  turns.triedAgain(100);
  turns.wrote();
  now = 199;
  expect(turns.isOthers).toBe(true);
  const pause = turns.leaveToOthers();
  turns.wake();
  await pause;
  now = 200;
  expect(turns.isOthers).toBe(false);
  turns.triedAgain(5000);
  turns.wrote();
  now = 1199;
  expect(turns.isOthers).toBe(true);
  now = 1200;
  expect(turns.isOthers).toBe(false);
});

it('writes as it comes again when the others have stopped', () => {
  let now = 0;
  const turns = new Turns(() => now);
  turns.lost();
  now = 2000;
  turns.heard();
  now = 4999;
  turns.wrote();
  expect(turns.isOthers).toBe(true);
  now = 5000;
  expect(turns.isOthers).toBe(false);
  turns.heard();
  turns.wrote();
  expect(turns.isOthers).toBe(false);
});
