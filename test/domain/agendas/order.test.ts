import type * as Y from 'yjs';
import { expect, it } from 'vitest';
import type { XmlElement, XmlText } from 'yjs';
import { addAsk, addPreambleBlock, rewriteAsk } from '../../../domain/agendas/actions-asks.ts';
import { moveAsk, removeAsk, restoreAsk } from '../../../domain/agendas/actions-order.ts';
import { asksOf, removedAsksOf, type Ask } from '../../../domain/agendas/reads-asks.ts';
import { AGENDA_LIMITS, MOST_ASKS, MOST_ASKS_EVER } from '../../../domain/agendas/rules.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { elementOf } from '../../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName, plainText, TEXT_LIMITS } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { agendaWorld, type AgendaWorld } from '../../support/agenda-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import type { Player } from '../../support/signing-world.ts';

eachEngine((engine) => {
  async function five() {
    const world = await agendaWorld({ engine });
    const asks: Ask[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) asks.push(await world.ask(name));
    const move = async (who: Player, ask: Ask, after: Ask | null) =>
      moveAsk(world.platform, await who.viewer(), {
        seat: who.seat,
        ask: ask.id,
        after: after?.id ?? null,
      });
    return { ...world, asks, move };
  }
  /** Every order in which things can be done. */
  const turnsOf = <T>(things: readonly T[]): T[][] =>
    things.length === 0
      ? [[]]
      : things.flatMap((one, i) => turnsOf(things.toSpliced(i, 1)).map((rest) => [one, ...rest]));
  const positions = async ({ platform, agenda }: AgendaWorld) =>
    (await asksOf(platform.store.read, agenda.id)).map(({ position }) => position);

  it('has one order: up, down, to the top, and nowhere', async () => {
    const world = await five();
    const { asks, move, order, marta } = world;
    const [a, b, , d, e] = asks as [Ask, Ask, Ask, Ask, Ask];
    await move(marta, d, a);
    expect(await order()).toEqual(['a', 'd', 'b', 'c', 'e']);
    await move(marta, a, e);
    expect(await order()).toEqual(['d', 'b', 'c', 'e', 'a']);
    await move(marta, e, null);
    expect(await order()).toEqual(['e', 'd', 'b', 'c', 'a']);
    await move(marta, b, b);
    await move(marta, b, d);
    expect(await order()).toEqual(['e', 'd', 'b', 'c', 'a']);
    expect(await positions(world)).toEqual([1, 2, 3, 4, 5]);
  });

  it('carries out moves made at the same time one after the other, and loses none', async () => {
    const world = await five();
    const { asks, move, order, marta, tom } = world;
    const [a, b, c, d, e] = asks as [Ask, Ask, Ask, Ask, Ask];
    const moves = [
      [marta, a, e],
      [tom, d, null],
      [marta, c, d],
      [tom, b, a],
    ] as const;
    const before = await order();
    const byHand = (list: readonly string[], [, ask, after]: (typeof moves)[number]) => {
      const name = before[asks.indexOf(ask)]!;
      const others = list.filter((one) => one !== name);
      return others.toSpliced(after ? others.indexOf(before[asks.indexOf(after)]!) + 1 : 0, 0, name);
    };
    await Promise.all(moves.map(([who, ask, after]) => move(who, ask, after)));
    const oneAfterTheOther = turnsOf(moves).map((turns) => turns.reduce(byHand, before));
    expect(oneAfterTheOther).not.toContainEqual(before);
    expect(oneAfterTheOther).toContainEqual(await order());
    expect(await positions(world)).toEqual([1, 2, 3, 4, 5]);
  });

  it('puts a new ask after another, moves nothing relative to a removed one, and puts it back', async () => {
    const world = await five();
    const { asks, move, order, marta, ask, platform } = world;
    const [a, b, c] = asks as [Ask, Ask, Ask];
    await ask('f', { after: a.id });
    expect(await order()).toEqual(['a', 'f', 'b', 'c', 'd', 'e']);
    const step = { seat: marta.seat, ask: b.id };
    await removeAsk(platform, await marta.viewer(), step);
    expect(await order()).toEqual(['a', 'f', 'c', 'd', 'e']);
    expect(await positions(world)).toEqual([1, 2, 3, 4, 5]);
    expect(await refusal(move(marta, c, b))).toBe('Conflict ask-removed');
    expect(await refusal(move(marta, b, c))).toBe('Conflict ask-removed');
    expect(await refusal(removeAsk(platform, await marta.viewer(), step))).toBe('Conflict ask-removed');
    expect((await removedAsksOf(platform.store.read, world.agenda.id)).map(({ id }) => id)).toEqual([b.id]);
    await restoreAsk(platform, await marta.viewer(), step);
    expect(await order()).toEqual(['a', 'f', 'b', 'c', 'd', 'e']);
    expect(await refusal(restoreAsk(platform, await marta.viewer(), step))).toBe('Conflict ask-not-removed');
  });

  it('keeps the words of an ask in two blocks of the text, the same in every language', async () => {
    const { ask, agenda, platform } = await agendaWorld({ engine });
    const { headingBlockId, blockId } = await ask('plan');
    const { blocks } = await readText(platform.store, agenda.textId);
    for (const language of ['es', 'en'])
      expect(blocks[language]!.map((block) => [block.id, block.kind, plainText(block)])).toEqual([
        [headingBlockId, 'heading', `plan ${language}`],
        [blockId, 'paragraph', `Pedimos plan (${language}).`],
      ]);
  });

  it('adds an ask while somebody types, and both are there', async () => {
    const { ask, agenda, platform, tom } = await agendaWorld({ engine });
    await ask('uno');
    const type = (typed: string) =>
      transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, {
          textId: agenda.textId,
          seatId: tom.seat,
          change(doc) {
            const paragraph = doc.getXmlFragment(fragmentName('es')).get(1) as XmlElement;
            (paragraph.get(0) as XmlText).insert(0, typed);
          },
        });
      });
    await Promise.all([ask('dos'), type('x'), ask('tres'), type('x'), type('x')]);
    const { blocks } = await readText(platform.store, agenda.textId);
    expect(
      blocks['es']!.map(plainText)
        .filter((words) => words.includes('Pedimos'))
        .sort(),
    ).toEqual(['Pedimos dos (es).', 'Pedimos tres (es).', 'xxxPedimos uno (es).']);
  });

  it('writes a language an ask lacks, or blocks that were deleted, under the same ids, and nothing over words that are there', async () => {
    const { ask, agenda, platform, tom } = await agendaWorld({ engine });
    const one = await ask('plan', { languages: ['es'] });
    const write = async (language: string, priority: string) =>
      rewriteAsk(platform, await tom.viewer(), {
        seat: tom.seat,
        ask: one.id,
        language,
        priority,
        words: 'We ask.\nNow.',
      });
    await write('en', 'A plan');
    await transact(platform, async (tx) => {
      tx.begin();
      await changeText(tx, {
        textId: agenda.textId,
        seatId: tom.seat,
        change: (doc) => doc.getXmlFragment(fragmentName('es')).delete(0, 1),
      });
    });
    await write('es', 'Un plan');
    const { blocks } = await readText(platform.store, agenda.textId);
    expect(blocks['es']!.map((block) => [block.id, plainText(block)])).toEqual([
      [one.headingBlockId, 'Un plan'],
      [one.blockId, 'Pedimos plan (es).'],
    ]);
    expect(blocks['en']!.map(plainText)).toEqual(['A plan', 'We ask.\nNow.']);
    expect(await refusal(write('es', 'Otra'))).toBe('Conflict ask-words-there');
    expect(await refusal(write('fr', 'Un plan'))).toBe('Invalid language:language-not-of-text');
  });

  it('keeps what stands before the asks before them', async () => {
    const { ask, agenda, platform, marta } = await agendaWorld({ engine });
    await ask('plan');
    const add = async (words: string) =>
      addPreambleBlock(platform, await marta.viewer(), {
        seat: marta.seat,
        agenda: agenda.id,
        kind: 'paragraph',
        words: [{ language: 'es', words }],
      });
    await add('Primero');
    await add('Segundo');
    const { blocks } = await readText(platform.store, agenda.textId);
    expect(blocks['es']!.map(plainText)).toEqual(['Primero', 'Segundo', 'plan es', 'Pedimos plan (es).']);
  });

  it('refuses by a word what its text has no room for, in every act that writes, and takes words away from it', async () => {
    const world = await agendaWorld({ engine });
    const { ask, agenda, platform, marta, tom } = world;
    const one = await ask('plan', { languages: ['es'] });
    const { seat } = marta;
    const write = async (change: (fragment: Y.XmlFragment) => void) =>
      transact(platform, async (tx) => {
        tx.begin();
        const { textId } = agenda;
        await changeText(tx, {
          textId,
          seatId: tom.seat,
          change: (doc) => ['es', 'en'].forEach((tag) => change(doc.getXmlFragment(fragmentName(tag)))),
        });
      });
    const paragraph = (id: string, length: number) =>
      elementOf({ id, kind: 'paragraph', level: 0, inlines: [{ type: 'text', text: 'x'.repeat(length) }] });
    await write((fragment) => fragment.insert(0, [paragraph('relleno001', TEXT_LIMITS.characters - 40)]));
    const before = (await readText(platform.store, agenda.textId)).head;
    expect(await refusal(ask('un paso más'))).toBe('Conflict text-too-long');
    const words = 'We ask for all of this without delay.';
    const rewrite = { seat, ask: one.id, language: 'en', priority: 'A plan', words };
    expect(await refusal(rewriteAsk(platform, await marta.viewer(), rewrite))).toBe('Conflict text-too-long');
    const preamble = { seat, agenda: agenda.id, kind: 'paragraph' as const };
    const add = addPreambleBlock(platform, await marta.viewer(), {
      ...preamble,
      words: [{ language: 'en', words: `${words} ${words}` }],
    });
    expect(await refusal(add)).toBe('Conflict text-too-long');
    expect(await refusal(write((fragment) => fragment.insert(0, [paragraph('relleno002', 100)])))).toBe(
      'Conflict text-too-long',
    );
    expect((await readText(platform.store, agenda.textId)).head).toBe(before);
    expect(await world.order()).toEqual(['plan']);
    await write((fragment) => fragment.delete(0, 1));
    await ask('un paso más');
    expect(await world.order()).toEqual(['plan', 'un paso más']);
  });

  it('leaves room to type, however many asks came and went', async () => {
    const { agenda, platform, marta } = await agendaWorld({ engine });
    const { seat } = marta;
    const round = async (language: string, n: number) => {
      const words = [{ language, priority: `P${n}`, words: 'x'.repeat(2000) }];
      const { id } = await addAsk(platform, await marta.viewer(), {
        seat,
        agenda: agenda.id,
        words,
        after: null,
      });
      await removeAsk(platform, await marta.viewer(), { seat, ask: id });
    };
    const stored = async () => (await readText(platform.store, agenda.textId)).blocks['es']!;
    await round('es', 1);
    await transact(platform, async (tx) => {
      tx.begin();
      const { textId } = agenda;
      const filler = { id: 'relleno001', kind: 'paragraph' as const, level: 0 };
      const text = 'x'.repeat(AGENDA_LIMITS.characters - 5000);
      const block = elementOf({ ...filler, inlines: [{ type: 'text', text }] });
      const change = (doc: Y.Doc) => doc.getXmlFragment(fragmentName('es')).insert(0, [block]);
      await changeText(tx, { textId, seatId: seat, change });
    });
    await round('es', 2);
    expect(await refusal(round('es', 3))).toBe('Conflict text-too-long');
    const characters = (await stored()).reduce((sum, block) => sum + plainText(block).length, 0);
    expect(characters).toBeLessThanOrEqual(AGENDA_LIMITS.characters);
    await round('en', 4);
  });

  it('holds no more than it can show', async () => {
    const { ask, agenda, platform, marta } = await agendaWorld({ engine });
    const one = await ask('plan');
    const row = await platform.store.read
      .selectFrom('asks')
      .selectAll()
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    await platform.store.write(async (trx) => {
      for (let n = 2; n <= MOST_ASKS; n++) {
        const more = { ...row, id: `ask-${n}`, heading_block_id: `h${n}`, block_id: `b${n}`, position: n };
        await trx.insertInto('asks').values(more).execute();
      }
    });
    expect(await refusal(ask('otra'))).toBe('Conflict asks-too-many');
    await platform.store.write(async (trx) => {
      const removed_at = platform.clock.now();
      await trx.updateTable('asks').set({ removed_at }).where('position', '>', 1).execute();
      for (let n = MOST_ASKS + 1; n <= MOST_ASKS_EVER; n++) {
        const more = { ...row, id: `ask-${n}`, heading_block_id: `h${n}`, block_id: `b${n}`, removed_at };
        await trx.insertInto('asks').values(more).execute();
      }
    });
    expect(await refusal(ask('otra'))).toBe('Conflict asks-ever-too-many');
    const nothing = { seat: marta.seat, agenda: agenda.id, words: [], after: null };
    expect(await refusal(addAsk(platform, await marta.viewer(), nothing))).toBe(
      'Invalid words:ask-without-words',
    );
  });
});
