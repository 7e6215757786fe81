import { afterAll, expect, it } from 'vitest';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { amendmentsOf } from '../../../../domain/texts/amendments/reads.ts';
import { threadsOf } from '../../../../domain/texts/comments/reads.ts';
import { bringReturn, type Brought } from '../../../../domain/texts/returns/actions.ts';
import {
  creditReturned,
  dropReturned,
  placeReturned,
} from '../../../../domain/texts/returns/actions-settle.ts';
import { changesOfReturn, saidInText, waitingInText } from '../../../../domain/texts/returns/reads.ts';
import { readMarkedText, suggestionsOfText } from '../../../../domain/texts/suggestions/reads.ts';
import { eachEngine } from '../../../support/store.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { returnWorld, type ReturnWorld } from './return-world.ts';

const importer = createImporter();
afterAll(() => importer.close());

const asked = (world: ReturnWorld, by: Player, name: string, more: Partial<Brought> = {}): Brought => ({
  ...{ seat: by.seat, text: world.textId, language: name.slice(0, 2), fileName: name },
  bytes: world.file(name),
  ...more,
});

async function told(world: ReturnWorld) {
  const { store } = world.platform;
  const suggestions = await suggestionsOfText(
    store.read,
    world.textId,
    await readMarkedText(store, world.textId),
  );
  return {
    suggestions,
    amendments: (await amendmentsOf(store.read, [world.textId])).get(world.textId)!,
    threads: await threadsOf(store.read, { texts: [world.textId] }),
    said: await saidInText(store.read, world.textId),
  };
}

eachEngine((engine) => {
  for (const name of ['es.docx', 'es.odt', 'en.docx', 'en.odt'])
    it(`brings back everything LibreOffice recorded in ${name}, once, in the names the file gives`, async () => {
      const world = await returnWorld({ engine });
      const { platform, marta } = world;
      const back = await bringReturn(platform, importer, await marta.viewer(), asked(world, marta, name));
      const changes = await changesOfReturn(platform.store.read, back.id);
      const { suggestions, amendments, threads, said } = await told(world);
      const mine = suggestions.filter(({ seatId }) => seatId === marta.seat);
      const es = name.startsWith('es');
      expect(
        mine.map(({ id, places: [place] }) => [
          said.suggestions.get(id)?.author,
          place!.struck,
          place!.put || place!.reformats.map(({ mark, words }) => `${mark}: ${words}`).join(),
        ]),
      ).toEqual([
        ['Licda. Méndez', es ? 'región' : 'region', es ? 'región mesoamericana' : 'Mesoamerican region'],
        ['Licda. Méndez', '', es ? ' y sus familias' : ' and their families'],
        ['Licda. Méndez', es ? 'presupuesto propios' : 'budget of its own', ''],
        ['Tom Baker', '', es ? 'bold: cada mes' : 'bold: every month'],
        ['Tom Baker', '', es ? 'de Honduras, ' : 'from Honduras, '],
        ['Licda. Méndez', '14', '15'],
      ]);
      expect(amendments.map(({ kind, id }) => [kind, said.amendments.get(id)?.author])).toEqual([
        ['delete', 'Licda. Méndez'],
        ['insert', 'Licda. Méndez'],
        ['replace', 'Licda. Méndez'],
        ['insert', 'Licda. Méndez'],
      ]);
      const brought = threads.filter(({ seatId }) => seatId === marta.seat);
      expect(
        brought.map(({ quote, blockId, comments }) => [
          quote,
          blockId,
          said.comments.get(comments[0]!.id)?.author,
        ]),
      ).toEqual([
        ['Tapachula', 'who0000000', 'Tom Baker'],
        [es ? 'cada mes' : 'every month', 'ask0000000', 'Licda. Méndez'],
      ]);
      expect(brought.every(({ anchor }) => anchor !== null)).toBe(true);
      expect(
        changes.filter(({ state }) => state === 'waiting').map(({ why, author }) => [why, author]),
      ).toEqual([
        ['title', 'Tom Baker'],
        ['in-anothers', 'Tom Baker'],
      ]);
      expect(changes).toHaveLength(6 + 4 + 2 + 2);
      const again = bringReturn(platform, importer, await marta.viewer(), asked(world, marta, name));
      expect(await refusal(again)).toBe('Conflict return-nothing-new');
      expect((await told(world)).suggestions).toHaveLength(suggestions.length);
    });

  it('lets who brought it say where the rest belongs, or that it does not, and for whom somebody speaks', async () => {
    const world = await returnWorld({ engine });
    const { platform, marta, luz } = world;
    const back = await bringReturn(platform, importer, await marta.viewer(), asked(world, marta, 'es.docx'));
    const waiting = (await changesOfReturn(platform.store.read, back.id)).filter(
      ({ state }) => state === 'waiting',
    );
    const [title, others] = waiting;
    const by = async (player: Player, change: string) => ({ seat: player.seat, change, block: 'who0000000' });
    const place = async (player: Player, change: string, block = 'who0000000') =>
      placeReturned(platform, await player.viewer(), { ...(await by(player, change)), block });
    expect(await refusal(place(luz, others!.id))).toBe('NotFound');
    expect(await refusal(place(marta, 'no-such'))).toBe('NotFound');
    expect(await refusal(place(marta, others!.id, 'nothere000'))).toBe('Conflict words-changed');
    expect(await refusal(place(marta, others!.id, 'no'))).toBe('Invalid block:required');
    await place(marta, others!.id);
    const { threads, said } = await told(world);
    const comment = threads
      .flatMap(({ comments }) => comments)
      .find(({ body }) => body === 'Propone quitar: «mesoamericana».')!;
    expect(said.comments.get(comment.id)?.author).toBe('Tom Baker');
    expect(await refusal(place(marta, others!.id))).toBe('Conflict return-settled');
    await dropReturned(platform, await marta.viewer(), await by(marta, title!.id));
    expect(await waitingInText(platform.store.read, world.textId)).toBe(0);
    const credit = async (player: Player, author: string) =>
      creditReturned(platform, await player.viewer(), {
        ...{ seat: player.seat, return: back.id, author, organisation: 'Colegio de Abogadas' },
      });
    await credit(marta, 'Licda. Méndez');
    const one = (await changesOfReturn(platform.store.read, back.id)).find(
      ({ author }) => author === 'Licda. Méndez',
    );
    expect(one!.organisation).toBe('Colegio de Abogadas');
    expect(await refusal(credit(marta, 'Nadie'))).toBe('NotFound');
    expect(await refusal(credit(world.tom, 'Licda. Méndez'))).toBe('Forbidden not-your-return');
    expect(await refusal(credit(luz, 'Licda. Méndez'))).toBe('NotFound');
  });

  it('is for those who may suggest, into the text the file left from', async () => {
    const world = await returnWorld({ engine });
    const { platform, marta, luz } = world;
    const bring = async (by: Player, more: Partial<Brought> = {}) =>
      refusal(bringReturn(platform, importer, await by.viewer(), asked(world, by, 'es.odt', more)));
    expect(await bring(luz)).toBe('NotFound');
    expect(await bring(luz, { seat: marta.seat })).toBe('Forbidden not-your-seat');
    expect(await bring(marta, { language: 'fr' })).toBe('Invalid language:language-not-of-text');
    expect(await bring(marta, { text: 'no-such' })).toBe('NotFound');
    const stranger = await returnWorld({ engine });
    expect(await bring(marta, { bytes: stranger.file('es.odt') })).toBe('Invalid file:return-other-text');
    expect(await bring(marta, { bytes: new TextEncoder().encode('hola') })).toBe('Invalid file:return-kind');
    // The file says which language it is in.
    const back = await bringReturn(
      platform,
      importer,
      await marta.viewer(),
      asked(world, marta, 'en.docx', { language: 'es' }),
    );
    expect(back.language).toBe('en');
  });
});
