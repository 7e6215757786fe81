import { expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { TextProvider } from '../../app/live/provider.ts';
import { Link } from '../../app/live/socket.ts';
import { changeGrants } from '../../domain/texts/actions.ts';
import { transact } from '../../domain/transaction.ts';
import { LIVE } from '../../realtime/wire.ts';
import { atEnd } from '../support/ending.ts';
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
  const at = performance.now();
  await expect.poll(() => gone).toEqual(['revoked']);
  expect(performance.now() - at).toBeLessThan(2000);
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
