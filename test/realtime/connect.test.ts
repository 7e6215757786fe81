import { expect, it } from 'vitest';
import type { Socket } from 'socket.io-client';
import WebSocket from 'node:http';
import { COLLAB, LIVE } from '../../realtime/parser.ts';
import { LIMITS } from '../../realtime/wire.ts';
import { givenText } from '../support/factories/texts.ts';
import { givenStatement } from '../support/factories/statements.ts';
import { anotherBrowser, join, world, type Someone } from './world.ts';

const refusal = (socket: Socket) =>
  new Promise<string>(
    (resolve) => void socket.once('connect_error', (error: Error) => resolve(error.message)),
  );

it('tells a browser without a session that it is signed out, and closes', async () => {
  const here = await world();
  for (const namespace of [COLLAB, LIVE]) {
    const socket = here.socket(null, namespace);
    expect(await refusal(socket)).toBe('signed-out');
  }
  await expect.poll(() => here.realtime.stats().connections).toBe(0);
});

it('does not let pages of other origins connect, nor anything to the bare namespace', async () => {
  const here = await world();
  const who = await here.someone();
  for (const origin of ['https://evil.example', 'null', 'http://acuerdo.test.evil.example'])
    expect(await refusal(here.socket(who, COLLAB, origin))).toBe('websocket error');
  expect(await refusal(here.socket(who, '/'))).toBe('not-found');
  expect(await refusal(here.socket(who, '/admin'))).toBe('Invalid namespace');
});

it('speaks WebSocket only', async () => {
  const here = await world();
  const answer = await new Promise<number | undefined>((resolve) => {
    WebSocket.get(`${here.url}/socket.io/?EIO=4&transport=polling`, (response) =>
      resolve(response.resume().statusCode),
    );
  });
  expect(answer).toBe(400);
});

it('answers for a text of another coalition as for one that does not exist', async () => {
  const here = await world();
  const socket = here.socket(await here.someone('coordinator'));
  const foreign = await givenText(here.platform);
  await givenStatement(here.platform, { coalition_id: foreign.coalition_id, text_id: foreign.id });
  for (const id of [foreign.id, 'nothing', '../texts', '', 'x'.repeat(64)])
    expect(await join(socket, id, { client: 1 })).toEqual({ err: 'not-found' });
  for (const wrong of [
    { client: -1 },
    { client: 2 ** 40 },
    {},
    null,
    { client: 1, seq: 'x' },
    { client: 1, id: '; drop' },
    { client: 1, sv: '%' },
  ]) {
    expect(await join(socket, here.text.id, wrong as never)).toEqual({ err: 'bad-request' });
  }
});

it('takes a socket into so many texts and no more', async () => {
  const here = await world();
  const socket = here.socket(await here.someone());
  const { coalition_id, body_id } = here.text;
  const texts = [];
  for (let i = 0; i < LIMITS.documents; i++) {
    const text = await givenText(here.platform, { coalition_id, body_id });
    await givenStatement(here.platform, { coalition_id, text_id: text.id });
    texts.push(text.id);
  }
  for (const id of texts) expect(await join(socket, id, { client: 1 })).toHaveProperty('h');
  expect(await join(socket, here.text.id, { client: 1 })).toEqual({ err: 'too-many' });
});

it('takes so many connections in one session and of one person, and says so to the newest', async () => {
  const here = await world();
  const who = await here.someone();
  const arrive = async (many: number, as: Someone) => {
    const sockets = Array.from({ length: many }, () => here.socket(as));
    await Promise.all(
      sockets.map((socket) => new Promise<void>((resolve) => void socket.once('connect', resolve))),
    );
    return sockets;
  };
  const first = await arrive(LIMITS.socketsPerSession, who);
  for (const namespace of [COLLAB, LIVE]) expect(await refusal(here.socket(who, namespace))).toBe('too-many');
  for (
    let taken = LIMITS.socketsPerSession;
    taken < LIMITS.socketsPerPerson;
    taken += LIMITS.socketsPerSession
  )
    await arrive(LIMITS.socketsPerSession, {
      ...who,
      ...(await anotherBrowser(here.platform, who.personId)),
    });
  const late = { ...who, ...(await anotherBrowser(here.platform, who.personId)) };
  expect(await refusal(here.socket(late))).toBe('too-many');
  await arrive(1, await here.someone());

  first[0]!.disconnect();
  await expect.poll(() => here.realtime.stats().connections).toBe(LIMITS.socketsPerPerson);
  await arrive(1, late);
});

it('has a browser that is one too many say so, and wait', async () => {
  const here = await world();
  const who = await here.someone();
  const links = Array.from({ length: LIMITS.socketsPerSession }, () => here.link(who));
  await expect.poll(() => links.every(({ isUp }) => isUp)).toBe(true);
  const one = here.link(who);
  let tries = 0;
  one.collab.io.on('open', () => tries++);
  await expect.poll(() => one.turnedAway).toBe('too-many');
  const provider = here.open(who);
  await expect.poll(() => provider.status).toMatchObject({ connected: false, crowded: true });
  expect(tries).toBe(1);
  expect(one.isUp).toBe(false);
});

it('ends a connection that sends malformed, unknown or oversized frames', async () => {
  const here = await world();
  const who = await here.someone();
  const frames = [
    Uint8Array.of(9, 1, 1),
    new Uint8Array(0),
    new Uint8Array(LIMITS.frameBytes + 1),
    '51-["join",{"_placeholder":true,"num":0}]',
    '9',
    `2/collab,["join","${'x'.repeat(LIMITS.textFrame)}"]`,
  ];
  for (const frame of frames) {
    const socket = here.socket(who);
    await new Promise<void>((resolve) => void socket.once('connect', resolve));
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    (socket.io.engine as unknown as { write(data: unknown): void }).write(frame);
    await closed;
  }
  await expect.poll(() => here.realtime.stats().connections).toBe(0);
});
