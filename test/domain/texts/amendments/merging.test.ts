import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { closeText } from '../../../../domain/statements/close-text.ts';
import type { Choice } from '../../../../domain/texts/amendments/collisions.ts';
import { markedBlocksFromYXml } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { loadDoc } from '../../../../domain/texts/co-editing/candidate.ts';
import { readText, storedText } from '../../../../domain/texts/co-editing/reads.ts';
import { fragmentName } from '../../../../domain/texts/schema.ts';
import { suggestionsIn } from '../../../../domain/texts/suggestion-marks.ts';
import { BLOCKS, amendingWorld, type AmendingWorld } from '../../../support/amending-world.ts';
import { refusal } from '../../../support/refusal.ts';
import { eachEngine } from '../../../support/store.ts';

const block = (doc: Y.Doc, language: string, id: string) =>
  doc
    .getXmlFragment(fragmentName(language))
    .toArray()
    .find((one) => (one as Y.XmlElement).getAttribute('id') === id) as Y.XmlElement;
const wordsIn = (doc: Y.Doc, language: string, id: string) => block(doc, language, id).get(0) as Y.XmlText;

const reasonsOf = async (world: AmendingWorld, ...amendments: Parameters<AmendingWorld['plan']>) =>
  (await world.plan(...amendments)).collisions.map(({ reason }) => reason);

eachEngine((engine) => {
  it('carries all that do not collide out at once: one row of the log, each decided, each told', async () => {
    const world = await amendingWorld({ engine });
    const { platform, marta, luz, alias, tom } = world;
    const chosen = [
      await world.propose(luz, { kind: 'replace', words: 'Exigimos un plan para 2027 y 2028.' }),
      await world.propose(alias, { kind: 'insert', after: BLOCKS.title, words: 'Somos muchas.' }),
      await world.propose(tom, { kind: 'move', block: BLOCKS.close, after: null }),
      await world.propose(luz, { kind: 'retype', block: BLOCKS.homes, shape: { kind: 'quote' } }),
    ];
    const before = await readText(platform.store, world.textId);
    expect(await reasonsOf(world, ...chosen)).toEqual([]);
    await world.merge(marta, chosen);
    expect(await world.words()).toEqual([
      'Lo firmamos juntas.',
      'Lo que pedimos',
      'Somos muchas.',
      'Exigimos un plan para 2027 y 2028.',
      'Ninguna niña será detenida.',
    ]);
    const { head, blocks } = await readText(platform.store, world.textId);
    expect(head).toBe(before.head + 1);
    expect(blocks['es']!.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'quote',
    ]);
    expect(blocks['en']!.map(({ kind, id }) => [kind, id])).toEqual([
      ['heading', BLOCKS.title],
      ['paragraph', BLOCKS.plan],
      ['quote', BLOCKS.homes],
    ]);
    for (const one of chosen)
      expect(await world.again(one)).toMatchObject({ state: 'accepted', decision: { seatId: marta.seat } });
    const acts = await platform.store.read
      .selectFrom('audit')
      .where('act', '=', 'amendment.accepted')
      .select(['detail', 'seat_id'])
      .orderBy('seq')
      .execute();
    expect(acts.map(({ detail }) => JSON.parse(detail))).toEqual([
      { numbers: '1', count: 1, organisations: 'Foro Lenca Migrante' },
      { numbers: '2', count: 1, organisations: 'Colectiva del Sur' },
      { numbers: '3', count: 1, organisations: 'Puente Norte Collective' },
      { numbers: '4', count: 1, organisations: 'Foro Lenca Migrante' },
    ]);
    const written = await platform.store.read
      .selectFrom('text_clients')
      .where('text_id', '=', world.textId)
      .where('seat_id', '=', marta.seat)
      .select('yjs_client_id')
      .execute();
    expect(written.length).toBeGreaterThan(0);
  });

  it('lists what collides and carries nothing out while a choice is missing', async () => {
    const world = await amendingWorld({ engine });
    const { platform, marta, luz, tom } = world;
    const one = await world.propose(luz, { kind: 'replace', words: 'Una cosa.' });
    const other = await world.propose(tom, { kind: 'replace', words: 'Otra cosa.' });
    const apart = await world.propose(tom, { kind: 'delete', block: BLOCKS.close });
    expect(await reasonsOf(world, one, other, apart)).toEqual(['same-words']);
    const { head } = await readText(platform.store, world.textId);
    expect(await refusal(world.merge(marta, [one, other, apart]))).toBe('Conflict collisions-unresolved');
    const wrong = { choose: { 'same-words': 'both' as Choice } };
    expect(await refusal(world.merge(marta, [one, other, apart], wrong))).toBe(
      'Conflict collisions-unresolved',
    );
    const second = { choose: { 'same-words': 'second' as Choice } };
    expect(await refusal(world.merge(marta, [one, other, apart], second))).toBe(
      'Invalid note:decision-note-missing',
    );
    expect((await readText(platform.store, world.textId)).head).toBe(head);
    expect(await world.again(apart)).toMatchObject({ state: 'open' });
    await world.merge(marta, [one, other, apart], { ...second, note: 'Dice lo mismo con menos.' });
    expect(await world.words()).toEqual(['Lo que pedimos', 'Otra cosa.', 'Ninguna niña será detenida.']);
    expect(await world.again(one)).toMatchObject({
      state: 'declined',
      decision: { note: 'Dice lo mismo con menos.', seatId: marta.seat },
    });
    expect(await world.again(other)).toMatchObject({ state: 'accepted', decision: { note: null } });
  });

  it('puts two new blocks of one place in the order that was chosen', async () => {
    for (const [choice, words] of [
      ['first-then-second', ['Uno.', 'Dos.']],
      ['second-then-first', ['Dos.', 'Uno.']],
    ] as const) {
      const world = await amendingWorld({ engine });
      const { marta, luz, tom } = world;
      const chosen = [
        await world.propose(luz, { kind: 'insert', after: BLOCKS.homes, words: 'Uno.' }),
        await world.propose(tom, { kind: 'insert', after: BLOCKS.homes, words: 'Dos.' }),
      ];
      await world.merge(marta, chosen, { choose: { 'one-place': choice } });
      expect((await world.words()).slice(3, 5)).toEqual(words);
      expect(await world.words('en')).toHaveLength(3);
    }
  });

  it('asks about each way in which two amendments cross', async () => {
    const world = await amendingWorld({ engine });
    const { luz, tom } = world;
    const make = (asked: Parameters<AmendingWorld['propose']>[1]) => world.propose(luz, asked);
    const { plan: at, homes, title, close } = BLOCKS;
    const gone = await make({ kind: 'delete' });
    const crossing: [string[], Parameters<AmendingWorld['propose']>[1]][] = [
      [['same-effect'], { kind: 'delete' }],
      [['deleted'], { kind: 'replace', words: 'Otra cosa.' }],
      [['deleted'], { kind: 'replace', language: 'en', words: 'Something else.' }],
      [['deleted'], { kind: 'move', after: close }],
      [['deleted'], { kind: 'retype', shape: { kind: 'quote' } }],
      [['anchor-deleted'], { kind: 'insert', after: at }],
      [['anchor-deleted'], { kind: 'move', block: close, after: at }],
      [[], { kind: 'insert', after: title }],
      [[], { kind: 'replace', block: homes, words: 'Otra cosa.' }],
    ];
    for (const [reasons, asked] of crossing)
      expect([asked, await reasonsOf(world, gone, await world.propose(tom, asked))]).toEqual([
        asked,
        reasons,
      ]);
    const moved = await make({ kind: 'move', after: close });
    const placed: [string[], Parameters<AmendingWorld['propose']>[1]][] = [
      [['same-effect'], { kind: 'move', after: close }],
      [['two-places'], { kind: 'move', after: null }],
      [['anchor-moved'], { kind: 'insert', after: at }],
      [['one-place'], { kind: 'insert', after: close }],
      [['one-place'], { kind: 'move', block: title, after: close }],
      [[], { kind: 'replace', words: 'Otra cosa.' }],
    ];
    for (const [reasons, asked] of placed)
      expect([asked, await reasonsOf(world, moved, await world.propose(tom, asked))]).toEqual([
        asked,
        reasons,
      ]);
    const shaped = await make({ kind: 'retype', shape: { kind: 'quote' } });
    expect(await reasonsOf(world, shaped, await make({ kind: 'retype', shape: { kind: 'item' } }))).toEqual([
      'same-shape',
    ]);
    const worded = await make({ kind: 'replace', words: 'Lo mismo.' });
    expect(await reasonsOf(world, worded, await make({ kind: 'replace', words: 'Lo mismo.' }))).toEqual([
      'same-effect',
    ]);
    expect(
      await reasonsOf(world, worded, await make({ kind: 'replace', language: 'en', words: 'The same.' })),
    ).toEqual([]);
  });

  it('asks about what a block would follow in the language that lacks its place', async () => {
    const world = await amendingWorld({ engine });
    const { homes, title, close } = BLOCKS;
    const placed = await world.propose(world.luz, { kind: 'move', block: title, after: close });
    const gone = await world.propose(world.tom, { kind: 'delete', block: homes });
    const moved = await world.propose(world.tom, { kind: 'move', block: homes, after: null });
    expect(await reasonsOf(world, placed, gone)).toEqual(['anchor-deleted']);
    expect(await reasonsOf(world, placed, moved)).toEqual(['anchor-moved']);
  });

  it('says what has become of the words since an amendment was proposed, and leaves them when told to', async () => {
    const world = await amendingWorld({ engine });
    const { marta, luz } = world;
    const worded = await world.propose(luz, { kind: 'replace', words: 'Exigimos un plan.' });
    const shaped = await world.propose(luz, { kind: 'retype', shape: { kind: 'quote' } });
    const after = await world.propose(luz, { kind: 'insert', after: BLOCKS.close, words: 'Y algo más.' });
    const lost = await world.propose(luz, { kind: 'replace', block: BLOCKS.close, words: 'Firmamos.' });
    await world.write((doc) => {
      wordsIn(doc, 'es', BLOCKS.plan).insert(0, 'Hoy ');
      const fragment = doc.getXmlFragment(fragmentName('es'));
      fragment.delete(3, 1);
    });
    expect(await reasonsOf(world, worded, shaped, after, lost)).toEqual([
      'words-changed',
      'place-gone',
      'block-gone',
    ]);
    expect((await world.plan(lost)).collisions[0]!.options).toEqual(['keep']);
    await world.merge(marta, [worded, shaped, after, lost], {
      choose: { 'words-changed': 'keep', 'place-gone': 'apply', 'block-gone': 'keep' },
      note: 'El párrafo ya cambió.',
    });
    expect(await world.words()).toEqual([
      'Lo que pedimos',
      'Hoy Pedimos un plan para 2027.',
      'Ninguna niña será detenida.',
      'Y algo más.',
    ]);
    expect(await world.again(worded)).toMatchObject({ state: 'declined' });
    expect(await world.again(shaped)).toMatchObject({ state: 'accepted' });
  });

  it('refuses choices made about anything that has changed since, and not what is written elsewhere', async () => {
    const world = await amendingWorld({ engine });
    const { marta, luz, tom } = world;
    const one = await world.propose(luz, { kind: 'replace', words: 'Una cosa.' });
    const { seen } = await world.plan(one);
    await world.write((doc) => wordsIn(doc, 'es', BLOCKS.homes).insert(0, 'Que '));
    expect((await world.plan(one)).seen).toBe(seen);
    await world.write((doc) => wordsIn(doc, 'es', BLOCKS.plan).insert(0, 'Hoy '));
    expect(await refusal(world.merge(marta, [one], { seen }))).toBe('Conflict merge-moved-on');
    const child = await world.propose(tom, { kind: 'replace', parent: one.id, words: 'Una sola cosa.' });
    expect(await refusal(world.merge(marta, [one]))).toBe('Conflict children-open');
    const fresh = await world.plan(one);
    await world.decide(marta, child, 'accepted');
    expect(await refusal(world.merge(marta, [one], { seen: fresh.seen }))).toBe('Conflict merge-moved-on');
    await world.merge(marta, [one], { choose: { 'words-changed': 'apply' } });
    expect((await world.words())[1]).toBe('Una sola cosa.');
    expect(await refusal(world.merge(marta, [one]))).toBe('Conflict merge-moved-on');
  });

  it('keeps suggestions and their ids in a block that moves or becomes another kind', async () => {
    const world = await amendingWorld({ engine });
    const { marta, luz } = world;
    await world.write((doc) => {
      const words = wordsIn(doc, 'es', BLOCKS.plan);
      words.insert(11, 'buen ', { insertion: { id: 'sugiere001' } });
      words.format(0, 7, { 'deletion--abcdefgh': { id: 'sugiere002' } });
    });
    const moved = await world.propose(luz, { kind: 'move', after: BLOCKS.close });
    const shaped = await world.propose(luz, {
      kind: 'retype',
      shape: { kind: 'item', level: 2, marker: 'number' },
    });
    await world.merge(marta, [moved, shaped]);
    const doc = loadDoc(await storedText(world.platform.store.read, world.textId));
    const last = markedBlocksFromYXml(doc.getXmlFragment(fragmentName('es'))).at(-1)!;
    expect(last).toMatchObject({ id: BLOCKS.plan, kind: 'item', level: 2, marker: 'number' });
    expect(suggestionsIn(last)).toEqual(['sugiere002', 'sugiere001']);
    expect(last.inlines).toContainEqual({ type: 'text', text: 'buen ', insertion: 'sugiere001' });
    const worded = await world.propose(luz, { kind: 'replace', words: 'Nada.' });
    const { collisions } = await world.plan(worded);
    expect(collisions).toMatchObject([{ reason: 'suggestions-open', count: 2, options: ['apply', 'keep'] }]);
  });

  it('decides one alone: with its collisions it is left to a merge, and those to it change it or fall with it', async () => {
    const world = await amendingWorld({ engine });
    const { marta, luz, tom, alias } = world;
    const parent = await world.propose(luz, { kind: 'insert', after: BLOCKS.title, words: 'Uno.' });
    const reworded = await world.propose(tom, { kind: 'replace', parent: parent.id, words: 'Uno solo.' });
    const again = await world.propose(alias, { kind: 'replace', parent: parent.id, words: 'Ninguno.' });
    const shaped = await world.propose(tom, { kind: 'retype', parent: parent.id, shape: { kind: 'quote' } });
    const placed = await world.propose(tom, { kind: 'move', parent: parent.id, after: BLOCKS.close });
    expect(await refusal(world.decide(marta, parent, 'accepted'))).toBe('Conflict children-open');
    await world.decide(marta, reworded, 'accepted');
    expect(await refusal(world.decide(marta, again, 'accepted'))).toBe('Conflict amended-since');
    await world.decide(marta, again, 'declined');
    await world.decide(marta, shaped, 'accepted');
    await world.decide(marta, placed, 'accepted');
    expect(await world.words()).toHaveLength(4);
    await world.decide(marta, parent, 'accepted');
    const { blocks } = await readText(world.platform.store, world.textId);
    expect(blocks['es']!.at(-1)).toMatchObject({ kind: 'quote', inlines: [{ text: 'Uno solo.' }] });
    const stale = await world.propose(luz, { kind: 'replace', words: 'Otra cosa.' });
    await world.write((doc) => wordsIn(doc, 'es', BLOCKS.plan).insert(0, 'Hoy '));
    expect(await refusal(world.decide(marta, stale, 'accepted'))).toBe('Conflict amendment-collides');
    const below = await world.propose(tom, { kind: 'replace', parent: stale.id, words: 'Otra.' });
    expect(await refusal(world.decide(marta, stale, 'declined', ''))).toBe(
      'Invalid note:decision-note-missing',
    );
    await world.decide(marta, stale, 'declined');
    expect(await world.again(below)).toMatchObject({ state: 'lapsed' });
    expect(await refusal(world.decide(marta, below, 'accepted'))).toBe('Forbidden amendment-not-open');
  });

  it('is decided and merged by those who edit alone', async () => {
    const world = await amendingWorld({ engine });
    const { luz, ines, tom, marta } = world;
    const one = await world.propose(luz, { kind: 'replace', words: 'Una cosa.' });
    expect(await refusal(world.decide(luz, one, 'accepted'))).toBe('Forbidden not-a-drafter');
    expect(await refusal(world.merge(luz, [one]))).toBe('Forbidden not-a-drafter');
    expect(await refusal(world.merge(ines, [one]))).toBe('NotFound');
    const below = await world.propose(tom, { kind: 'replace', parent: one.id, words: 'Otra.' });
    const merging = async (...all: (typeof one)[]) => refusal(world.merge(marta, all));
    expect(await merging(below)).toBe('Invalid amendments:merge-of-amendments-to-the-text');
    expect(await merging()).toBe('Invalid amendments:amendments-missing');
  });

  it('merges once when two people merge the same at once, and lets none be proposed to a text that closes', async () => {
    const world = await amendingWorld({ engine });
    const { platform, marta, tom, luz, statementId: statement } = world;
    const one = await world.propose(luz, { kind: 'insert', after: BLOCKS.title, words: 'Somos muchas.' });
    const merges = await Promise.all([marta, tom].map((player) => refusal(world.merge(player, [one]))));
    expect(merges.sort()).toEqual(['Conflict merge-moved-on', 'done']);
    expect((await world.words()).filter((words) => words === 'Somos muchas.')).toHaveLength(1);
    const viewer = await marta.viewer();
    const [closed, proposed] = await Promise.all([
      refusal(closeText(platform, viewer, { seat: marta.seat, statement, incomplete: true })),
      refusal(world.propose(luz, { kind: 'delete' })),
    ]);
    expect([
      ['done', 'Forbidden text-closed'],
      ['Conflict amendments-open', 'done'],
    ]).toContainEqual([closed, proposed]);
  });
});
