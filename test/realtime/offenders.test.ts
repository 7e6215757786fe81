import { expect, it } from 'vitest';
import { Validator, type Judgement } from '../../domain/texts/co-editing/validator.ts';
import { Suspects } from '../../domain/texts/co-editing/suspects.ts';
import { COLLAB } from '../../realtime/parser.ts';
import { Offenders } from '../../realtime/offenders.ts';
import { byHand } from './by-hand.ts';
import { element, handmade } from './updates.ts';
import { anotherBrowser, join, world } from './world.ts';

it('has whoever sends bad lists wait longer each time', () => {
  let now = 0;
  const offenders = new Offenders({ now: () => now });
  const untilOut = (isCostly: boolean) => {
    for (let lists = 1; ; lists++) if (offenders.offend('tom', isCostly)) return lists;
  };
  expect(untilOut(false)).toBe(6);
  expect(offenders.isWaiting('marta')).toBe(false);
  now = 29_000;
  expect(offenders.isWaiting('tom')).toBe(true);
  now = 30_000;
  expect(offenders.isWaiting('tom')).toBe(false);
  expect(untilOut(true)).toBe(1);
  now = 89_000;
  expect(offenders.isWaiting('tom')).toBe(true);
  now = 90_000;
  expect(offenders.isWaiting('tom')).toBe(false);
  expect(new Offenders().offend('ana', true)).toBe(false);
});

it('suspects who keeps a thread busy for a time that grows', () => {
  let now = 0;
  const suspects = new Suspects(() => now);
  for (let i = 0; i < 7; i++) suspects.charge('text:a', 200);
  expect(suspects.has('text:a')).toBe(false);
  suspects.charge('text:a', 200);
  expect(suspects.has('text:a')).toBe(true);
  now = 60_001;
  expect(suspects.has('text:a')).toBe(false);
  suspects.add('text:a');
  now += 119_000;
  expect(suspects.has('text:a')).toBe(true);
  for (; now < 1_000_000; now += 1000) suspects.charge('text:b', 190);
  expect(suspects.has('text:b')).toBe(false);
});

/** Blocks that all claim the same place: each of a higher client is compared with all of a lower. */
const crowd = (client: number, many = 20_000) =>
  [client, client + 1].map((each) =>
    handmade(each, 0, many, (encoder) => {
      for (let i = 0; i < many; i++) element(encoder, 'content:es', 'note');
    }),
  );
const small = (client: number) => [
  handmade(client, 0, 1, (encoder) => element(encoder, 'content:es', 'note')),
];

it('lets nobody wait for one who keeps the thread busy', async () => {
  const validator = new Validator({ patienceMs: 25, cpuMs: 30 });
  const judge = (textId: string, personId: string, updates: Uint8Array[]) => {
    const judgement: Judgement = {
      textId,
      at: '',
      next: 'never',
      languages: ['es'],
      submissions: [{ updates, author: 0, personId, right: 'edit', resync: false }],
      load: () => Promise.resolve({ snapshot: null, updates: [], owners: [], proposers: [] }),
    };
    return validator.judge(judgement);
  };
  const flood = judge('one', 'tom', crowd(10, 1250));
  expect(await judge('other', 'marta', small(1))).toMatchObject([{ ok: true }]);
  expect(await flood).toEqual([{ ok: false, reason: 'too costly' }]);
  expect(validator).toMatchObject({ interrupted: 1, killed: 1 });
  const again = [judge('one', 'tom', crowd(12, 1250)), judge('third', 'tom', crowd(14, 1250))];
  for (let i = 0; i < 20; i++)
    expect(await judge('other', 'marta', small(20 + i))).toMatchObject([{ ok: true }]);
  for (const verdicts of await Promise.all(again))
    expect(verdicts).toEqual([{ ok: false, reason: 'too costly' }]);
  expect(validator.interrupted).toBe(1);
  expect(await judge('one', 'ana', small(50))).toMatchObject([{ ok: true }]);
  expect(await judge('fourth', 'luz', crowd(60))).toEqual([{ ok: false, reason: 'too costly' }]);
  expect(validator).toMatchObject({ interrupted: 1, killed: 4 });
  await validator.close();
});

it('puts out whoever sends bad lists over one connection after another, in every tab, and only them', async () => {
  const here = await world();
  const [tom, marta] = [await here.someone(), await here.someone()];
  const writer = await byHand(here, marta, { client: 1 });
  const other = here.socket({ ...tom, ...(await anotherBrowser(here.platform, tom.personId)) }, COLLAB);
  const out = new Promise((resolve) => other.once('disconnect', resolve));
  await join(other, here.text.id, { client: 2 });
  for (let n = 1; n <= 6; n++) {
    const hand = await byHand(here, tom, { client: 10 + n });
    await hand.send(Uint8Array.of(7));
    hand.socket.disconnect();
  }
  await out;
  const late = here.socket(tom);
  const refusal = await new Promise((resolve) => void late.once('connect_error', resolve));
  expect(refusal).toMatchObject({ message: 'too-many' });
  expect(await writer.send(...small(1))).toMatchObject({ seq: 1 });
});
