import { expect, it } from 'vitest';
import { openRound } from '../../../../domain/statements/open-round.ts';
import { elementOf, fragmentFault } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { loadDoc } from '../../../../domain/texts/co-editing/candidate.ts';
import { storedText } from '../../../../domain/texts/co-editing/reads.ts';
import { fragmentName, type Inline } from '../../../../domain/texts/schema.ts';
import {
  backSuggestion,
  explainSuggestion,
  suggestWording,
  unbackSuggestion,
  withdrawSuggestions,
} from '../../../../domain/texts/suggestions/actions.ts';
import { decideSuggestions } from '../../../../domain/texts/suggestions/actions-decide.ts';
import { seenNow } from '../../../../domain/texts/suggestions/reads.ts';
import { sentenceFor } from '../../../../domain/words/record.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { SENTENCE, suggestionWorld, type SuggestionWorld } from '../../../support/suggestion-world.ts';

const OTHER = 'Nadie será detenido por migrar.';
/** The paragraph, made of these. */
const rewrite = (world: SuggestionWorld, inlines: Inline[]) =>
  world.type(world.marta, (doc) => {
    const fragment = doc.getXmlFragment(fragmentName('es'));
    fragment.delete(0, fragment.length);
    fragment.insert(0, [elementOf({ id: world.blockId, kind: 'paragraph', level: 0, inlines })]);
  });
const act = async (
  world: SuggestionWorld,
  what: typeof backSuggestion | typeof explainSuggestion,
  player: Player,
  suggestion: string,
  reason: string | null = null,
) => {
  const [seen = ''] = await seenNow(world.platform.store, world.textId, [suggestion]);
  return what(world.platform, await player.viewer(), { ...world.by(player), suggestion, reason, seen });
};
const withdraw = async (world: SuggestionWorld, player: Player, suggestions: string[]) =>
  withdrawSuggestions(world.platform, await player.viewer(), { ...world.by(player), suggestions });

eachEngine((engine) => {
  it('makes a suggestion of a paragraph typed anew, change by change, and keeps its breaks, notes and looks', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, luz, textId } = world;
    await rewrite(world, [
      { type: 'text', text: 'Nadie debe ser ' },
      { type: 'text', text: 'detenido', bold: true },
      { type: 'noteRef', note: 'note000001' },
      { type: 'text', text: ' por migrar.' },
      { type: 'break' },
      { type: 'break' },
      { type: 'text', text: 'Ni hoy ni nunca.' },
    ]);
    const seen = 'Nadie debe ser detenido por migrar.\n\nNi hoy ni nunca.';
    const wording = 'Nadie será detenida por migrar.\r\nTampoco allá.\r\nNi hoy ni nunca. \r\n';
    const id = await world.suggest(luz, wording, { seen: seen.replaceAll('\n', '\r\n') });
    expect(await world.words()).toEqual({
      now: seen,
      then: 'Nadie será detenida por migrar.\nTampoco allá.\nNi hoy ni nunca.',
    });
    const [told] = await world.told();
    expect(told).toMatchObject({ id, seatId: luz.seat, state: 'open' });
    expect(told!.places.map(({ struck, put }) => [struck, put])).toEqual([
      ['debe ser detenido', 'será detenida'],
      ['', 'Tampoco allá.'],
    ]);
    const { inlines } = await world.block();
    expect(inlines.map(({ type }) => type).filter((type) => type !== 'text')).toEqual([
      'noteRef',
      'break',
      'break',
    ]);
    expect(inlines).toContainEqual({ type: 'text', text: 'detenido', bold: true, deletions: [id] });
    const doc = loadDoc(await storedText(platform.store.read, textId));
    expect(fragmentFault(doc.getXmlFragment(fragmentName('es')))).toBe(null);
  });

  it('proposes to words others have proposed about, counting as accepted what is', async () => {
    const world = await suggestionWorld({ engine });
    const { luz, marta, tom, platform } = world;
    const first = await world.suggest(marta, OTHER);
    const second = await world.suggest(luz, 'Nadie debe ser detenido por migrar nunca.');
    expect(await world.words()).toEqual({ now: SENTENCE, then: 'Nadie será detenido por migrar nunca.' });
    expect((await world.told()).map(({ id }) => id)).toEqual([first, second]);
    await decideSuggestions(platform, await tom.viewer(), {
      ...world.by(tom),
      suggestions: [first, second],
      seen: await seenNow(platform.store, world.textId, [first, second]),
      accept: true,
    });
    expect((await world.words()).now).toBe('Nadie será detenido por migrar nunca.');
  });

  it('refuses a wording it cannot take, and says which field is wrong', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, luz, ines, tom } = world;
    const { seq } = await storedText(platform.store.read, world.textId);
    const tried = async (more: Partial<Parameters<typeof suggestWording>[2]>, player = luz) =>
      refusal(
        suggestWording(platform, await player.viewer(), {
          ...world.by(player),
          ...{ language: 'es', block: world.blockId, seen: SENTENCE, wording: OTHER },
          ...more,
        }),
      );
    expect(await tried({ seen: 'Otra frase.' })).toBe('Conflict words-changed');
    expect(await tried({ block: 'gone000001' })).toBe('Conflict words-changed');
    expect(await tried({ wording: `  ${SENTENCE}\n` })).toBe('Invalid wording:wording-same');
    expect(await tried({ wording: 'Nadie debe ser detenido\npor migrar.' })).toBe(
      'Invalid wording:wording-lines',
    );
    expect(await tried({ wording: `${SENTENCE}\u202E` })).toBe('Invalid wording:unseen-characters');
    expect(await tried({ wording: `${SENTENCE}\u0000` })).toBe('Invalid wording:unseen-characters');
    expect(await tried({ wording: 'x'.repeat(20_001) })).toBe('Invalid wording:too-long');
    expect(await tried({ reason: 'x'.repeat(501) })).toBe('Invalid reason:too-long');
    expect(await tried({ language: 'pt' })).toBe('Invalid language:language-not-of-text');
    expect(await tried({}, ines)).toBe('NotFound');
    await openRound(platform, await tom.viewer(), {
      ...{ seat: tom.seat, statement: world.statement.id },
      ...{ kind: 'comments', days: 7, bodies: [world.bodyId] },
    });
    expect(await tried({}, ines)).toBe('Forbidden may-not-suggest');
    expect((await storedText(platform.store.read, world.textId)).seq).toBe(seq);
    expect(await world.told()).toEqual([]);
  });

  it('takes a whole paragraph away, or fills an empty one', async () => {
    const world = await suggestionWorld({ engine });
    const { luz, tom, platform } = world;
    const all = await world.suggest(luz, '  ');
    expect(await world.words()).toEqual({ now: SENTENCE, then: '' });
    const decide = async (id: string) =>
      decideSuggestions(platform, await tom.viewer(), {
        ...world.by(tom),
        suggestions: [id],
        seen: await seenNow(platform.store, world.textId, [id]),
        accept: true,
      });
    await decide(all);
    expect(await world.words()).toEqual({ now: '', then: '' });
    await decide(await world.suggest(luz, 'De nuevo.'));
    expect((await world.words()).now).toBe('De nuevo.');
  });

  it('lets its author explain and take it back, and nobody else', async () => {
    const world = await suggestionWorld({ engine });
    const { luz, tom, platform } = world;
    const id = await world.suggest(luz, OTHER);
    await act(world, explainSuggestion, luz, id, 'Más breve.');
    expect((await world.told())[0]!.reason).toBe('Más breve.');
    expect(await refusal(act(world, explainSuggestion, tom, id, 'Mía.'))).toBe(
      'Forbidden not-your-suggestion',
    );
    expect(await refusal(act(world, explainSuggestion, luz, id, 'x'.repeat(501)))).toBe(
      'Invalid reason:too-long',
    );
    expect(await refusal(act(world, explainSuggestion, luz, 'unknown001', 'x'))).toBe('NotFound');
    expect(await refusal(withdraw(world, tom, [id]))).toBe('Forbidden not-your-suggestion');
    await withdraw(world, luz, [id]);
    expect(await world.words()).toEqual({ now: SENTENCE, then: SENTENCE });
    expect(await world.told()).toMatchObject([
      { id, state: 'withdrawn', decision: null, places: [{ struck: 'debe ser', put: 'será' }] },
    ]);
    expect(await refusal(withdraw(world, luz, [id]))).toBe('Conflict suggestion-settled');
    expect(await refusal(act(world, explainSuggestion, luz, id, 'Tarde.'))).toBe(
      'Conflict suggestion-settled',
    );
    expect(await refusal(act(world, backSuggestion, tom, id))).toBe('Conflict suggestion-settled');
    const lines = await platform.store.read
      .selectFrom('audit')
      .selectAll()
      .where('act', 'like', 'suggestion.%')
      .orderBy('seq')
      .execute();
    expect(lines.map((line) => sentenceFor(line, 'es', 'el texto'))).toEqual([
      'Propuso otra redacción en el texto.',
      'Explicó una sugerencia propia en el texto.',
      'Retiró una sugerencia propia en el texto.',
    ]);
  });

  it('is backed by an organisation once, by whichever seat, and never by its own', async () => {
    const world = await suggestionWorld({ engine });
    const { luz, marta, ibarra, tom, ines } = world;
    const id = await world.suggest(luz, OTHER);
    await world.grant(ibarra, 'suggest');
    await act(world, backSuggestion, marta, id);
    await act(world, backSuggestion, tom, id);
    expect(await refusal(act(world, backSuggestion, ibarra, id))).toBe('Conflict suggestion-backed');
    expect(await refusal(act(world, backSuggestion, luz, id))).toBe('Forbidden own-suggestion');
    expect(await refusal(act(world, backSuggestion, ines, id))).toBe('NotFound');
    const backers = async () => (await world.told())[0]!.backings.map(({ seatId }) => seatId);
    expect((await backers()).sort()).toEqual([marta.seat, tom.seat].sort());
    await act(world, unbackSuggestion, ibarra, id);
    expect(await refusal(act(world, unbackSuggestion, marta, id))).toBe('Conflict suggestion-not-backed');
    expect(await backers()).toEqual([tom.seat]);
  });

  it('names in the log nobody whose organisation goes by another name in texts', async () => {
    const world = await suggestionWorld({ engine });
    const { tom, platform } = world;
    const hidden = await world.member({ name: 'Nombre verdadero', alias: 'Colectiva del Sur' });
    await world.grant(hidden, 'suggest');
    const id = await world.suggest(hidden, OTHER);
    await decideSuggestions(platform, await tom.viewer(), {
      ...world.by(tom),
      suggestions: [id],
      seen: await seenNow(platform.store, world.textId, [id]),
      accept: false,
    });
    const lines = await platform.store.read
      .selectFrom('audit')
      .selectAll()
      .where('act', 'like', 'suggestion.%')
      .orderBy('seq')
      .execute();
    expect(lines.map(({ seat_id, actor }) => [seat_id, actor])).toEqual([
      [null, null],
      [tom.seat, expect.any(String)],
    ]);
    expect(sentenceFor(lines[1]!, 'en')).toBe('Declined a suggestion by Colectiva del Sur in this text.');
    expect(JSON.stringify(lines)).not.toContain('Nombre verdadero');
  });
});
