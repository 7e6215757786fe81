import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { endSessions } from '../../domain/accounts/sessions.ts';
import type { Writer } from '../../db/store.ts';
import { later, MINUTE, type Instant } from '../../domain/platform.ts';
import { changeGrants } from '../../domain/texts/actions.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { plainText } from '../../domain/texts/schema.ts';
import { transact } from '../../domain/transaction.ts';
import { LIVE } from '../../realtime/parser.ts';
import { pack } from '../../realtime/wire.ts';
import { eachEngine } from '../support/store.ts';
import { byHand } from './by-hand.ts';
import { updateOf } from './updates.ts';
import { read, synced, type, write } from './words.ts';
import { join, world, type Someone, type World } from './world.ts';

/** Ends a membership in the text's body as domain/bodies does, or without telling anybody. */
async function remove(here: World, who: Someone, quietly = false): Promise<void> {
  const { platform, text } = here;
  const work = () =>
    transact(quietly ? { ...platform, announce: () => undefined } : platform, async (tx) => {
      tx.begin();
      await tx.db
        .updateTable('body_members')
        .set({ until_at: tx.now })
        .where('id', '=', who.memberId!)
        .execute();
      await changeGrants(tx, text.id);
    });
  await work();
}

/** The tables in whose rows a right to write ends by the clock, and which row is somebody's. */
const ENDS = {
  seat: (db: Writer, who: Someone, until_at: Instant) =>
    db.updateTable('seats').set({ until_at }).where('id', '=', who.seatId).execute(),
  place: (db: Writer, who: Someone, until_at: Instant) =>
    db.updateTable('body_members').set({ until_at }).where('id', '=', who.memberId!).execute(),
  membership: (db: Writer, who: Someone, until_at: Instant) =>
    db
      .updateTable('memberships')
      .set({ until_at })
      .where('organization_id', '=', (eb) =>
        eb.selectFrom('seats').where('id', '=', who.seatId).select('organization_id'),
      )
      .execute(),
};
const ENDINGS = Object.keys(ENDS) as (keyof typeof ENDS)[];

async function begun(here: World) {
  const [marta, tom] = [await here.someone(), await here.someone()];
  const author = here.open(marta);
  await synced(author);
  write(author.doc, 'Borrador');
  await expect.poll(() => author.status.state).toBe('saved');
  const removed = here.open(tom);
  await synced(removed);
  const gone: string[] = [];
  removed.on('gone', (reason) => gone.push(reason));
  return { marta, tom, author, removed, gone };
}

async function stored({ platform, text }: World): Promise<string[]> {
  return (await readText(platform.store, text.id)).blocks['es']!.map(plainText);
}

eachEngine((engine) => {
  it('accepts nothing from a removed person after the commit, and tells them', async () => {
    const here = await world(engine);
    const { tom, author, removed, gone } = await begun(here);
    await remove(here, tom);
    type(removed.doc, ' de alguien que ya no está');
    await expect.poll(() => gone).toEqual(['revoked']);
    expect(removed.kept).toEqual([{ language: 'es', text: 'Borrador de alguien que ya no está' }]);
    type(author.doc, ' vivo');
    await expect.poll(() => stored(here)).toEqual(['Borrador vivo']);
    expect(read(removed.doc)).toEqual([]);
  });

  it('accepts nothing even if nobody announced it, and the sweep tells them', async () => {
    const here = await world(engine, { sweepMs: 400 });
    const { tom, removed, gone } = await begun(here);
    await remove(here, tom, true);
    type(removed.doc, ' tarde');
    await expect.poll(() => gone).toEqual(['revoked']);
    expect(await stored(here)).toEqual(['Borrador']);
  });

  it('lets a person whose role changed go on under the new one', async () => {
    const here = await world(engine);
    const { tom, author, removed } = await begun(here);
    await transact(here.platform, async (tx) => {
      tx.begin();
      await tx.db
        .updateTable('body_members')
        .set({ role: 'observer' })
        .where('id', '=', tom.memberId!)
        .execute();
      await changeGrants(tx, here.text.id);
    });
    await expect
      .poll(() => removed.status)
      .toMatchObject({ role: 'read', state: 'read-only', connected: true });
    type(author.doc, ' sigue');
    await expect.poll(() => read(removed.doc)).toEqual(['Borrador sigue']);
  });

  it('cuts the connections of an ended session at once, and of no other', async () => {
    const here = await world(engine);
    const { tom, author, removed } = await begun(here);
    const link = here.socket(tom, LIVE);
    await new Promise<void>((resolve) => void link.once('connect', resolve));
    const cut = new Promise((resolve) => link.once('disconnect', resolve));
    await transact(here.platform, async (tx) => {
      tx.begin();
      await endSessions(tx, { id: tom.sessionId });
    });
    type(removed.doc, ' sin sesión');
    await cut;
    await expect.poll(() => removed.status).toMatchObject({ connected: false, signedOut: true });
    expect(author.status.connected).toBe(true);
    expect(await stored(here)).toEqual(['Borrador']);
  });

  it('refuses what an ended session had sent but the log had not taken', async () => {
    const here = await world(engine, { sweepMs: 60_000 });
    const { tom } = await begun(here);
    const socket = here.socket(tom);
    const answer = await join(socket, here.text.id, { client: 21 });
    await here.platform.store.write((trx) =>
      trx
        .updateTable('sessions')
        .set({ ended_at: here.platform.clock.now() })
        .where('id', '=', tom.sessionId)
        .execute(),
    );
    const doc = new Y.Doc();
    doc.clientID = 21;
    const update = updateOf(doc, () =>
      doc.getXmlFragment('content:es').insert(0, [new Y.XmlElement('paragraph')]),
    );
    const cut = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('u', 'h' in answer ? answer.h : -1, 1, pack([update]));
    await cut;
    expect(await stored(here)).toEqual(['Borrador']);
  });

  it.each(ENDINGS)(
    'accepts nothing once the time of a %s has passed, though nobody says so',
    async (what) => {
      const here = await world(engine, { sweepMs: 60_000 });
      const { clock, store } = here.platform;
      const tom = await here.someone();
      const end = later(clock.now(), 10 * MINUTE);
      await store.write((trx) => ENDS[what](trx, tom, end));
      const hand = await byHand(here, tom, { client: 5 });
      expect(hand.answer).toMatchObject({ role: 'edit' });
      expect(await hand.does((doc) => write(doc, 'A tiempo'))).toMatchObject({ seq: 1 });
      clock.set(end);
      expect(await hand.does((doc) => write(doc, 'Tarde'))).toHaveProperty('err');
      expect(await stored(here)).toEqual(['A tiempo']);
      expect(hand.gone).toHaveLength(1);
    },
  );

  it.each(ENDINGS)('puts out who only listens, the instant the time of a %s passes', async (what) => {
    const here = await world(engine, { sweepMs: 60_000 });
    const { clock, store } = here.platform;
    const tom = await here.someone();
    const end = later(clock.now(), 300);
    await store.write((trx) => ENDS[what](trx, tom, end));
    const hand = await byHand(here, tom, { client: 5 });
    clock.set(end);
    await expect.poll(() => hand.gone).toHaveLength(1);
  });
});
