import { expect, it } from 'vitest';
import * as text from '../../../app/routes/c.$coalition.texts.$slug._index.tsx';
import type { SuggestionsData } from '../../../app/texts/suggestions/load.ts';
import { decideSuggestions } from '../../../domain/texts/suggestions/actions-decide.ts';
import { seenNow } from '../../../domain/texts/suggestions/reads.ts';
import { personTone } from '../../../domain/texts/tones.ts';
import type { Player } from '../../support/signing-world.ts';
import { SENTENCE, suggestionWorld } from '../../support/suggestion-world.ts';
import { Visitor } from '../accounts/visitor.ts';

it('shows among one’s own suggestions only one’s own, those that were decided too, in their person’s colour', async () => {
  const world = await suggestionWorld();
  const { platform, tom, luz, marta, statement, coalitionSlug: coalition, textId } = world;
  const path = `/c/${coalition}/texts/${statement.slug}`;
  const read = async (player: Player, search: string) => {
    const visitor = new Visitor(platform, await player.viewer());
    const { data } = await visitor.load(text.loader, path + search, { coalition, slug: statement.slug });
    return (data as { rail: { data: SuggestionsData } }).rail.data;
  };
  const propose = async (player: Player, wording: string) => {
    const id = await world.suggest(player, wording);
    platform.clock.advance(1);
    return id;
  };
  const decided = [await propose(luz, 'Nadie será detenido por migrar.')];
  decided.push(await propose(tom, 'Nadie debe ser detenido jamás por migrar.'));
  await decideSuggestions(platform, await marta.viewer(), {
    ...world.by(marta),
    suggestions: decided,
    seen: await seenNow(platform.store, textId, decided),
    accept: false,
  });
  expect((await world.words()).now).toBe(SENTENCE);
  const own = await propose(luz, 'Nadie debe ser encerrado por migrar.');
  const all = await read(luz, '');
  expect(all.past.map(({ mark }) => mark).sort()).toEqual([...decided].sort());
  const mine = await read(luz, '?suggestions=mine');
  expect(mine.open.map(({ mark }) => mark)).toEqual([own]);
  expect(mine.past.map(({ mark }) => mark)).toEqual([decided[0]]);
  expect(mine.counts).toMatchObject({ mine: 1, past: 1 });
  expect((await read(marta, '?suggestions=mine')).past).toEqual([]);
  expect(mine.open[0]!.voice.tone).toBe(personTone(luz.personId));
});
