import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { foldText } from '../../domain/texts/co-editing/actions.ts';
import { Folder } from '../../domain/texts/co-editing/folder.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { plainText } from '../../domain/texts/schema.ts';
import { decodeState, toBase64, type JoinAnswer } from '../../realtime/wire.ts';
import type { TextProvider } from '../../app/live/provider.ts';
import { TextProvider as Provider } from '../../app/live/provider.ts';
import { atEnd } from '../support/ending.ts';
import { eachEngine } from '../support/store.ts';
import { read, synced, type, write } from './words.ts';
import { join, world, type World } from './world.ts';

const saved = (provider: TextProvider) => expect.poll(() => provider.status.state).toBe('saved');

/** A provider whose connection can be cut. */
async function onLink(here: World, who: Parameters<World['link']>[0]) {
  const link = here.link(who);
  const provider = new Provider({ link, textId: here.text.id, openDevice: () => null });
  atEnd(() => provider.destroy());
  await synced(provider);
  return { link, provider };
}

/** Joins on a bare socket and gives the answer and the words that follow it. */
async function joined(here: World, request: Parameters<typeof join>[2]) {
  const socket = here.socket(await here.someone());
  const words = new Promise<ReturnType<typeof decodeState>>(
    (resolve) =>
      void socket.once('state', (_h: number, _n: number, body: Uint8Array) => resolve(decodeState(body))),
  );
  const answer = await join(socket, here.text.id, request);
  return { answer: answer as Exclude<JoinAnswer, { err: unknown }>, state: await words };
}

eachEngine((engine) => {
  it('merges what two people wrote while one was without a connection', async () => {
    const here = await world(engine);
    const { link, provider: luz } = await onLink(here, await here.someone());
    write(luz.doc, 'Uno', 'Dos');
    await saved(luz);
    const tom = here.open(await here.someone());
    await synced(tom);
    link.drop();
    await expect.poll(() => luz.status.connected).toBe(false);
    type(luz.doc, ' sin red');
    type(tom.doc, ' con red', 1);
    expect(luz.status.state).toBe('saving');
    await expect
      .poll(() => [read(luz.doc), read(tom.doc)], { timeout: 60_000 })
      .toEqual(Array(2).fill(['Uno sin red', 'Dos con red']));
    await saved(luz);
  });

  it('sends only the rows after the one a client has', async () => {
    const here = await world(engine);
    const marta = here.open(await here.someone());
    await synced(marta);
    write(marta.doc, 'Uno');
    await saved(marta);
    const first = await joined(here, { client: 41 });
    type(marta.doc, ' dos');
    await saved(marta);
    const again = await joined(here, { client: 42, seq: first.answer.seq, id: first.answer.id });
    expect(again.state.snapshot).toBeNull();
    expect(again.state.tail).toHaveLength(1);
    expect(again.answer).toMatchObject({ seq: first.answer.seq + 1 });
    const upToDate = await joined(here, { client: 43, seq: again.answer.seq, id: again.answer.id });
    expect(upToDate.state).toEqual({ snapshot: null, tail: [] });
  });

  it('still sends only the tail after a fold, and a snapshot to newcomers', async () => {
    const here = await world(engine);
    const folder = new Folder();
    atEnd(() => folder.close());
    const marta = here.open(await here.someone());
    await synced(marta);
    write(marta.doc, 'Uno');
    await saved(marta);
    const before = await joined(here, { client: 41 });
    type(marta.doc, ' dos');
    await saved(marta);
    expect(await foldText(here.platform, folder, here.text.id)).toBe(true);
    expect(await foldText(here.platform, folder, here.text.id)).toBe(false);
    type(marta.doc, ' tres');
    await saved(marta);
    const again = await joined(here, { client: 42, seq: before.answer.seq, id: before.answer.id });
    expect(again.state.snapshot).toBeNull();
    expect(again.answer.resync).toBeUndefined();
    const newcomer = await joined(here, { client: 43 });
    expect(newcomer.state.snapshot).not.toBeNull();
    expect(newcomer.state.tail).toHaveLength(1);
    const tom = here.open(await here.someone());
    await synced(tom);
    expect(read(tom.doc)).toEqual(['Uno dos tres']);
  });

  it('gets back after a restore what the server lost', async () => {
    const here = await world(engine);
    const { platform, text } = here;
    const marta = here.open(await here.someone());
    await synced(marta);
    write(marta.doc, 'Antes');
    await saved(marta);
    const kept = (
      await platform.store.read
        .selectFrom('texts')
        .where('id', '=', text.id)
        .select('head')
        .executeTakeFirstOrThrow()
    ).head;
    type(marta.doc, ' del desastre');
    await saved(marta);
    await platform.store.write(async (trx) => {
      await trx.deleteFrom('text_snapshots').where('text_id', '=', text.id).execute();
      await trx.deleteFrom('text_updates').where('text_id', '=', text.id).where('seq', '>', kept).execute();
      await trx.updateTable('texts').set({ head: kept }).where('id', '=', text.id).execute();
    });
    platform.announce([{ topic: `text:${text.id}`, change: 'words' }]);
    await expect
      .poll(async () => (await readText(platform.store, text.id)).blocks['es']!.map(plainText), {
        timeout: 60_000,
      })
      .toEqual(['Antes del desastre']);
    await saved(marta);
    expect(read(marta.doc)).toEqual(['Antes del desastre']);
  });

  it('tells a client whose row is unknown what the server has, and sends what that client lacks', async () => {
    const here = await world(engine);
    const marta = here.open(await here.someone());
    await synced(marta);
    write(marta.doc, 'Uno');
    await saved(marta);
    const empty = new Y.Doc();
    const { answer, state } = await joined(here, {
      client: 44,
      seq: 1,
      id: 'ffffffffffffffff',
      sv: toBase64(Y.encodeStateVector(empty)),
    });
    expect(answer.resync).toEqual(toBase64(Y.encodeStateVector(marta.doc)));
    for (const update of state.tail) Y.applyUpdate(empty, update);
    expect(read(empty)).toEqual(['Uno']);
  });

  it('sums what each seat wrote and took away when the log is folded', async () => {
    const here = await world(engine);
    const folder = new Folder();
    atEnd(() => folder.close());
    const [who, other] = [await here.someone(), await here.someone()];
    const [marta, tom] = [here.open(who), here.open(other)];
    await Promise.all([synced(marta), synced(tom)]);
    write(marta.doc, 'Hola');
    await expect.poll(() => read(tom.doc)).toEqual(['Hola']);
    type(tom.doc, '!!');
    ((tom.doc.getXmlFragment('content:es').get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 3);
    await saved(tom);
    await foldText(here.platform, folder, here.text.id);
    const rows = await here.platform.store.read
      .selectFrom('text_authorship')
      .select(['seat_id', 'inserted', 'deleted'])
      .execute();
    expect(new Map(rows.map((row) => [row.seat_id, [row.inserted, row.deleted]]))).toEqual(
      new Map([
        [who.seatId, [4, 0]],
        [other.seatId, [2, 3]],
      ]),
    );
  });

  it('folds by itself when the last editor leaves', async () => {
    const here = await world(engine);
    const { link, provider } = await onLink(here, await here.someone());
    write(provider.doc, 'Adiós');
    await saved(provider);
    link.close();
    await expect
      .poll(() =>
        here.platform.store.read
          .selectFrom('text_snapshots')
          .where('text_id', '=', here.text.id)
          .select('seq')
          .execute(),
      )
      .toHaveLength(1);
  });
});
