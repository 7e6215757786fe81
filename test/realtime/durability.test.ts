import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { blockElementFault } from '../../domain/texts/blocks-in-ydoc.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { isBlockKind, plainText } from '../../domain/texts/schema.ts';
import { decodeAck, pack } from '../../realtime/wire.ts';
import { eachEngine } from '../support/store.ts';
import { updateOf } from './updates.ts';
import { read, synced, type, write } from './words.ts';
import { join, world } from './world.ts';

eachEngine((engine) => {
  it('acknowledges and shows to peers only what is in the log', async () => {
    const here = await world(engine);
    const { store } = here.platform;
    const socket = here.socket(await here.someone());
    const peer = here.socket(await here.someone());
    const answer = await join(socket, here.text.id, { client: 5 });
    await join(peer, here.text.id, { client: 6 });
    const h = 'h' in answer ? answer.h : -1;
    const stored: boolean[] = [];
    const isStored = async (seq: number) => {
      const row = await store.read
        .selectFrom('text_updates')
        .where('text_id', '=', here.text.id)
        .where('seq', '=', seq)
        .select('row_id')
        .executeTakeFirst();
      stored.push(row !== undefined);
    };
    let acknowledged = 0;
    socket.on('ack', (_h: number, _n: number, body: Uint8Array) => {
      const ack = decodeAck(body);
      if ('seq' in ack) void isStored(ack.seq).then(() => acknowledged++);
    });
    peer.on('u', (_h: number, seq: number) => void isStored(seq));
    const doc = new Y.Doc();
    doc.clientID = 5;
    const updates = [updateOf(doc, () => write(doc, 'a'))];
    for (let i = 0; i < 30; i++) updates.push(updateOf(doc, () => type(doc, 'b')));
    for (const [n, update] of updates.entries()) {
      socket.emit('u', h, n, pack([update]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect.poll(() => acknowledged).toBe(updates.length);
    expect(stored).not.toContain(false);
  });

  it('acknowledges the same list again without writing it twice', async () => {
    const here = await world(engine);
    const socket = here.socket(await here.someone());
    const answer = await join(socket, here.text.id, { client: 5 });
    const doc = new Y.Doc();
    doc.clientID = 5;
    const list = pack([updateOf(doc, () => write(doc, 'Una vez'))]);
    const acks: unknown[] = [];
    socket.on('ack', (_h: number, n: number, body: Uint8Array) => acks.push([n, decodeAck(body)]));
    for (const n of [1, 2]) socket.emit('u', 'h' in answer ? answer.h : -1, n, list);
    await expect
      .poll(() => acks)
      .toMatchObject([
        [1, { seq: 1 }],
        [2, { seq: 1 }],
      ]);
    expect((await readText(here.platform.store, here.text.id)).head).toBe(1);
  });

  it('stores every edit it has received before it stops', async () => {
    const here = await world(engine);
    const marta = here.open(await here.someone());
    await synced(marta);
    write(marta.doc, 'Antes de parar');
    await expect.poll(() => marta.status.state).toBe('saved');
    for (let i = 0; i < 50; i++) type(marta.doc, '.');
    await expect.poll(() => here.realtime.stats().commits).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await here.stop();
    const { blocks } = await readText(here.platform.store, here.text.id);
    const stored = blocks['es']!.map(plainText);
    expect([read(marta.doc), ['Antes de parar']]).toContainEqual(stored);
    if (marta.status.state === 'saved') expect(stored).toEqual(read(marta.doc));
  });

  it('keeps one text whole while many write in it, and every screen alike', async () => {
    const here = await world(engine);
    const people = await Promise.all(Array.from({ length: 5 }, () => here.someone()));
    const providers = people.map((who) => here.open(who));
    await Promise.all(providers.map(synced));
    write(providers[0]!.doc, ...people.map(() => '·'));
    await expect.poll(() => providers.every(({ doc }) => read(doc).length === people.length)).toBe(true);
    for (let round = 0; round < 40; round++) {
      providers.forEach(({ doc }, i) => {
        const fragment = doc.getXmlFragment('content:es');
        if (round % 7 === i)
          fragment.insert(Math.floor(fragment.length / 2), [new Y.XmlElement('paragraph')]);
        else if (round % 11 === i && fragment.length > 4) fragment.delete(fragment.length - 1, 1);
        else type(doc, `${i}`, 0);
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect
      .poll(() => providers.every(({ status }) => status.state === 'saved'), { timeout: 60_000 })
      .toBe(true);
    await expect.poll(() => new Set(providers.map(({ doc }) => JSON.stringify(read(doc)))).size).toBe(1);
    const { blocks } = await readText(here.platform.store, here.text.id);
    expect(blocks['es']!.map(plainText)).toEqual(read(providers[0]!.doc));
    for (const block of providers[0]!.doc.getXmlFragment('content:es').toArray()) {
      const element = block as Y.XmlElement;
      expect(isBlockKind(element.nodeName) && blockElementFault(element, element.nodeName)).toBeNull();
    }
  });
});
