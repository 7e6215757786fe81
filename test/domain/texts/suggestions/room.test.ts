import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { HOUR } from '../../../../domain/platform.ts';
import { markWords } from '../../../../domain/texts/exact-words.ts';
import { fragmentName } from '../../../../domain/texts/schema.ts';
import { markKey, markOf } from '../../../../domain/texts/suggestion-keys.ts';
import { withdrawSuggestions } from '../../../../domain/texts/suggestions/actions.ts';
import { decideSuggestions } from '../../../../domain/texts/suggestions/actions-decide.ts';
import { seenNow } from '../../../../domain/texts/suggestions/reads.ts';
import {
  SUGGESTIONS_PER_HOUR,
  SUGGESTIONS_PER_SEAT,
  SUGGESTIONS_PER_TEXT,
} from '../../../../domain/texts/suggestions/rules.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { suggestionWorld, type SuggestionWorld } from '../../../support/suggestion-world.ts';

const idOf = (n: number) => `raya${String(n).padStart(6, '0')}`;
const numbers = (from: number, many: number) => Array.from({ length: many }, (_, i) => from + i);

/** Strikes words under suggestions of these numbers, as the editor would have: all of them, or so many letters. */
async function strike(world: SuggestionWorld, which: readonly number[], letters = Infinity): Promise<void> {
  await world.type(world.marta, (doc) => {
    const block = doc.getXmlFragment(fragmentName('es')).get(0) as Y.XmlElement;
    const words = block.get(0) as Y.XmlText;
    Y.transact(doc, (transaction) => {
      for (const n of which) {
        const mark = markOf(idOf(n));
        const from = letters === Infinity ? 0 : n;
        const length = Math.min(letters, words.length);
        markWords(transaction, words, from, length, markKey('deletion', mark), mark);
      }
    });
  });
}

const rows = (
  { platform, coalitionId, textId }: SuggestionWorld,
  { seat }: Player,
  which: readonly number[],
) =>
  platform.store.write((db) =>
    db
      .insertInto('suggestions')
      .values(
        which.map((n) => ({
          ...{ coalition_id: coalitionId, text_id: textId, id: idOf(n), seat_id: seat },
          ...{ at: platform.clock.now(), reason: null, decision: null, decided_by_seat_id: null },
          ...{ decided_at: null, decision_note: null, pieces: null },
        })),
      )
      .execute(),
  );

eachEngine((engine) => {
  it('lets no act put more marks on a paragraph than can be judged in time, and always takes what frees it', async () => {
    const world = await suggestionWorld({ engine }, 'agua y territorio '.repeat(1100).trim());
    const { platform, luz, marta } = world;
    let struck = 0;
    for (const step of [40, 8, 1]) {
      for (;;) {
        const refused = await refusal(strike(world, numbers(struck, step)).then(() => 'done'));
        if (refused === 'Conflict block-too-heavy') break;
        struck += step;
        expect(struck).toBeLessThan(400);
      }
    }
    await rows(world, luz, numbers(0, struck));
    platform.clock.advance(2 * HOUR);
    expect(await refusal(world.suggest(luz, 'Otra cosa.'))).toBe('Conflict block-too-heavy');
    const freed = [idOf(0), idOf(1)];
    await withdrawSuggestions(platform, await luz.viewer(), { ...world.by(luz), suggestions: [freed[0]!] });
    await decideSuggestions(platform, await marta.viewer(), {
      ...world.by(marta),
      suggestions: [freed[1]!],
      seen: await seenNow(platform.store, world.textId, [freed[1]!]),
      accept: false,
    });
    expect(await world.suggest(luz, 'Otra cosa.')).toMatch(/^[a-z0-9]{10}$/);
  });

  it('takes so many suggestions of one seat and of all, open at once', async () => {
    const world = await suggestionWorld({ engine }, 'x'.repeat(SUGGESTIONS_PER_TEXT + 10));
    const { platform, luz, marta } = world;
    await strike(world, numbers(0, SUGGESTIONS_PER_SEAT), 1);
    await rows(world, luz, numbers(0, SUGGESTIONS_PER_SEAT));
    platform.clock.advance(2 * HOUR);
    expect(await refusal(world.suggest(luz, 'Otra cosa.'))).toBe('Conflict list-full');
    expect(await world.suggest(marta, 'Otra cosa.')).toBeTruthy();
    await withdrawSuggestions(platform, await luz.viewer(), { ...world.by(luz), suggestions: [idOf(0)] });
    expect(await world.suggest(luz, 'Otra cosa.')).toBeTruthy();
    await strike(world, numbers(SUGGESTIONS_PER_SEAT, SUGGESTIONS_PER_TEXT - SUGGESTIONS_PER_SEAT), 1);
    expect(await refusal(world.suggest(marta, 'Otra cosa.'))).toBe('Conflict list-full');
  });

  it('takes so many suggestions of one seat in an hour', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, luz, marta } = world;
    await rows(world, luz, numbers(0, SUGGESTIONS_PER_HOUR));
    platform.clock.advance(HOUR / 2);
    expect(await refusal(world.suggest(luz, 'Otra cosa.'))).toBe('Conflict suggestions-too-fast');
    expect(await world.suggest(marta, 'Otra cosa.')).toBeTruthy();
    platform.clock.advance(HOUR);
    expect(await world.suggest(luz, 'Una cosa más.')).toBeTruthy();
  });
});
