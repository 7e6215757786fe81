import { expect, it } from 'vitest';
import { proposeAmendment } from '../../../../domain/texts/amendments/actions.ts';
import { mergeAmendments } from '../../../../domain/texts/amendments/actions-merge.ts';
import { planMerge } from '../../../../domain/texts/amendments/plan.ts';
import { amendmentsOf } from '../../../../domain/texts/amendments/reads.ts';
import { presentWords } from '../../../../domain/texts/amendments/reads-words.ts';
import { elementOf } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { nameDraft, restoreDraft } from '../../../../domain/texts/drafts/actions.ts';
import { requireText } from '../../../../domain/texts/reads.ts';
import { fragmentName } from '../../../../domain/texts/schema.ts';
import {
  backSuggestion,
  suggestWording,
  withdrawSuggestions,
} from '../../../../domain/texts/suggestions/actions.ts';
import { undoSuggestionDecisions } from '../../../../domain/texts/suggestions/actions-decide.ts';
import { countPast, readMarkedText, seenNow } from '../../../../domain/texts/suggestions/reads.ts';
import { refusal } from '../../../support/refusal.ts';
import { eachEngine } from '../../../support/store.ts';
import { SENTENCE, suggestionWorld, type SuggestionWorld } from '../../../support/suggestion-world.ts';

const shown = async (world: SuggestionWorld) =>
  (await world.told()).map(({ id, state, gone, decision, places }) => ({
    ...{ id, state, decision, by: gone?.seatId },
    puts: places.map(({ struck, put }) => [struck, put]),
  }));

const past = async ({ platform, textId }: SuggestionWorld) =>
  countPast(platform.store.read, textId, await readMarkedText(platform.store, textId));

eachEngine((engine) => {
  it('tells what went with its paragraph, what it proposed, its backings and who took the words out', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, luz, tom, marta, textId } = world;
    const id = await world.suggest(luz, 'Nadie será detenido por migrar.', { reason: 'Más breve.' });
    await backSuggestion(platform, await tom.viewer(), {
      ...{ ...world.by(tom), suggestion: id },
      seen: (await seenNow(platform.store, textId, [id]))[0]!,
    });
    platform.clock.advance(1000);
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('es')).delete(0, 1));
    expect(await world.told()).toMatchObject([
      {
        id,
        state: 'gone',
        reason: 'Más breve.',
        decision: null,
        gone: { seatId: marta.seat, at: platform.clock.now() },
        places: [{ struck: 'debe ser', put: 'será', before: 'Nadie ', after: ' detenido por migrar.' }],
        backings: [{ organizationId: tom.organizationId }],
      },
    ]);
    expect(await past(world)).toBe(1);
    expect(platform.announcements).toContainEqual({ topic: `text:${textId}`, change: 'suggestions' });
    const undo = undoSuggestionDecisions(platform, await tom.viewer(), {
      ...world.by(tom),
      suggestions: [id],
    });
    expect(await refusal(undo)).toBe('Conflict suggestion-place-gone');
  });

  it('tells what a merge and a restored draft took along, and of what its author took back that they did', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, luz, tom, marta, textId } = world;
    const named = await nameDraft(platform, await marta.viewer(), { ...world.by(marta), name: 'Antes' });
    const added = elementOf({
      ...{ id: 'nuevonuevo', kind: 'paragraph', level: 0 },
      inlines: [{ type: 'text', text: 'Un párrafo más.' }],
    });
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('es')).insert(1, [added]));
    const { suggestion: restored } = await suggestWording(platform, await luz.viewer(), {
      ...{ ...world.by(luz), language: 'es', block: 'nuevonuevo' },
      ...{ seen: 'Un párrafo más.', wording: 'Un párrafo menos.' },
    });
    await restoreDraft(platform, await tom.viewer(), { seat: tom.seat, draft: named.id });
    expect(await shown(world)).toEqual([
      { id: restored, state: 'gone', decision: null, by: tom.seat, puts: [['más', 'menos']] },
    ]);
    const withdrawn = await world.suggest(luz, 'Nadie será detenido.');
    await withdrawSuggestions(platform, await luz.viewer(), { ...world.by(luz), suggestions: [withdrawn] });
    const merged = await world.suggest(luz, 'Nadie será detenido por migrar.');
    const { id: amendment } = await proposeAmendment(platform, await tom.viewer(), {
      ...{ ...world.by(tom), language: 'es', kind: 'delete', block: world.blockId },
      ...{ seen: SENTENCE, reason: 'Sobra.' },
    });
    const all = (await amendmentsOf(platform.store.read, [textId])).get(textId)!;
    const text = await requireText(platform.store.read, textId);
    const plan = planMerge(all, all, await presentWords(platform.store.read, text));
    await mergeAmendments(platform, await marta.viewer(), {
      ...{ ...world.by(marta), amendments: [amendment], seen: plan.seen },
      choices: plan.collisions.map(({ key }) => ({ collision: key, choice: 'apply' })),
    });
    const states = (await shown(world)).map(({ id, state, by }) => [id, state, by]);
    expect(states).toHaveLength(3);
    expect(states).toContainEqual([merged, 'gone', marta.seat]);
    expect(states).toContainEqual([withdrawn, 'withdrawn', undefined]);
    expect(await past(world)).toBe(3);
  });
});
