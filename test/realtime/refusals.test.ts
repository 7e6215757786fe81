import { expect, it } from 'vitest';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { closeAtHead } from '../../domain/texts/actions.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { requireText } from '../../domain/texts/reads.ts';
import { plainText } from '../../domain/texts/schema.ts';
import { transact } from '../../domain/transaction.ts';
import { LIMITS, decodeAck, pack, type Ack } from '../../realtime/wire.ts';
import { eachEngine } from '../support/store.ts';
import { element, handmade, hostile, updateOf } from './updates.ts';
import { read, synced, type, write } from './words.ts';
import { join, world, type Someone, type World } from './world.ts';

/** Joins on a bare socket and sends one list. */
async function desk(from: World, who: Someone, client: number) {
  const socket = from.socket(who);
  const answer = await join(socket, from.text.id, { client });
  const h = 'h' in answer ? answer.h : -1;
  return {
    socket,
    answer,
    send: (updates: Uint8Array[], n = 1) => send(socket, h, n, pack(updates)),
    sendRaw: (bytes: Uint8Array, n = 1) => send(socket, h, n, bytes),
  };
}

function send(socket: Socket, h: number, n: number, list: Uint8Array): Promise<Ack> {
  return new Promise((resolve, reject) => {
    socket.on(
      'ack',
      (ackH: number, ackN: number, body: Uint8Array) => ackH === h && ackN === n && resolve(decodeAck(body)),
    );
    socket.once('disconnect', () => reject(new Error('disconnected')));
    socket.emit('u', h, n, list);
  });
}

async function closeText({ platform, text }: World): Promise<void> {
  await transact(platform, async (tx) => {
    tx.begin();
    expect(await closeAtHead(tx, await requireText(tx.db, text.id))).toBe(true);
  });
}

async function stored({ platform, text }: World): Promise<string[]> {
  return (await readText(platform.store, text.id)).blocks['es']!.map(plainText);
}

const paragraphs = (client: number, text: string) => {
  const doc = new Y.Doc();
  doc.clientID = client;
  return updateOf(doc, () => write(doc, text));
};

/** A document another wrote, in which one goes on under a client id. */
function continued(client: number, update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  doc.clientID = client;
  return doc;
}

eachEngine((engine) => {
  it('refuses words for a closed text and keeps them for copying', async () => {
    const here = await world(engine);
    const marta = here.open(await here.someone());
    await synced(marta);
    write(marta.doc, 'Firmado.');
    await expect.poll(() => marta.status.state).toBe('saved');
    const refusals: unknown[] = [];
    const gone: string[] = [];
    marta.on('refused', (refusal) => refusals.push(refusal));
    marta.on('gone', (reason) => gone.push(reason));
    await closeText(here);
    type(marta.doc, ' Demasiado tarde.');
    await expect
      .poll(() => refusals)
      .toEqual([{ reason: 'closed', words: [{ language: 'es', text: 'Firmado. Demasiado tarde.' }] }]);
    await expect.poll(() => read(marta.doc)).toEqual(['Firmado.']);
    expect(marta.status).toMatchObject({ state: 'refused', role: 'read', closed: true });
    marta.forgetKept();
    expect(marta.status.state).toBe('read-only');
    expect(await stored(here)).toEqual(['Firmado.']);
  });

  it('refuses one who writes under the client id of another', async () => {
    const here = await world(engine);
    const [marta, tom] = [await here.someone(), await here.someone()];
    const first = await desk(here, marta, 7);
    expect(await first.send([paragraphs(7, 'De Marta')])).toMatchObject({ seq: 1 });
    const second = await desk(here, tom, 7);
    expect(second.answer).toEqual({ err: 'client-id' });
    const third = await desk(here, tom, 8);
    const doc = continued(7, paragraphs(7, 'De Marta'));
    const forged = updateOf(doc, () => type(doc, ' y de nadie más'));
    expect(await third.send([forged])).toMatchObject({ err: 'client-id' });
    expect(await stored(here)).toEqual(['De Marta']);
  });

  it('takes what the same person wrote under an earlier client id', async () => {
    const here = await world(engine);
    const marta = await here.someone();
    const first = await desk(here, marta, 7);
    await first.send([paragraphs(7, 'Antes')]);
    const doc = continued(7, paragraphs(7, 'Antes'));
    const offline = updateOf(doc, () => type(doc, ' y después'));
    const second = await desk(here, marta, 9);
    expect(await second.send([offline])).toMatchObject({ seq: 2 });
    expect(await stored(here)).toEqual(['Antes y después']);
  });

  it('lets observers of the body read and not write', async () => {
    const here = await world(engine);
    const drafter = here.open(await here.someone());
    await synced(drafter);
    write(drafter.doc, 'Borrador');
    await expect.poll(() => drafter.status.state).toBe('saved');
    const reader = await desk(here, await here.someone('observer'), 5);
    expect(reader.answer).toMatchObject({ role: 'read' });
    expect(await reader.send([paragraphs(5, 'No')])).toMatchObject({ err: 'role' });
    expect((await desk(here, await here.someone(null), 6)).answer).toEqual({ err: 'not-found' });
    expect(await stored(here)).toEqual(['Borrador']);
  });

  it('refuses everything after a refusal until its author joins anew', async () => {
    const here = await world(engine);
    const one = await desk(here, await here.someone(), 3);
    const [bad, good] = [one.send([Uint8Array.of(9, 9)], 1), one.send([paragraphs(3, 'Bien')], 2)];
    expect(await bad).toMatchObject({ err: 'model' });
    expect(await good).toMatchObject({ err: 'earlier-refusal' });
    await join(one.socket, here.text.id, { client: 3 });
    expect(await one.send([paragraphs(3, 'Bien')], 3)).toMatchObject({ seq: 1 });
  });
});

it.each(Object.entries(hostile(11)))('refuses %s, and the text still opens', async (_name, update) => {
  const here = await world();
  const author = here.open(await here.someone());
  await synced(author);
  write(author.doc, 'Intacto');
  await expect.poll(() => author.status.state).toBe('saved');
  const attacker = await desk(here, await here.someone(), 11);
  const ack = await attacker.send([update]);
  expect(ack).toHaveProperty('err');
  const newcomer = here.open(await here.someone());
  await synced(newcomer);
  expect(read(newcomer.doc)).toEqual(['Intacto']);
  type(author.doc, ' y vivo');
  await expect.poll(() => read(newcomer.doc)).toEqual(['Intacto y vivo']);
});

it('refuses lists that are too large, no list at all, or too many at once', async () => {
  const here = await world();
  const who = await here.someone();
  const large = await desk(here, who, 1);
  expect(await large.sendRaw(new Uint8Array(LIMITS.listBytes + 1))).toMatchObject({ err: 'too-large' });
  const broken = await desk(here, who, 2);
  expect(await broken.sendRaw(Uint8Array.of(200, 1, 2))).toMatchObject({ err: 'malformed' });
  const hasty = await desk(here, who, 3);
  const doc = new Y.Doc();
  doc.clientID = 3;
  const answers = [hasty.send([updateOf(doc, () => write(doc, 'a'))], 0)];
  for (let n = 1; n <= LIMITS.listsAtOnce + 20; n++)
    answers.push(hasty.send([updateOf(doc, () => type(doc, 'b'))], n));
  const refused = (await Promise.all(answers)).filter((ack) => 'err' in ack);
  expect(refused.length).toBeGreaterThan(0);
  for (const ack of refused) expect(ack).toMatchObject({ err: 'too-fast' });
});

it('ends the connection of one who sends nothing but rubbish', async () => {
  const here = await world();
  const attacker = here.socket(await here.someone());
  const closed = new Promise((resolve) => attacker.once('disconnect', resolve));
  for (let n = 1; n <= 6; n++) {
    const answer = await join(attacker, here.text.id, { client: n });
    if ('h' in answer) await send(attacker, answer.h, n, pack([Uint8Array.of(7)])).catch(() => undefined);
  }
  await closed;
});

it('ends a thread that one update keeps busy, and refuses only that update', async () => {
  const here = await world();
  const author = here.open(await here.someone());
  await synced(author);
  write(author.doc, 'Sigo');
  await expect.poll(() => author.status.state).toBe('saved');
  const attacker = await desk(here, await here.someone(), 12);
  const ack = attacker.send([crowd(12, 20_000), crowd(13, 20_000)]);
  type(author.doc, ' escribiendo');
  expect(await ack).toMatchObject({ err: 'model', reason: 'too costly' });
  expect(here.realtime.stats().killed).toBe(1);
  await expect.poll(() => author.status.state).toBe('saved');
  expect(await stored(here)).toEqual(['Sigo escribiendo']);
});

/** Blocks that all claim the same place: each of a higher client is compared with all of a lower. */
const crowd = (client: number, count: number) =>
  handmade(client, 0, count, (encoder) => {
    for (let i = 0; i < count; i++) element(encoder, 'content:es', 'note');
  });
