import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { backSuggestion } from '../../../../domain/texts/suggestions/actions.ts';
import { decideSuggestions } from '../../../../domain/texts/suggestions/actions-decide.ts';
import { seenNow } from '../../../../domain/texts/suggestions/reads.ts';
import { fragmentName } from '../../../../domain/texts/schema.ts';
import { clientsOf, storedText } from '../../../../domain/texts/co-editing/reads.ts';
import { loadDoc } from '../../../../domain/texts/co-editing/candidate.ts';
import { sentenceFor } from '../../../../domain/words/record.ts';
import { anonymous } from '../../../../domain/viewer.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { SENTENCE, suggestionWorld, type SuggestionWorld } from '../../../support/suggestion-world.ts';

const decide = async (
  world: SuggestionWorld,
  player: Player,
  suggestions: string[],
  accept: boolean,
  note?: string,
) =>
  decideSuggestions(world.platform, await player.viewer(), {
    ...world.by(player),
    suggestions,
    seen: await seenNow(world.platform.store, world.textId, suggestions),
    accept,
    note: note ?? null,
  });
const acts = async ({ platform }: SuggestionWorld) =>
  (
    await platform.store.read
      .selectFrom('audit')
      .selectAll()
      .where('act', 'like', 'suggestion.%')
      .orderBy('seq')
      .execute()
  ).map((row) => ({ ...row, sentence: sentenceFor(row, 'en') }));
/** Whose characters the Spanish words are, in their order. */
const hands = async ({ platform, textId }: SuggestionWorld) => {
  const doc = loadDoc(await storedText(platform.store.read, textId));
  const seats = await clientsOf(platform.store.read, textId);
  const [block] = doc.getXmlFragment(fragmentName('es')).toArray() as Y.XmlElement[];
  const found: { words: string; seat: string }[] = [];
  for (const words of block!.toArray() as Y.XmlText[])
    for (let item = words._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      const seat = seats.get(item.id.client)!.seatId;
      const last = found.at(-1);
      if (last?.seat === seat) last.words += item.content.str;
      else found.push({ words: item.content.str, seat });
    }
  return found;
};

eachEngine((engine) => {
  it('accepts a suggestion: its words stand, and are still those of who wrote them', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, marta, textId } = world;
    const id = await world.suggest(luz, 'Nadie será detenido por migrar.', { reason: 'Más breve.' });
    expect(await world.words()).toEqual({ now: SENTENCE, then: 'Nadie será detenido por migrar.' });
    expect(await world.told()).toMatchObject([
      {
        id,
        state: 'open',
        seatId: luz.seat,
        reason: 'Más breve.',
        decision: null,
        places: [
          { language: 'es', blockId: world.blockId, struck: 'debe ser', put: 'será', before: 'Nadie ' },
        ],
      },
    ]);
    await decide(world, tom, [id], true, 'De acuerdo.');
    expect(await world.words()).toEqual({
      now: 'Nadie será detenido por migrar.',
      then: 'Nadie será detenido por migrar.',
    });
    expect(await hands(world)).toEqual([
      { words: 'Nadie ', seat: marta.seat },
      { words: 'será', seat: luz.seat },
      { words: ' detenido por migrar.', seat: marta.seat },
    ]);
    expect(await world.told()).toMatchObject([
      {
        id,
        state: 'accepted',
        decision: { accepted: true, seatId: tom.seat, note: 'De acuerdo.' },
        places: [{ struck: 'debe ser', put: 'será' }],
      },
    ]);
    expect(platform.announcements).toContainEqual({ topic: `text:${textId}`, change: 'suggestions' });
    const [, line] = await acts(world);
    expect(line).toMatchObject({
      seat_id: tom.seat,
      subject_kind: 'statement',
      subject_id: world.statement.id,
    });
    expect(line!.sentence).toMatch(/^Accepted a suggestion by .+ in this text\.$/);
    expect(line!.detail).not.toContain('será');
  });

  it('declines one, and leaves the sentence and what others propose about it', async () => {
    const world = await suggestionWorld({ engine });
    const { tom, luz, marta } = world;
    const declined = await world.suggest(luz, 'Nadie será detenido por migrar.');
    const other = await world.suggest(marta, 'Nadie debe ser detenida por migrar.');
    await decide(world, tom, [declined], false);
    expect(await world.words()).toEqual({ now: SENTENCE, then: 'Nadie debe ser detenida por migrar.' });
    const told = await world.told();
    expect(told.map(({ id, state }) => [id, state])).toEqual([
      [other, 'open'],
      [declined, 'declined'],
    ]);
  });

  it('decides several in one row of the log, and one of others whose words all went with them', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, marta, textId } = world;
    const first = await world.suggest(luz, 'Nadie detenido por migrar.');
    const same = await world.suggest(marta, 'Nadie detenido por migrar.');
    const second = await world.suggest(luz, 'Nadie debe ser detenido por migrar nunca.');
    const head = async () =>
      (
        await platform.store.read
          .selectFrom('texts')
          .select('head')
          .where('id', '=', textId)
          .executeTakeFirstOrThrow()
      ).head;
    const before = await head();
    await decide(world, tom, [first, second], true);
    expect(await head()).toBe(before + 1);
    expect((await world.words()).now).toBe('Nadie detenido por migrar nunca.');
    const states = Object.fromEntries((await world.told()).map(({ id, state }) => [id, state]));
    expect(states).toEqual({ [first]: 'accepted', [second]: 'accepted', [same]: 'accepted' });
    expect((await acts(world)).at(-1)!.sentence).toMatch(/^Accepted 2 suggestions by /);
  });

  it('lets nobody decide who may not edit, and tells strangers nothing', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, ines, diego } = world;
    const id = await world.suggest(luz, 'Nadie será detenido por migrar.');
    expect(await refusal(decide(world, luz, [id], true))).toBe('Forbidden not-a-drafter');
    expect(await refusal(decide(world, ines, [id], true))).toBe('NotFound');
    await world.grant(ines, 'read');
    expect(await refusal(decide(world, ines, [id], true))).toBe('Forbidden not-a-drafter');
    const input = { ...world.by(tom), suggestions: [id], seen: [''], accept: true };
    expect(await refusal(decideSuggestions(platform, anonymous('es'), input))).toBe('Forbidden signed-out');
    expect(await refusal(decideSuggestions(platform, await luz.viewer(), input))).toBe(
      'Forbidden not-your-seat',
    );
    const elsewhere = await suggestionWorld({ platform } as never);
    expect(
      await refusal(
        decideSuggestions(platform, await elsewhere.ana.viewer(), { ...input, seat: elsewhere.ana.seat }),
      ),
    ).toBe('NotFound');
    expect(await refusal(decide(world, tom, ['unknown001'], true))).toBe('NotFound');
    expect(await refusal(decide(world, tom, [], true))).toBe('Invalid suggestions:suggestions-none');
    expect(await refusal(decide(world, tom, [id], true, 'x'.repeat(501)))).toBe('Invalid note:too-long');
    expect((await world.told())[0]!.state).toBe('open');
    expect(await refusal(decide(world, diego, [id], true))).toBe('done');
  });

  it('is decided once of two who decide together, and the words are those of one of them', async () => {
    const world = await suggestionWorld({ engine });
    const { tom, marta, luz } = world;
    const id = await world.suggest(luz, 'Nadie será detenido por migrar.');
    const outcomes = await Promise.all([
      refusal(decide(world, tom, [id], true)),
      refusal(decide(world, marta, [id], false)),
    ]);
    expect(outcomes.sort()).toEqual(['Conflict suggestion-settled', 'done']);
    const [told] = await world.told();
    const { now } = await world.words();
    expect(now).toBe(told!.decision!.accepted ? 'Nadie será detenido por migrar.' : SENTENCE);
  });

  it('keeps what somebody types while it is decided', async () => {
    const world = await suggestionWorld({ engine });
    const { tom, marta, luz } = world;
    const id = await world.suggest(luz, 'Nadie será detenido por migrar.');
    const typed = Array.from({ length: 5 }, (_, i) =>
      world.type(marta, (doc) => {
        const [block] = doc.getXmlFragment(fragmentName('es')).toArray() as Y.XmlElement[];
        const words = block!.get(0) as Y.XmlText;
        words.insert(0, `${i} `);
      }),
    );
    const outcomes = await Promise.allSettled([decide(world, tom, [id], true), ...typed]);
    expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await world.words()).now).toMatch(/^(\d ){5}Nadie será detenido por migrar\.$/);
  });

  it('refuses to close the text while a suggestion is open, and closes it once all are decided', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, statement } = world;
    const id = await world.suggest(luz, 'Nadie será detenido por migrar.');
    const close = async () =>
      closeText(platform, await tom.viewer(), { seat: tom.seat, statement: statement.id });
    await expect(close()).rejects.toMatchObject({ word: 'suggestions-open', facts: { number: '1' } });
    await decide(world, tom, [id], true);
    expect((await close()).state).toBe('closed');
    expect(await refusal(decide(world, tom, [id], false))).toBe('Forbidden text-closed');
    expect(await refusal(world.suggest(luz, 'Otra cosa.'))).toBe('Forbidden text-closed');
  });

  it('is of the words that were read: what its author changed meanwhile is neither decided nor backed unread', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, tom, luz, marta, textId } = world;
    const id = await world.suggest(luz, 'Nadie será detenido por migrar.');
    const [seen = ''] = await seenNow(platform.store, textId, [id]);
    const back = async (read: string) =>
      backSuggestion(platform, await marta.viewer(), { ...world.by(marta), suggestion: id, seen: read });
    await back(seen);
    expect((await world.told())[0]?.backings).toHaveLength(1);
    await world.type(luz, (doc) => {
      const [block] = doc.getXmlFragment(fragmentName('es')).toArray() as Y.XmlElement[];
      const words = block!.get(0) as Y.XmlText;
      const at = words
        .toString()
        .replace(/<[^>]*>/g, '')
        .indexOf('será');
      words.insert(at + 4, ' nunca más', { insertion: { id } });
    });
    expect((await world.told())[0]).toMatchObject({ id, state: 'open', backings: [] });
    const decide = { ...world.by(tom), suggestions: [id], seen: [seen], accept: true };
    expect(await refusal(decideSuggestions(platform, await tom.viewer(), decide))).toBe(
      'Conflict suggestion-changed',
    );
    expect(await refusal(back(seen))).toBe('Conflict suggestion-changed');
    const [now = ''] = await seenNow(platform.store, textId, [id]);
    await back(now);
    expect((await world.told())[0]?.backings).toMatchObject([{ seatId: marta.seat }]);
    await decideSuggestions(platform, await tom.viewer(), { ...decide, seen: [now] });
    expect((await world.told())[0]).toMatchObject({ state: 'accepted', backings: [{ seatId: marta.seat }] });
  });
});
