import { expect, it } from 'vitest';
import type { Socket } from 'socket.io-client';
import { transact } from '../../domain/transaction.ts';
import { LIVE } from '../../realtime/parser.ts';
import { LIMITS } from '../../realtime/wire.ts';
import { eachEngine } from '../support/store.ts';
import { world } from './world.ts';

const listen = (socket: Socket, topic: unknown) =>
  socket.timeout(5000).emitWithAck('join', topic) as Promise<object>;

eachEngine((engine) => {
  it('says that a topic changed, by id and word, to those who may hear it', async () => {
    const here = await world(engine);
    const { platform, text } = here;
    const drafter = here.socket(await here.someone(), LIVE);
    const outsider = here.socket(await here.someone(null), LIVE);
    const topic = `text:${text.id}`;
    expect(await listen(drafter, topic)).toEqual({ ok: true });
    expect(await listen(outsider, topic)).toEqual({ err: 'not-found' });
    const heard: unknown[] = [];
    drafter.on('changed', (event) => heard.push(event));
    outsider.on('changed', (event) => heard.push(event));
    await transact(platform, async (tx) => {
      tx.begin();
      tx.announce(topic, 'titled');
      tx.announce('sign-on:unrelated', 'signed');
    });
    await expect.poll(() => heard).toEqual([{ topic, change: 'titled' }]);
  });

  it('tells who joins that the topic changed since their page was made', async () => {
    const here = await world(engine);
    const { platform, text } = here;
    const topic = `text:${text.id}`;
    const made = platform.clock.now();
    const join = async (since: unknown) =>
      here
        .socket(await here.someone(), LIVE)
        .timeout(5000)
        .emitWithAck('join', topic, since) as Promise<object>;
    expect(await join(made)).toEqual({ ok: true });
    platform.clock.advance(1000);
    await transact(platform, async (tx) => {
      tx.begin();
      tx.announce(topic, 'titled');
    });
    await expect.poll(() => join(made)).toEqual({ ok: true, missed: true });
    for (const since of [platform.clock.now(), null, 7]) expect(await join(since)).toEqual({ ok: true });
  });

  it('answers whether a topic may be heard, to who does not listen to it', async () => {
    const here = await world(engine);
    const { platform, text } = here;
    const topic = `text:${text.id}`;
    const ask = (socket: Socket, of: unknown) =>
      socket.timeout(5000).emitWithAck('ask', of) as Promise<object>;
    const drafter = here.socket(await here.someone(), LIVE);
    expect(await ask(drafter, topic)).toEqual({ ok: true });
    expect(await ask(here.socket(await here.someone(null), LIVE), topic)).toEqual({ err: 'not-found' });
    for (const of of ['text', 7, 'text:../..'])
      expect(await ask(drafter, of)).toEqual({ err: 'bad-request' });
    const heard: unknown[] = [];
    drafter.on('changed', (event) => heard.push(event));
    await transact(platform, async (tx) => {
      tx.begin();
      tx.announce(topic, 'titled');
    });
    expect(await listen(drafter, topic)).toEqual({ ok: true });
    expect(heard).toEqual([]);
  });

  it('stops telling a person whose seat has ended', async () => {
    const here = await world(engine);
    const { platform, text } = here;
    const who = await here.someone();
    const socket = here.socket(who, LIVE);
    const topic = `coalition:${text.coalition_id}`;
    expect(await listen(socket, topic)).toEqual({ ok: true });
    const gone = new Promise((resolve) => socket.once('gone', resolve));
    await transact(platform, async (tx) => {
      tx.begin();
      await tx.db.updateTable('seats').set({ until_at: tx.now }).where('id', '=', who.seatId).execute();
      tx.announce(`person:${who.personId}`, 'seats');
    });
    expect(await gone).toBe(topic);
  });
});

it('lets people hear of themselves and of nobody else', async () => {
  const here = await world();
  const [who, other] = [await here.someone(), await here.someone()];
  const socket = here.socket(who, LIVE);
  expect(await listen(socket, `person:${who.personId}`)).toEqual({ ok: true });
  for (const topic of [
    `person:${other.personId}`,
    'session:x',
    'outbox:x',
    'coalition:x',
    'statement:x',
    'sign-on:x',
  ])
    expect(await listen(socket, topic)).toEqual({ err: 'not-found' });
  for (const topic of ['outbox', '', 7, null, 'a:b:c', `text:${'x'.repeat(100)}`])
    expect(await listen(socket, topic)).toEqual({ err: 'bad-request' });
});

it('refuses too many topics', async () => {
  const here = await world();
  const who = await here.someone();
  const answers = new Set<string>();
  const socket = here.socket(who, LIVE);
  for (let i = 0; i < LIMITS.topics * 3; i++)
    answers.add(JSON.stringify(await listen(socket, `person:${i}`)));
  expect(answers).toContain('{"err":"too-fast"}');
});
