import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { changeText } from '../../../../domain/texts/co-editing/change-text.ts';
import { keepDraft } from '../../../../domain/texts/drafts/actions-keep.ts';
import { restoreDraft } from '../../../../domain/texts/drafts/actions.ts';
import { authorsOfText } from '../../../../domain/texts/drafts/reads-authors.ts';
import { balanceOfText } from '../../../../domain/texts/drafts/reads-balance.ts';
import { requireText } from '../../../../domain/texts/reads.ts';
import { rewordBlock } from '../../../../domain/texts/reword-block.ts';
import { readMarkedText } from '../../../../domain/texts/suggestions/reads.ts';
import { asRefused, suggestionsIn } from '../../../../domain/texts/suggestion-marks.ts';
import { suggestWording } from '../../../../domain/texts/suggestions/actions.ts';
import { plainText } from '../../../../domain/texts/schema.ts';
import { transact } from '../../../../domain/transaction.ts';
import { BLOCKS, amendingWorld, type AmendingWorld } from '../../../support/amending-world.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

/** Who wrote what of a block: the words of each, by what the tests call the seats. */
async function wrote(world: AmendingWorld, id: string, language = 'es') {
  const { read } = world.platform.store;
  const text = await requireText(read, world.textId);
  const block = (await authorsOfText(read, text))[language]!.find((one) => one.id === id)!;
  const { blocks } = await readMarkedText(read, world.textId);
  const words = plainText(asRefused(blocks[language]!.find((one) => one.id === id)!));
  const names = new Map(
    (['marta', 'luz', 'tom', 'alias'] as const).map((name) => [world[name].seat, name as string]),
  );
  let at = 0;
  return block.runs.map(({ seatId, length }) => {
    at += length;
    return [names.get(seatId ?? '') ?? 'nobody', words.slice(at - length, at)];
  });
}

const types = (world: AmendingWorld, { seat }: Player, change: (doc: Y.Doc) => void) =>
  transact(world.platform, async (tx) => {
    tx.begin();
    await changeText(tx, { textId: world.textId, seatId: seat, change });
  });

eachEngine((engine) => {
  it('writes what an amendment brings in the name of who proposed it, what was accepted to it in that of its own', async () => {
    const world = await amendingWorld({ engine });
    const { marta, luz, tom, alias } = world;
    const added = await world.propose(luz, {
      kind: 'insert',
      after: BLOCKS.title,
      words: 'Un párrafo entero.\nCon dos líneas.',
    });
    const child = await world.propose(alias, {
      kind: 'replace',
      parent: added.id,
      words: 'Un párrafo nuevo.\nCon dos líneas.',
    });
    await world.decide(marta, child, 'accepted');
    await world.decide(marta, added, 'accepted');
    expect(await wrote(world, added.content.id!)).toEqual([
      ['luz', 'Un párrafo '],
      ['alias', 'nuevo'],
      ['luz', '.\nCon dos líneas.'],
    ]);
    const replaced = await world.propose(tom, {
      kind: 'replace',
      words: 'Exigimos un plan\npara 2028.',
    });
    await world.merge(marta, [replaced]);
    expect(await wrote(world, BLOCKS.plan)).toEqual([
      ['tom', 'Exigimos'],
      ['marta', ' un plan'],
      ['tom', '\n'],
      ['marta', 'para '],
      ['tom', '2028'],
      ['marta', '.'],
    ]);
    const { read } = world.platform.store;
    const neighbour = await world.member({ countries: ['HN'] });
    await types(world, neighbour, (doc) => void rewordBlock(doc, 'es', BLOCKS.close, 'Todas juntas.'));
    const { country } = await balanceOfText(read, await requireText(read, world.textId));
    expect(country?.find(({ key }) => key === 'HN')?.words).toBeGreaterThan(15);
  });

  it('leaves the words of a block that is moved or becomes another kind to their authors, what is suggested in it too', async () => {
    const world = await amendingWorld({ engine });
    const { platform, marta, luz, tom, alias, textId } = world;
    await types(
      world,
      tom,
      (doc) => void rewordBlock(doc, 'es', BLOCKS.plan, 'Pedimos ya un plan para 2027.'),
    );
    await suggestWording(platform, await alias.viewer(), {
      seat: alias.seat,
      text: textId,
      language: 'es',
      block: BLOCKS.plan,
      seen: 'Pedimos ya un plan para 2027.',
      wording: 'Pedimos ya un plan justo para 2027.',
    });
    const before = await wrote(world, BLOCKS.plan);
    expect(before).toEqual([
      ['marta', 'Pedimos '],
      ['tom', 'ya '],
      ['marta', 'un plan para 2027.'],
    ]);
    const block = async () => {
      const { blocks } = await readMarkedText(platform.store.read, textId);
      return blocks['es']!.find(({ id }) => id === BLOCKS.plan)!;
    };
    const { inlines } = await block();
    const moved = await world.propose(luz, { kind: 'move', after: BLOCKS.close });
    const shaped = await world.propose(luz, { kind: 'retype', shape: { kind: 'quote' } });
    await world.merge(marta, [moved, shaped]);
    expect((await block()).kind).toBe('quote');
    expect((await block()).inlines).toEqual(inlines);
    expect(suggestionsIn(await block())).toHaveLength(1);
    expect(await wrote(world, BLOCKS.plan)).toEqual(before);
    await types(world, alias, (doc) => void rewordBlock(doc, 'es', BLOCKS.title, 'Lo que hoy pedimos'));
    const draft = (await transact(platform, async (tx) => {
      tx.begin();
      return keepDraft(tx, textId, { kind: 'automatic' });
    }))!;
    const back = await world.propose(luz, { kind: 'move', block: BLOCKS.title, after: BLOCKS.close });
    await world.decide(marta, back, 'accepted');
    await restoreDraft(platform, await marta.viewer(), { seat: marta.seat, draft });
    expect((await world.words())[0]).toBe('Lo que hoy pedimos');
    expect(await wrote(world, BLOCKS.title)).toEqual([
      ['marta', 'Lo que '],
      ['alias', 'hoy '],
      ['marta', 'pedimos'],
    ]);
  });
});
