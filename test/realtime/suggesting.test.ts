import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { loadViewer } from '../../domain/accounts/load-viewer.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { MINUTE, later } from '../../domain/platform.ts';
import { plainText } from '../../domain/texts/schema.ts';
import { decideSuggestions, undoSuggestionDecisions } from '../../domain/texts/suggestions/actions-decide.ts';
import { readMarkedText, suggestionsOfText } from '../../domain/texts/suggestions/reads.ts';
import { COLLAB, LIVE } from '../../realtime/parser.ts';
import { givenRight, givenRound } from '../support/factories/rights.ts';
import { refusal } from '../support/refusal.ts';
import { eachEngine } from '../support/store.ts';
import { byHand } from './by-hand.ts';
import { propose, strike, wordsOf } from './suggesting.ts';
import { synced, write } from './words.ts';
import { ORIGIN, bareSocket, serve, world, type Someone, type World } from './world.ts';

const OWN = 'deana00001';
const ALSO = 'deana00002';

async function begun(here: World): Promise<Someone> {
  const marta = await here.someone();
  const author = here.open(marta);
  await synced(author);
  write(author.doc, 'Pedimos agua limpia.');
  await expect.poll(() => author.status.state).toBe('saved');
  return marta;
}

/** Somebody of the body who may suggest. */
async function suggester(here: World): Promise<Someone> {
  const who = await here.someone('observer');
  await givenRight(here.platform, here.text, { seatId: who.seatId, right: 'suggest' });
  return who;
}

async function stored({ platform, text }: World): Promise<string[]> {
  return (await readText(platform.store, text.id)).blocks['es']!.map(plainText);
}

const proposed = ({ platform, text }: World) =>
  platform.store.read
    .selectFrom('suggestions')
    .where('text_id', '=', text.id)
    .select(['id', 'seat_id', 'coalition_id', 'at', 'decision'])
    .orderBy('id')
    .execute();

eachEngine((engine) => {
  it('takes suggestions, binds them to the seat of the session and tells pages', async () => {
    const here = await world(engine);
    await begun(here);
    const ana = await suggester(here);
    const listener = here.socket(ana, LIVE);
    const topic = `text:${here.text.id}`;
    expect(await listener.timeout(5000).emitWithAck('join', topic)).toEqual({ ok: true });
    const heard: unknown[] = [];
    listener.on('changed', (event: { change: string }) => heard.push(event.change));
    const hand = await byHand(here, ana, { client: 5 });
    expect(hand.answer).toMatchObject({ role: 'suggest' });
    expect(await hand.does((doc) => propose(wordsOf(doc), 13, 'muy ', OWN))).toMatchObject({ seq: 2 });
    expect(await proposed(here)).toEqual([
      {
        id: OWN,
        seat_id: ana.seatId,
        coalition_id: here.text.coalition_id,
        at: here.platform.clock.now(),
        decision: null,
      },
    ]);
    await expect.poll(() => heard).toEqual(['suggestions']);
    expect(await stored(here)).toEqual(['Pedimos agua limpia.']);
    await hand.does((doc) => propose(wordsOf(doc), 17, 'y ', OWN));
    await hand.does((doc) => wordsOf(doc).delete(13, 6));
    await expect.poll(() => heard).toEqual(['suggestions', 'suggestions']);
  });

  it('refuses one who suggests every change of accepted words, and writes nothing of it', async () => {
    const here = await world(engine);
    await begun(here);
    const hand = await byHand(here, await suggester(here), { client: 5 });
    const mixed = await hand.does((doc) => {
      propose(wordsOf(doc), 0, 'Hoy ', OWN);
      wordsOf(doc).delete(8, 3);
    });
    expect(mixed).toEqual({ err: 'role', reason: 'beyond the right to suggest' });
    expect(await hand.send(Uint8Array.of(0, 0))).toMatchObject({ err: 'earlier-refusal' });
    expect(await stored(here)).toEqual(['Pedimos agua limpia.']);
    expect(await proposed(here)).toEqual([]);
  });

  it('lets nobody write into the suggestion of another, drafters included', async () => {
    const here = await world(engine);
    const marta = await begun(here);
    const ana = await byHand(here, await suggester(here), { client: 5 });
    await ana.does((doc) => propose(wordsOf(doc), 13, 'muy ', OWN));
    const drafter = await byHand(here, marta, { client: 6 });
    expect(await drafter.does((doc) => propose(wordsOf(doc), 15, 'x', OWN))).toMatchObject({
      err: 'anothers-name',
    });
    const tom = await byHand(here, await suggester(here), { client: 7 });
    expect(await tom.does((doc) => strike(wordsOf(doc), 0, 7, OWN))).toMatchObject({ err: 'role' });
    const again = await byHand(here, marta, { client: 8 });
    expect(await again.does((doc) => wordsOf(doc).delete(13, 4))).toMatchObject({ seq: 3 });
    expect((await proposed(here)).map(({ id }) => id)).toEqual([OWN]);
  });

  it('keeps what was decided when its author writes on under the same id: what comes after is another', async () => {
    const here = await world(engine);
    const marta = await begun(here);
    const ana = await suggester(here);
    const hand = await byHand(here, ana, { client: 5 });
    await hand.does((doc) => propose(wordsOf(doc), 13, 'muy ', OWN));
    const { store, clock } = here.platform;
    const viewer = (await loadViewer(store, { token: marta.token }, clock.now()))!;
    const acting = { seat: marta.seatId, text: here.text.id, suggestions: [OWN] };
    const told = async () =>
      suggestionsOfText(store.read, here.text.id, await readMarkedText(store, here.text.id));
    const seen = (await told()).map((one) => one.seen);
    await decideSuggestions(here.platform, viewer, { ...acting, seen, accept: true, note: 'Sí.' });
    expect(await stored(here)).toEqual(['Pedimos agua muy limpia.']);
    const again = await byHand(here, ana, { client: 9 });
    expect(await again.does((doc) => propose(wordsOf(doc), 17, 'y ', OWN))).toMatchObject({ seq: 4 });
    expect(await told()).toMatchObject([
      { id: OWN, state: 'open', decision: null, places: [{ put: 'y ' }] },
      { state: 'accepted', decision: { note: 'Sí.', seatId: marta.seatId }, places: [{ put: 'muy ' }] },
    ]);
    const [, past] = await told();
    const undoing = { ...acting, suggestions: [past!.id] };
    expect(await refusal(undoSuggestionDecisions(here.platform, viewer, undoing))).toBe(
      'Conflict suggestion-place-gone',
    );
  });

  it('keeps what went with a paragraph that somebody took out, and by whom, and opens it again when that is undone', async () => {
    const here = await world(engine);
    const marta = await begun(here);
    const ana = await suggester(here);
    const hers = await byHand(here, ana, { client: 5 });
    await hers.does((doc) => propose(wordsOf(doc), 13, 'muy ', OWN));
    await hers.does((doc) => strike(wordsOf(doc), 0, 7, ALSO));
    const told = async () => {
      const { platform, text } = here;
      const { read } = platform.store;
      return (await suggestionsOfText(read, text.id, await readMarkedText(read, text.id))).map(
        ({ id, state, gone, places }) => [
          id,
          state,
          gone?.seatId,
          places.map(({ struck, put }) => struck + put),
        ],
      );
    };
    const editor = await byHand(here, marta, { client: 6 });
    const undo = new Y.UndoManager(editor.doc.getXmlFragment('content:es'));
    await editor.does((doc) => doc.getXmlFragment('content:es').delete(0, 1));
    expect(await told()).toEqual([
      [OWN, 'gone', marta.seatId, ['muy ']],
      [ALSO, 'gone', marta.seatId, ['Pedimos']],
    ]);
    const [went] = await suggestionsOfText(here.platform.store.read, here.text.id, { blocks: {} });
    expect(went!.places).toMatchObject([{ language: 'es', before: 'Pedimos agua ', after: 'limpia.' }]);
    await editor.does(() => undo.undo());
    expect(await told()).toEqual([
      [ALSO, 'open', undefined, ['Pedimos']],
      [OWN, 'open', undefined, ['muy ']],
    ]);
    expect((await proposed(here)).map(({ decision }) => decision)).toEqual([null, null]);
    const again = await byHand(here, ana, { client: 7 });
    await again.does((doc) => wordsOf(doc).delete(13, 4));
    expect(await told()).toEqual([[ALSO, 'open', undefined, ['Pedimos']]]);
  });

  it('keeps whose a suggestion is when the text is opened anew', async () => {
    const here = await world(engine);
    await begun(here);
    const ana = await suggester(here);
    const hand = await byHand(here, ana, { client: 5 });
    await hand.does((doc) => propose(wordsOf(doc), 13, 'muy ', OWN));
    await here.stop();
    const { url } = await serve(here.platform);
    const there = {
      text: here.text,
      socket: (who: Someone | null) => bareSocket(url, who, COLLAB, ORIGIN),
    };
    const tom = await byHand(there, await suggester(here), { client: 7 });
    expect(await tom.does((doc) => wordsOf(doc).delete(13, 1))).toMatchObject({ err: 'role' });
    const back = await byHand(there, ana, { client: 9 });
    expect(await back.does((doc) => propose(wordsOf(doc), 14, 'x', OWN))).toMatchObject({ seq: 3 });
  });

  it('accepts nothing but suggestions from one lowered to suggest, and nothing at all once lowered to read', async () => {
    const here = await world(engine, { sweepMs: 60_000 });
    await begun(here);
    const tom = await here.someone();
    const drafter = await byHand(here, tom, { client: 5 });
    await givenRight(here.platform, here.text, { seatId: tom.seatId, right: 'suggest' });
    expect(await drafter.does((doc) => wordsOf(doc).insert(0, 'Hoy '))).toMatchObject({ err: 'role' });
    await expect.poll(() => drafter.gone).toEqual(['reset']);
    expect(await drafter.does((doc) => wordsOf(doc).insert(0, 'Ya '))).toMatchObject({ err: 'role' });
    const lowered = await byHand(here, tom, { client: 6 });
    expect(lowered.answer).toMatchObject({ role: 'suggest' });
    expect(await lowered.does((doc) => propose(wordsOf(doc), 0, 'Hoy ', OWN))).toMatchObject({ seq: 2 });
    await givenRight(here.platform, here.text, { seatId: tom.seatId, right: 'read' });
    expect(await lowered.does((doc) => propose(wordsOf(doc), 0, 'Ya ', OWN))).toHaveProperty('err');
    await expect.poll(() => lowered.gone).toEqual(['reset']);
    const reader = await byHand(here, tom, { client: 7 });
    expect(reader.answer).toMatchObject({ role: 'read' });
    expect(await reader.does((doc) => propose(wordsOf(doc), 0, 'Ya ', OWN))).toMatchObject({ err: 'role' });
    expect(await stored(here)).toEqual(['Pedimos agua limpia.']);
  });

  it('takes nothing from one whose round has ended, told or not', async () => {
    const here = await world(engine, { sweepMs: 60_000 });
    const marta = await begun(here);
    const { clock } = here.platform;
    const closesAt = later(clock.now(), 10 * MINUTE);
    await givenRound(here.platform, here.text, { seatId: marta.seatId, closesAt });
    const observer = await here.someone('observer');
    const hand = await byHand(here, observer, { client: 5 });
    expect(hand.answer).toMatchObject({ role: 'suggest' });
    expect(await hand.does((doc) => propose(wordsOf(doc), 0, 'Hoy ', OWN))).toMatchObject({ seq: 2 });
    clock.set(closesAt);
    for (const late of ['Ya ', 'Tarde '])
      expect(await hand.does((doc) => propose(wordsOf(doc), 0, late, OWN))).toMatchObject({ err: 'role' });
    expect(hand.gone).toEqual(['reset']);
    expect((await byHand(here, observer, { client: 6 })).answer).toMatchObject({ role: 'read' });
  });

  it('asks again those who suggest in a round, the instant it ends', async () => {
    const here = await world(engine, { sweepMs: 60_000 });
    const marta = await begun(here);
    const { clock } = here.platform;
    const closesAt = later(clock.now(), 300);
    await givenRound(here.platform, here.text, { seatId: marta.seatId, closesAt });
    const hand = await byHand(here, await here.someone('observer'), { client: 5 });
    expect(hand.answer).toMatchObject({ role: 'suggest' });
    clock.set(closesAt);
    await expect.poll(() => hand.gone).toEqual(['reset']);
  });

  it('asks what a restore lost only of those who edit', async () => {
    const here = await world(engine);
    const marta = await begun(here);
    const unknown = { seq: 77, id: 'aaaaaaaaaaaaaaaa' };
    const ana = await byHand(here, await suggester(here), { client: 5, ...unknown });
    expect(ana.answer).not.toHaveProperty('resync');
    const drafter = await byHand(here, marta, { client: 6, ...unknown });
    expect(drafter.answer).toHaveProperty('resync');
  });
});
