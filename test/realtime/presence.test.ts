import { expect, it } from 'vitest';
import { LIMITS, decodePresences, type Presence } from '../../realtime/wire.ts';
import { synced } from './words.ts';
import { join, world } from './world.ts';

const say = (state: unknown) => new TextEncoder().encode(JSON.stringify(state));

it('shows where others are, named by the server as person and organisation', async () => {
  const here = await world();
  const [who, other] = [await here.someone(), await here.someone()];
  const [marta, tom] = [here.open(who), here.open(other)];
  await Promise.all([synced(marta), synced(tom)]);
  marta.awareness.setLocalStateField('cursor', { anchor: 1, head: 2 });
  const seen = () => tom.awareness.getStates().get(marta.doc.clientID);
  await expect.poll(seen).toMatchObject({ cursor: { anchor: 1, head: 2 }, user: { person: who.name } });
  const { user } = seen() as { user: { name: string; organisation: string; id: string } };
  expect(user.name).toBe(`${who.name} · ${user.organisation}`);
  expect(user.id).toBe(who.personId);
  marta.destroy();
  await expect.poll(seen).toBeUndefined();
});

it('overwrites who somebody says they are, and drops what is too large or no state at all', async () => {
  const here = await world();
  const [who, other] = [await here.someone(), await here.someone()];
  const tom = here.open(other);
  await synced(tom);
  const socket = here.socket(who);
  const answer = await join(socket, here.text.id, { client: 77 });
  const h = 'h' in answer ? answer.h : -1;
  const seen = () =>
    tom.awareness.getStates().get(77) as
      { cursor?: number; user?: { id: string; person: string } } | undefined;
  socket.emit(
    'a',
    h,
    0,
    say({
      cursor: 1,
      user: { name: 'Dr. Ibarra', person: 'Dr. Ibarra', id: other.personId },
      clientID: tom.doc.clientID,
    }),
  );
  await expect.poll(seen).toMatchObject({ cursor: 1, user: { person: who.name } });
  expect(seen()!.user!.id).toBe(who.personId);
  for (const bytes of [
    say('x'.repeat(LIMITS.awarenessBytes)),
    say(null),
    say([1]),
    new Uint8Array([255, 254]),
  ])
    socket.emit('a', h, 0, bytes);
  socket.emit('a', h, 0, say({ cursor: 2 }));
  await expect.poll(() => seen()?.cursor).toBe(2);
  expect(tom.awareness.getStates().get(tom.doc.clientID)).not.toMatchObject({ cursor: 1 });
});

it('passes on at most ten states a second', async () => {
  const here = await world();
  const listener = here.socket(await here.someone());
  await join(listener, here.text.id, { client: 1 });
  const heard: Presence[] = [];
  listener.on('a', (_h: number, _n: number, body: Uint8Array) => heard.push(...decodePresences(body)));
  const chatter = here.socket(await here.someone());
  const answer = await join(chatter, here.text.id, { client: 2 });
  const h = 'h' in answer ? answer.h : -1;
  for (let cursor = 0; cursor < 1000; cursor++) chatter.emit('a', h, 0, say({ cursor }));
  await chatter.timeout(5000).emitWithAck('join', here.text.id, { client: 2 });
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  expect(heard.length).toBeLessThanOrEqual(12);
});
