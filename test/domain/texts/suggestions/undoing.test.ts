import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Folder } from '../../../../domain/texts/co-editing/folder.ts';
import { foldText } from '../../../../domain/texts/co-editing/actions.ts';
import { loadDoc } from '../../../../domain/texts/co-editing/candidate.ts';
import { clientsOf, storedText } from '../../../../domain/texts/co-editing/reads.ts';
import { fragmentName } from '../../../../domain/texts/schema.ts';
import {
  decideSuggestions,
  undoSuggestionDecisions,
} from '../../../../domain/texts/suggestions/actions-decide.ts';
import { atEnd } from '../../../support/ending.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { seenNow } from '../../../../domain/texts/suggestions/reads.ts';
import { eachEngine } from '../../../support/store.ts';
import { SENTENCE, suggestionWorld, type SuggestionWorld } from '../../../support/suggestion-world.ts';

const OTHER = 'Nadie será detenido por migrar.';
const decide = async (world: SuggestionWorld, suggestions: string[], accept: boolean) =>
  decideSuggestions(world.platform, await world.tom.viewer(), {
    ...world.by(world.tom),
    suggestions,
    seen: await seenNow(world.platform.store, world.textId, suggestions),
    accept,
  });
const undo = async (world: SuggestionWorld, player: Player, suggestions: string[]) =>
  undoSuggestionDecisions(world.platform, await player.viewer(), { ...world.by(player), suggestions });
const states = async (world: SuggestionWorld) =>
  Object.fromEntries((await world.told()).map(({ id, state }) => [id, state]));
const firstWords = (doc: Y.Doc) => {
  const [block] = doc.getXmlFragment(fragmentName('es')).toArray() as Y.XmlElement[];
  return block!.get(0) as Y.XmlText;
};

eachEngine((engine) => {
  it.each([true, false])('opens a decided suggestion again as it stood (accepted: %s)', async (accept) => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, marta, textId } = world;
    const id = await world.suggest(luz, OTHER, { reason: 'Más breve.' });
    const [before] = await world.told();
    await decide(world, [id], accept);
    await world.type(marta, (doc) => firstWords(doc).insert(0, 'Que conste: '));
    const folder = new Folder();
    atEnd(() => folder.close());
    await foldText(platform, folder, textId);
    await undo(world, tom, [id]);
    expect(await world.words()).toEqual({ now: `Que conste: ${SENTENCE}`, then: `Que conste: ${OTHER}` });
    const [told] = await world.told();
    expect(told).toMatchObject({ id, state: 'open', decision: null, reason: 'Más breve.', seatId: luz.seat });
    expect(told!.places).toEqual([{ ...before!.places[0]!, before: 'Que conste: Nadie ' }]);
    const { pieces } = await platform.store.read
      .selectFrom('suggestions')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(pieces).toBe(null);

    await decide(world, [id], true);
    expect((await world.words()).now).toBe(`Que conste: ${OTHER}`);
    expect(await states(world)).toEqual({ [id]: 'accepted' });
  });

  it('gives words that are put back to those who wrote them', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, marta, textId } = world;
    const id = await world.suggest(luz, OTHER);
    await decide(world, [id], true);
    await undo(world, tom, [id]);
    await decide(world, [id], false);
    await undo(world, tom, [id]);
    const doc = loadDoc(await storedText(platform.store.read, textId));
    const seats = await clientsOf(platform.store.read, textId);
    const hands = new Map<string, string>();
    for (let item = firstWords(doc)._start; item; item = item.right)
      if (!item.deleted && item.content instanceof Y.ContentString)
        hands.set(item.content.str, seats.get(item.id.client)!.seatId);
    expect(hands.get('debe ser')).toBe(marta.seat);
    expect(hands.get('será')).toBe(luz.seat);
  });

  it('opens with it what others proposed about the same words', async () => {
    const world = await suggestionWorld({ engine });
    const { tom, luz, marta } = world;
    const one = await world.suggest(luz, 'Nadie detenido por migrar.');
    const same = await world.suggest(marta, 'Nadie detenido por migrar.');
    await decide(world, [one], true);
    expect(await states(world)).toEqual({ [one]: 'accepted', [same]: 'accepted' });
    await undo(world, tom, [same]);
    expect(await states(world)).toEqual({ [one]: 'open', [same]: 'open' });
    expect(await world.words()).toEqual({ now: SENTENCE, then: 'Nadie detenido por migrar.' });
  });

  it('says that the place is gone where the paragraph was deleted, and changes nothing', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, marta, textId } = world;
    const id = await world.suggest(luz, OTHER);
    await decide(world, [id], true);
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('es')).delete(0, 1));
    const { seq } = await storedText(platform.store.read, textId);
    expect(await refusal(undo(world, tom, [id]))).toBe('Conflict suggestion-place-gone');
    expect((await storedText(platform.store.read, textId)).seq).toBe(seq);
    expect(await states(world)).toEqual({ [id]: 'accepted' });
  });

  it('undoes only what was decided, once, and only by those who decide', async () => {
    const world = await suggestionWorld({ engine });
    const { tom, luz, ines } = world;
    const id = await world.suggest(luz, OTHER);
    expect(await refusal(undo(world, tom, [id]))).toBe('Conflict suggestion-not-decided');
    await decide(world, [id], false);
    expect(await refusal(undo(world, luz, [id]))).toBe('Forbidden not-a-drafter');
    expect(await refusal(undo(world, ines, [id]))).toBe('NotFound');
    expect(await refusal(undo(world, tom, ['unknown001']))).toBe('NotFound');
    const twice = await Promise.all([refusal(undo(world, tom, [id])), refusal(undo(world, tom, [id]))]);
    expect(twice.sort()).toEqual(['Conflict suggestion-not-decided', 'done']);
    expect(await world.words()).toEqual({ now: SENTENCE, then: OTHER });
  });
});
