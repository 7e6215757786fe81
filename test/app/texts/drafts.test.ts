import { expect, it } from 'vitest';
import * as balancePage from '../../../app/routes/c.$coalition.texts.$slug.balance.tsx';
import * as comparePage from '../../../app/routes/c.$coalition.texts.$slug.compare.tsx';
import * as textPage from '../../../app/routes/c.$coalition.texts.$slug._index.tsx';
import { openRound } from '../../../domain/statements/open-round.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { draftsOfText } from '../../../domain/texts/drafts/reads.ts';
import { transact } from '../../../domain/transaction.ts';
import { wordsOf } from '../../realtime/suggesting.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';

async function scene() {
  const world = await signingWorld();
  const { platform } = world;
  const statement = await world.draft({ words: { es: 'Pedimos agua.', en: 'We ask for water.' } });
  const params = { coalition: world.coalitionSlug, slug: statement.slug };
  const visitor = async (player: Player) => new Visitor(platform, await player.viewer(), { language: 'es' });
  return {
    ...world,
    statement,
    write: (by: Player, at: number, words: string) =>
      transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, {
          textId: statement.textId,
          seatId: by.seat,
          change: (doc) => wordsOf(doc).insert(at, words),
        });
      }),
    text: async (by: Player, query = '') =>
      (await (await visitor(by)).load(textPage.loader, `/text${query}`, params)).data as never as {
        rail: { data: { drafts: { id: string; label: string; name: string | null }[]; mayName: boolean } };
        authors: {
          voices: { person: string }[];
          runs: { runs: { length: number; voice: number }[] }[];
        } | null;
      },
    send: async (by: Player, form: Record<string, string>) =>
      (await visitor(by)).send(textPage.action, '/text', { seat: idOf('Seat', by.seat), ...form }, params),
    compare: async (by: Player, query: string) =>
      (await visitor(by)).load(comparePage.loader, `/compare${query}`, params),
    balance: async (by: Player) => (await visitor(by)).load(balancePage.loader, '/balance', params),
  };
}

it('keeps a moment, compares it with now and puts it back, by forms alone', async () => {
  const here = await scene();
  const { marta, tom, statement, platform } = here;
  const kept = await here.send(marta, {
    step: 'draft.name',
    text: idOf('Text', statement.textId),
    name: 'Antes de la reunión',
  });
  expect(kept.status).toBe(303);
  const { rail } = await here.text(tom, '?panel=versions');
  expect(rail.data).toMatchObject({ mayName: true });
  expect(rail.data.drafts.map(({ label, name }) => [label, name])).toEqual([
    ['v0.2', 'Antes de la reunión'],
    ['v0.1', null],
  ]);
  await here.write(tom, 12, ' limpia');
  const { data } = await here.compare(tom, '?from=v0.1&to=now&language=es');
  expect(data).toMatchObject({
    chosen: { from: 'v0.1', to: 'now', language: 'es' },
    comparison: {
      sums: { changed: 1, added: 0, removed: 0, wordsAdded: 1, wordsRemoved: 0 },
      blocks: [
        {
          change: 'changed',
          pieces: [{ text: 'Pedimos agua' }, { change: 'added', text: ' limpia' }, { text: '.' }],
        },
      ],
    },
  });
  const back = await here.send(tom, { step: 'draft.restore', draft: rail.data.drafts[0]!.id });
  expect(back.status).toBe(303);
  expect((await draftsOfText(platform.store.read, statement.textId))[0]).toMatchObject({
    label: 'v0.4',
    kind: 'restored',
    seatId: tom.seat,
  });
  expect((await here.compare(tom, '?from=v0.2&to=now')).data).toMatchObject({
    comparison: { sums: { changed: 0, wordsAdded: 0 } },
  });
});

it('says why a moment could not be kept, and knows no moment that is not there', async () => {
  const here = await scene();
  const { marta, luz, statement } = here;
  const refused = await here.send(marta, {
    step: 'draft.name',
    text: idOf('Text', statement.textId),
    name: 'x'.repeat(200),
  });
  expect(refused.status).toBe(422);
  expect(refused.data).toMatchObject({ problems: [{ field: 'name' }] });
  expect((await here.compare(marta, '?from=v7.7&to=now')).data).toMatchObject({ comparison: null });
  expect((await here.compare(marta, '?language=xx')).data).toMatchObject({ chosen: { language: 'es' } });
  expect((await here.compare(luz, '')).status).toBe(404);
});

it('tells who wrote what, and its shares to those who draft alone', async () => {
  const here = await scene();
  const { marta, tom, luz, platform, statement, bodyId } = here;
  await here.write(tom, 12, ' limpia');
  const { authors } = await here.text(marta, '?panel=versions&view=authors');
  expect(authors?.runs[0]?.runs).toEqual([
    { length: 12, voice: 0 },
    { length: 7, voice: 1 },
    { length: 1, voice: 0 },
  ]);
  expect(authors?.voices).toHaveLength(2);
  expect((await here.text(marta, '?panel=versions')).authors).toBeNull();
  expect((await here.balance(marta)).data).toMatchObject({ balance: { byCountry: null } });
  await openRound(platform, await marta.viewer(), {
    seat: marta.seat,
    statement: statement.id,
    kind: 'comments',
    days: 7,
    bodies: [bodyId],
  });
  expect((await here.balance(luz)).status).toBe(404);
  const seen = await here.text(luz, '?panel=versions');
  expect(seen.rail.data.drafts.map(({ label }) => label)).toEqual(['v0.2']);
  expect((await here.compare(luz, '?from=v0.1&to=now')).data).toMatchObject({ comparison: null });
});
