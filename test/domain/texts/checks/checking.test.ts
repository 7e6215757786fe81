import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { checkBlocks, excuseTypo } from '../../../../domain/texts/checks/actions.ts';
import { fragmentName } from '../../../../domain/texts/schema.ts';
import { anonymous } from '../../../../domain/viewer.ts';
import { propose, wordsOf } from '../../../realtime/suggesting.ts';
import { alignmentWorld, type AlignmentWorld } from '../../../support/alignment-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const rows = ({ platform, textId }: AlignmentWorld) =>
  platform.store.read
    .selectFrom('checks')
    .where('text_id', '=', textId)
    .select(['kind', 'changed', 'role', 'seat_id', 'at'])
    .orderBy('at')
    .orderBy('id')
    .execute();
const excuse = async (world: AlignmentWorld, player: Player, ...blocks: string[]) =>
  excuseTypo(world.platform, await player.viewer(), await world.named(player, ...blocks));

eachEngine((engine) => {
  it('is in step once somebody else reviewed what was translated, and behind when either side changes', async () => {
    const world = await alignmentWorld({ engine });
    const { blocks, marta, tom, platform } = world;
    expect(await world.states()).toEqual(['unreviewed', 'unreviewed', 'unreviewed']);
    await world.translate(tom, ...blocks);
    expect(await world.states()).toEqual(['unreviewed', 'unreviewed', 'unreviewed']);
    await world.review(marta, ...blocks);
    expect(await world.states()).toEqual(['in-step', 'in-step', 'in-step']);
    expect(platform.announcements).toContainEqual({ topic: `text:${world.textId}`, change: 'checks' });

    await world.type(marta, (doc) => wordsOf(doc, 1).insert(0, 'Hoy: '));
    await world.type(tom, (doc) => wordsOf(doc, 2, 'en').insert(0, 'Please: '));
    expect(await world.states()).toEqual(['in-step', 'behind', 'behind']);
    const pairs = await world.pairs();
    expect(pairs.map(({ changed }) => changed)).toEqual([null, 'source', 'translation']);
    await world.type(tom, (doc) => wordsOf(doc, 1, 'en').insert(0, 'Today: '));
    expect(await world.states()).toEqual(['in-step', 'both', 'behind']);
    await world.review(marta, blocks[1], blocks[2]);
    expect(await world.states()).toEqual(['in-step', 'in-step', 'in-step']);
  });

  it('reads the words with suggestions refused', async () => {
    const world = await alignmentWorld({ engine });
    await world.review(world.marta, ...world.blocks);
    await world.type(world.tom, (doc) => propose(wordsOf(doc, 1), 0, 'Hoy: ', 'propuesta1'));
    expect(await world.states()).toEqual(['in-step', 'in-step', 'in-step']);
  });

  it('never lets a person review what they translated, by whichever sign of it', async () => {
    const world = await alignmentWorld({ engine });
    const { blocks, tom, luz, marta } = world;
    expect(await refusal(world.review(tom, blocks[1]))).toBe('Forbidden translator-reviews');
    await world.type(marta, (doc) => {
      const words = wordsOf(doc, 1, 'en');
      words.delete(0, words.length);
      words.insert(0, 'Nobody must be detained for migrating.');
    });
    expect(await refusal(world.review(marta, blocks[1]))).toBe('Forbidden translator-reviews');
    await world.review(tom, blocks[1]);
    await world.translate(marta, blocks[2]);
    expect(await refusal(world.review(marta, blocks[2]))).toBe('Forbidden translator-reviews');
    expect(await refusal(world.review(luz, blocks[2]))).toBe('NotFound');
    expect(await world.states()).toEqual(['unreviewed', 'in-step', 'unreviewed']);
  });

  it('lets nobody review or excuse their own words by turning them into what was translated from', async () => {
    const world = await alignmentWorld({ engine });
    const { blocks, marta, tom, platform } = world;
    const turned = async (player: Player) => {
      const { source, language, blocks: named, ...rest } = await world.named(player, blocks[1]);
      const seen = named[0]!.seen.split('-').reverse().join('-');
      return { ...rest, source: language, language: source, blocks: [{ id: blocks[1], seen }] };
    };
    const say = async (player: Player, as: 'translated' | 'reviewed') =>
      checkBlocks(platform, await player.viewer(), { ...(await turned(player)), as });
    await world.translate(tom, blocks[1]);
    expect(await refusal(say(tom, 'reviewed'))).toBe('Conflict checked-words-changed');
    await world.review(marta, blocks[1]);
    await world.type(tom, (doc) => wordsOf(doc, 1, 'en').insert(0, 'So: '));
    expect(await refusal(excuseTypo(platform, await tom.viewer(), await turned(tom)))).toBe(
      'Conflict checked-words-changed',
    );
    await say(tom, 'translated');
    expect((await world.pairs())[1]).toMatchObject({ source: 'en', language: 'es', state: 'unreviewed' });
    for (const own of [tom, marta])
      expect(await refusal(world.review(own, blocks[1]))).toBe('Forbidden translator-reviews');
  });

  it('refuses what was not read as it stands, what stands in one language, and what is not of the text', async () => {
    const world = await alignmentWorld({ engine });
    const { blocks, marta, tom, platform } = world;
    const before = await world.named(marta, blocks[1]);
    await world.type(tom, (doc) => wordsOf(doc, 1, 'en').insert(0, 'x'));
    const send = async (more: object, player = marta) =>
      refusal(checkBlocks(platform, await player.viewer(), { ...before, as: 'reviewed', ...more }));
    expect(await send({})).toBe('Conflict checked-words-changed');
    expect(await send({ blocks: [] })).toBe('Invalid blocks:blocks-missing');
    expect(await send({ blocks: [{ id: 'zzzzzzzzzz', seen: '-' }] })).toBe(
      'Invalid blocks:block-in-one-language',
    );
    expect(await send({ language: 'ht' })).toBe('Invalid language:language-not-of-text');
    expect(await send({ language: 'es' })).toBe('Invalid language:language-twice');
    expect(await send({ seat: tom.seat })).toBe('Forbidden not-your-seat');
    expect(await send({ text: 'none' })).toBe('NotFound');
    expect(await refusal(checkBlocks(platform, anonymous('es'), { ...before, as: 'reviewed' }))).toBe(
      'Forbidden signed-out',
    );
    await world.type(tom, (doc) => doc.getXmlFragment(fragmentName('en')).delete(2, 1));
    expect(await refusal(world.review(marta, blocks[2]))).toBe('Invalid blocks:block-in-one-language');
    expect(await rows(world)).toEqual([]);
  });

  it('writes nothing of what was said already, and never two rows of one instant', async () => {
    const world = await alignmentWorld({ engine });
    const { blocks, marta } = world;
    await world.review(marta, blocks[1]);
    await world.review(marta, blocks[1]);
    await world.translate(marta, blocks[1]);
    expect(await rows(world)).toHaveLength(1);
    for (const word of ['a', 'b', 'c']) {
      await world.type(marta, (doc) => wordsOf(doc, 1).insert(0, word));
      await world.review(marta, blocks[1]);
    }
    const instants = (await rows(world)).map(({ at }) => at);
    expect(instants).toHaveLength(4);
    expect(new Set(instants).size).toBe(4);
    expect(await world.states()).toEqual(['unreviewed', 'in-step', 'unreviewed']);
  });

  it('keeps a typo before the reviewer’s eyes', async () => {
    const world = await alignmentWorld({ engine });
    const { blocks, marta, tom, luz } = world;
    expect(await refusal(excuse(world, marta, blocks[1]))).toBe('Conflict no-typo-here');
    await world.review(marta, ...blocks);
    expect(await refusal(excuse(world, marta, blocks[1]))).toBe('Conflict no-typo-here');
    await world.type(tom, (doc) => wordsOf(doc, 1, 'en').insert(0, 'So: '));
    expect(await refusal(excuse(world, luz, blocks[1]))).toBe('NotFound');
    await excuse(world, tom, blocks[1]);
    expect(await world.states()).toEqual(['in-step', 'in-step', 'in-step']);
    const pair = (await world.pairs())[1]!;
    expect(pair).toMatchObject({ typo: true, since: { kind: 'checked' } });
    expect((await rows(world)).at(-1)).toMatchObject({
      kind: 'typo',
      changed: 'translation',
      role: 'reviewed',
      seat_id: tom.seat,
    });
    const close = async () =>
      closeText(world.platform, await marta.viewer(), { seat: marta.seat, statement: world.statement.id });
    expect(await refusal(close())).toBe('Conflict paragraphs-unreviewed');
    await world.review(marta, blocks[1]);
    expect((await world.pairs())[1]).toMatchObject({ typo: false, since: null });
    await close();
  });

  it('keeps a check for the half of a split block that keeps its id; what was deleted or merged away says so', async () => {
    const world = await alignmentWorld({ engine });
    const { blocks, marta } = world;
    await world.review(marta, ...blocks);
    await world.type(marta, (doc) => {
      const spanish = doc.getXmlFragment(fragmentName('es'));
      wordsOf(doc, 1).delete(5, 10);
      const half = new Y.XmlElement('paragraph');
      half.setAttribute('id', 'mitad00000');
      half.insert(0, [new Y.XmlText('ser detenido')]);
      spanish.insert(2, [half]);
    });
    expect(await world.states()).toEqual(['in-step', 'behind', 'in-step']);
    expect((await world.pairs()).find(({ block }) => block === 'mitad00000')).toMatchObject({
      state: 'absent',
      removed: false,
    });
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('es')).delete(3, 1));
    expect((await world.pairs()).find(({ block }) => block === blocks[2])).toMatchObject({
      source: 'en',
      language: 'es',
      state: 'absent',
      removed: true,
    });
  });

  it('leaves a block that is moved as it was', async () => {
    const world = await alignmentWorld({ engine });
    await world.review(world.marta, ...world.blocks);
    await world.type(world.marta, (doc) => {
      const spanish = doc.getXmlFragment(fragmentName('es'));
      const moved = (spanish.get(2) as Y.XmlElement).clone();
      spanish.delete(2, 1);
      spanish.insert(0, [moved]);
    });
    expect(await world.states()).toEqual(['in-step', 'in-step', 'in-step']);
  });
});
