import { expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { TextProvider } from '../../app/live/provider.ts';
import { Link } from '../../app/live/socket.ts';
import { changeGrants } from '../../domain/texts/actions.ts';
import { transact } from '../../domain/transaction.ts';
import { COLLAB, LIVE } from '../../realtime/parser.ts';
import { atEnd } from '../support/ending.ts';
import { givenRight } from '../support/factories/rights.ts';
import { byHand } from './by-hand.ts';
import { propose, wordsOf } from './suggesting.ts';
import { read, synced, type, write } from './words.ts';
import { ORIGIN, bareSocket, serve, world, type Someone } from './world.ts';

/** A second node over the same Postgres. */
async function secondNode(here: Awaited<ReturnType<typeof world>>, sweepMs?: number) {
  const address = here.platform.store.postgres!.options.connectionString!;
  const store = await openStore(address);
  atEnd(() => store.close());
  const platform = { ...here.platform, store, announce: () => undefined };
  const served = await serve(platform, sweepMs === undefined ? {} : { sweepMs });
  return {
    ...served,
    text: here.text,
    socket: (who: Someone | null, namespace: string = COLLAB) =>
      bareSocket(served.url, who, namespace, ORIGIN),
    open(who: Someone) {
      const link = new Link(served.url, { cookie: `session=${who.token}`, origin: ORIGIN });
      const provider = new TextProvider({ link, textId: here.text.id, openDevice: () => null });
      atEnd(() => {
        provider.destroy();
        link.close();
      });
      return provider;
    },
  };
}

it('lets people on two nodes write one text', async () => {
  const here = await world('postgres', { sweepMs: 60_000 });
  const there = await secondNode(here, 60_000);
  const [marta, tom] = [here.open(await here.someone()), there.open(await here.someone())];
  await Promise.all([synced(marta), synced(tom)]);
  write(marta.doc, 'Uno', 'Dos');
  await expect.poll(() => read(tom.doc)).toEqual(['Uno', 'Dos']);
  for (let i = 0; i < 20; i++) {
    type(marta.doc, `a${i}`);
    type(tom.doc, `b${i}`, 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const words = [
    Array.from({ length: 20 }, (_, i) => `a${i}`),
    Array.from({ length: 20 }, (_, i) => `b${i}`),
  ];
  const expected = [`Uno${words[0]!.join('')}`, `Dos${words[1]!.join('')}`];
  await expect.poll(() => [read(marta.doc), read(tom.doc)]).toEqual([expected, expected]);
  await expect.poll(() => [marta.status.state, tom.status.state]).toEqual(['saved', 'saved']);
});

it('takes what is written on one node though people on another never stop', async () => {
  const here = await world('postgres', { sweepMs: 60_000 });
  const there = await secondNode(here, 60_000);
  const first = await byHand(here, await here.someone(), { client: 1 });
  await first.does((doc) => write(doc, 'Uno'));
  const others = await Promise.all(
    [2, 3, 4, 5, 6, 7].map(async (client) => byHand(here, await here.someone(), { client })),
  );
  const patient = await byHand(there, await here.someone(), { client: 8 });
  let writing = true;
  const typing = others.map(async (hand) => {
    while (writing) expect(await hand.does((doc) => type(doc, 'a'))).toHaveProperty('seq');
  });
  for (let i = 0; i < 10; i++) expect(await patient.does((doc) => type(doc, 'b'))).toHaveProperty('seq');
  writing = false;
  await Promise.all(typing);
  await expect.poll(() => read(patient.doc)).toEqual(read(first.doc));
});

it('carries announcements, and so revocations, to the other node at once', async () => {
  const here = await world('postgres', { sweepMs: 60_000 });
  const there = await secondNode(here, 60_000);
  const who = await here.someone();
  const provider = there.open(who);
  await synced(provider);
  const gone: string[] = [];
  provider.on('gone', (reason) => gone.push(reason));
  const listener = bareSocket(there.url, who, LIVE, ORIGIN);
  const topic = `coalition:${here.text.coalition_id}`;
  expect(await listener.timeout(5000).emitWithAck('join', topic)).toEqual({ ok: true });
  const heard: unknown[] = [];
  listener.on('changed', (event) => heard.push(event));
  await transact(here.platform, async (tx) => {
    tx.begin();
    await tx.db
      .updateTable('body_members')
      .set({ until_at: tx.now })
      .where('id', '=', who.memberId!)
      .execute();
    await changeGrants(tx, here.text.id);
    tx.announce(topic, 'bodies');
  });
  await expect.poll(() => gone).toEqual(['revoked']);
  await expect.poll(() => heard).toEqual([{ topic, change: 'bodies' }]);
});

it('finds out by the sweep what no notification told', async () => {
  const here = await world('postgres', { sweepMs: 60_000 });
  const there = await secondNode(here, 300);
  const who = await here.someone();
  const provider = there.open(who);
  await synced(provider);
  const gone: string[] = [];
  provider.on('gone', (reason) => gone.push(reason));
  const { store, clock } = here.platform;
  await store.write(async (trx) => {
    await trx
      .updateTable('body_members')
      .set({ until_at: clock.now() })
      .where('id', '=', who.memberId!)
      .execute();
    await trx.updateTable('texts').set({ grant_epoch: 2 }).where('id', '=', here.text.id).execute();
  });
  await expect.poll(() => gone).toEqual(['revoked']);
});

it('tells the other node of a suggestion, and knows there whose it is', async () => {
  const here = await world('postgres', { sweepMs: 60_000 });
  const there = await secondNode(here, 60_000);
  const author = here.open(await here.someone());
  await synced(author);
  write(author.doc, 'Pedimos agua limpia.');
  await expect.poll(() => author.status.state).toBe('saved');
  const suggester = async () => {
    const who = await here.someone('observer');
    await givenRight(here.platform, here.text, { seatId: who.seatId, right: 'suggest' });
    return who;
  };
  const [ana, tom] = [await suggester(), await suggester()];
  const second = await byHand(there, tom, { client: 7 });
  const listener = there.socket(tom, LIVE);
  const heard: unknown[] = [];
  expect(await listener.timeout(5000).emitWithAck('join', `text:${here.text.id}`)).toEqual({ ok: true });
  listener.on('changed', ({ change }: { change: string }) => heard.push(change));
  const first = await byHand(here, ana, { client: 5 });
  await first.does((doc) => propose(wordsOf(doc), 13, 'muy ', 'deana00001'));
  await expect.poll(() => heard).toEqual(['suggestions']);
  await expect.poll(() => wordsOf(second.doc).length).toBe(24);
  expect(await second.does((doc) => propose(wordsOf(doc), 15, 'x', 'deana00001'))).toMatchObject({
    err: 'role',
  });
});
