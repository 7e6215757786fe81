import { expect, it } from 'vitest';
import { withdrawAmendment } from '../../../../domain/texts/amendments/actions.ts';
import { countOpenAmendments } from '../../../../domain/texts/amendments/reads.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { anonymous } from '../../../../domain/viewer.ts';
import { BLOCKS, amendingWorld, type AmendingWorld } from '../../../support/amending-world.ts';
import { rewordBlock } from '../../../../domain/texts/reword-block.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const withdraw = async ({ platform }: AmendingWorld, player: Player, amendment: string) =>
  withdrawAmendment(platform, await player.viewer(), { seat: player.seat, amendment });

eachEngine((engine) => {
  it('numbers amendments in their text, those to another below it, and keeps what they were about', async () => {
    const world = await amendingWorld({ engine });
    const { luz, alias, tom } = world;
    const first = await world.propose(luz, { kind: 'replace', words: 'Exigimos un plan para 2027.' });
    const second = await world.propose(tom, { kind: 'insert', after: BLOCKS.homes });
    const below = await world.propose(alias, { kind: 'replace', parent: second.id, words: 'Otro párrafo.' });
    const beside = await world.propose(luz, { kind: 'move', parent: second.id, after: null });
    expect([first, second, below, beside].map(({ label }) => label)).toEqual(['1', '2', '2.1', '2.2']);
    expect(first).toMatchObject({
      state: 'open',
      seatId: luz.seat,
      base: {
        at: { number: 2, block: { id: BLOCKS.plan, inlines: [{ text: 'Pedimos un plan para 2027.' }] } },
      },
    });
    expect(second.base.after).toMatchObject({ number: 3, block: { id: BLOCKS.homes } });
    expect(below.base.at?.block.inlines).toEqual([{ type: 'text', text: 'Un párrafo nuevo.' }]);
    expect((await countOpenAmendments(world.platform.store.read, [world.textId])).get(world.textId)).toBe(4);
    expect(world.platform.announcements).toContainEqual({
      topic: `text:${world.textId}`,
      change: 'amendments',
    });
  });

  it('tells the log of acts numbers and the names used in texts, and never words or whose an alias is', async () => {
    const world = await amendingWorld({ engine });
    await world.propose(world.alias, { kind: 'replace', words: 'Palabras secretas.' });
    await world.propose(world.luz, { kind: 'delete', reason: 'Un motivo reservado.' });
    const lines = await world.platform.store.read
      .selectFrom('audit')
      .where('act', '=', 'amendment.proposed')
      .orderBy('seq')
      .select(['seat_id', 'actor', 'detail', 'subject_kind', 'subject_id'])
      .execute();
    expect(lines.map(({ seat_id }) => seat_id)).toEqual([null, world.luz.seat]);
    expect(lines[0]).toMatchObject({ actor: null, subject_kind: 'statement', subject_id: world.statementId });
    expect(JSON.parse(lines[0]!.detail)).toEqual({
      numbers: '1',
      count: 1,
      organisations: 'Colectiva del Sur',
    });
    expect(JSON.stringify(lines)).not.toMatch(/secretas|reservado|verdadero/);
  });

  it('refuses whoever may not suggest, and hides the text from whoever may not read it', async () => {
    const world = await amendingWorld({ engine });
    const { platform, luz, marta, ines, textId: text, statementId } = world;
    const asked = { kind: 'delete' as const };
    expect(await refusal(world.propose(ines, asked))).toBe('NotFound');
    const bystander = { ...luz, seat: marta.seat };
    expect(await refusal(world.propose(bystander, asked))).toBe('Forbidden not-your-seat');
    const nobody = { ...luz, viewer: async () => anonymous('es') };
    expect(await refusal(world.propose(nobody, asked))).toBe('Forbidden signed-out');
    await platform.store.write((trx) =>
      trx.updateTable('text_grants').set({ access: 'read' }).where('grantee_id', '=', luz.seat).execute(),
    );
    expect(await refusal(world.propose(luz, asked))).toBe('Forbidden may-not-suggest');
    await closeText(platform, await marta.viewer(), {
      seat: marta.seat,
      statement: statementId,
      incomplete: true,
    });
    expect(await refusal(world.propose(marta, asked))).toBe('Forbidden text-closed');
    expect(text).toBeTruthy();
  });

  it('refuses what is no amendment of the words as they stand', async () => {
    const world = await amendingWorld({ engine });
    const { luz } = world;
    const tries: [string, Parameters<AmendingWorld['propose']>[1]][] = [
      ['Invalid language:language-not-of-text', { kind: 'delete', language: 'ht' }],
      ['Invalid block:required', { kind: 'delete', block: null }],
      ['Invalid block:paragraph-gone', { kind: 'delete', block: 'nohay00000' }],
      ['Invalid block:paragraph-gone', { kind: 'delete', language: 'en', block: BLOCKS.close }],
      ['Invalid words:required', { kind: 'replace' }],
      ['Invalid words:nothing-changes', { kind: 'replace', words: 'Pedimos un plan para 2027.' }],
      ['Invalid words:unseen-characters', { kind: 'replace', words: 'al\u202Erevés' }],
      ['Invalid words:too-long', { kind: 'replace', words: 'a'.repeat(10_001) }],
      ['Invalid shape:nothing-changes', { kind: 'retype', shape: { kind: 'paragraph' } }],
      ['Invalid shape:required', { kind: 'retype' }],
      ['Invalid shape:not-valid', { kind: 'retype', shape: { kind: 'heading', level: 9 } }],
      ['Invalid shape.kind:not-valid', { kind: 'retype', shape: { kind: 'note' } }],
      ['Invalid after:nothing-changes', { kind: 'move', after: BLOCKS.title }],
      ['Invalid after:nothing-changes', { kind: 'move', after: BLOCKS.plan }],
      ['Invalid after:paragraph-gone', { kind: 'insert', after: 'nohay00000' }],
      ['Invalid reason:required', { kind: 'delete', reason: '  ' }],
    ];
    for (const [expected, asked] of tries)
      expect([asked, await refusal(world.propose(luz, asked))]).toEqual([asked, expected]);
  });

  it('refuses what was written about words that have changed since, and takes it once they were read', async () => {
    const world = await amendingWorld({ engine });
    const { luz, tom, marta } = world;
    const seen = 'Pedimos un plan para 2027.';
    const words = 'Pedimos un plan para 2028.';
    const asked = { kind: 'replace', words, seen } as const;
    expect(await refusal(world.propose(luz, { ...asked, seen: null }))).toBe('Invalid seen:required');
    await world.write((doc) => void rewordBlock(doc, 'es', BLOCKS.plan, `${seen} Con presupuesto propio.`));
    expect(await refusal(world.propose(luz, asked))).toBe('Conflict words-changed');
    expect(await refusal(world.propose(luz, { kind: 'delete', seen }))).toBe('Conflict words-changed');
    const shape = { kind: 'quote' };
    expect(await refusal(world.propose(luz, { kind: 'retype', shape, seen }))).toBe('Conflict words-changed');
    expect((await world.propose(luz, { kind: 'move', after: null, seen })).label).toBe('1');
    const now = `${seen} Con presupuesto propio.`;
    const parent = (await world.propose(luz, { ...asked, seen: now })).id;
    const read = 'Pedimos un plan para 2028.';
    const first = await world.propose(tom, {
      kind: 'replace',
      parent,
      words: 'Un plan para 2028.',
      seen: read,
    });
    await world.decide(marta, first, 'accepted');
    const below = { kind: 'replace', parent, words: 'Un plan ya.' } as const;
    expect(await refusal(world.propose(tom, { ...below, seen: read }))).toBe('Conflict words-changed');
    expect((await world.propose(tom, { ...below, seen: 'Un plan para 2028.' })).label).toBe('2.2');
  });

  it('lets an amendment be amended by its words, shape or place alone, one deep and while it is open', async () => {
    const world = await amendingWorld({ engine });
    const { luz, tom } = world;
    const replaced = await world.propose(luz, { kind: 'replace', words: 'Otra cosa.' });
    const parent = replaced.id;
    const below = await world.propose(tom, { kind: 'replace', parent, words: 'Otra cosa más.' });
    const tries: [string, Parameters<AmendingWorld['propose']>[1]][] = [
      ['Invalid kind:not-amendable-so', { kind: 'move', parent }],
      ['Invalid kind:not-amendable-so', { kind: 'delete', parent }],
      ['Invalid words:nothing-changes', { kind: 'replace', parent, words: 'Otra cosa.' }],
      ['Invalid parent:amendments-one-deep', { kind: 'replace', parent: below.id, words: 'Y otra.' }],
      ['NotFound', { kind: 'replace', parent: 'nohay', words: 'Y otra.' }],
    ];
    for (const [expected, asked] of tries) expect(await refusal(world.propose(tom, asked))).toBe(expected);
    await withdraw(world, luz, parent);
    expect(await refusal(world.propose(tom, { kind: 'replace', parent, words: 'Y otra.' }))).toBe(
      'Forbidden amendment-not-open',
    );
    expect(await world.again(below)).toMatchObject({ state: 'lapsed' });
  });

  it('is withdrawn by the seat that proposed it and nobody else, once', async () => {
    const world = await amendingWorld({ engine });
    const { luz, ana, alias } = world;
    const { id } = await world.propose(luz, { kind: 'delete' });
    expect(await refusal(withdraw(world, ana, id))).toBe('Forbidden amendment-of-another');
    expect(await refusal(withdraw(world, alias, id))).toBe('Forbidden amendment-of-another');
    expect(await refusal(withdraw(world, world.ines, id))).toBe('NotFound');
    expect(await withdraw(world, luz, id)).toMatchObject({ state: 'withdrawn' });
    expect(await refusal(withdraw(world, luz, id))).toBe('Forbidden amendment-not-open');
    expect((await world.propose(luz, { kind: 'delete' })).label).toBe('2');
  });

  it('keeps a text from being closed while one is undecided', async () => {
    const world = await amendingWorld({ engine });
    const { platform, marta, luz, statementId: statement } = world;
    const close = async () =>
      closeText(platform, await marta.viewer(), { seat: marta.seat, statement, incomplete: true });
    const amendment = await world.propose(luz, { kind: 'delete' });
    expect(await refusal(close())).toBe('Conflict amendments-open');
    await world.decide(marta, amendment, 'declined');
    expect(await close()).toMatchObject({ state: 'closed' });
  });
});
