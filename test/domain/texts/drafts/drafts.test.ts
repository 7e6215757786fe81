import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { DAY, MINUTE } from '../../../../domain/platform.ts';
import { reopenText } from '../../../../domain/statements/actions.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { openRound } from '../../../../domain/statements/open-round.ts';
import { foldText } from '../../../../domain/texts/co-editing/actions.ts';
import { changeText } from '../../../../domain/texts/co-editing/change-text.ts';
import { Folder } from '../../../../domain/texts/co-editing/folder.ts';
import { loadDoc } from '../../../../domain/texts/co-editing/candidate.ts';
import { readText, storedText } from '../../../../domain/texts/co-editing/reads.ts';
import { nameDraft, restoreDraft } from '../../../../domain/texts/drafts/actions.ts';
import { mayReadDraft } from '../../../../domain/texts/drafts/policy.ts';
import { draftsOfText, wordsOfDraft } from '../../../../domain/texts/drafts/reads.ts';
import { DRAFT_NAME_LENGTH } from '../../../../domain/texts/drafts/rules.ts';
import { standingText } from '../../../../domain/texts/drafts/standing.ts';
import { endRound } from '../../../../domain/texts/rounds/actions.ts';
import { roundsOfTexts } from '../../../../domain/texts/rounds/reads.ts';
import { requireText } from '../../../../domain/texts/reads.ts';
import { elementOf } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { plainText } from '../../../../domain/texts/schema.ts';
import { transact } from '../../../../domain/transaction.ts';
import { propose, wordsOf } from '../../../realtime/suggesting.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const ID = 'propuesta1';

/** A statement in draft, and its text at hand: to write in, to fold, and the drafts kept of it. */
async function scene(engine: 'sqlite' | 'postgres') {
  const world = await signingWorld({ engine });
  const { platform } = world;
  const statement = await world.draft({ words: { es: 'Pedimos agua.', en: 'We ask for water.' } });
  const { textId } = statement;
  const folder = new Folder();
  const write = (by: Player, change: (doc: Y.Doc) => void) =>
    transact(platform, async (tx) => {
      tx.begin();
      await changeText(tx, { textId, seatId: by.seat, change });
    });
  return {
    ...world,
    statement,
    textId,
    write,
    fold: () => foldText(platform, folder, textId),
    drafts: () => draftsOfText(platform.store.read, textId),
    words: async () => {
      const { blocks } = await readText(platform.store, textId);
      return blocks['es']!.map(plainText);
    },
    /** Every member reads it; the drafting group is asked for a week. */
    openComments: async () =>
      openRound(platform, await world.marta.viewer(), {
        seat: world.marta.seat,
        statement: statement.id,
        kind: 'comments',
        days: 7,
        bodies: [world.bodyId],
      }),
    keep: async (name: string | null = null, by: Player = world.marta) =>
      nameDraft(platform, await by.viewer(), { seat: by.seat, text: textId, name }),
    restore: async (draft: string, by: Player = world.marta) =>
      restoreDraft(platform, await by.viewer(), { seat: by.seat, draft }),
    standing: async () => standingText(platform.store.read, await requireText(platform.store.read, textId)),
    [Symbol.asyncDispose]: () => folder.close(),
  };
}

const type =
  (at: number, words: string) =>
  (doc: Y.Doc): void =>
    wordsOf(doc).insert(at, words);

eachEngine((engine) => {
  it('keeps v0.1 of a text that was begun with words, and more by themselves as the log is folded', async () => {
    await using here = await scene(engine);
    const { platform, marta } = here;
    expect(await here.drafts()).toMatchObject([
      { label: 'v0.1', kind: 'automatic', seatId: null, readers: 'body', wordsAdded: 6 },
    ]);
    await here.write(marta, type(12, ' limpia'));
    platform.clock.advance(9 * MINUTE);
    await here.fold();
    expect(await here.drafts()).toHaveLength(1);
    platform.clock.advance(2 * MINUTE);
    await here.write(marta, (doc) => propose(wordsOf(doc), 0, 'Hoy ', ID));
    await here.fold();
    const [draft] = await here.drafts();
    expect(draft).toMatchObject({
      label: 'v0.2',
      kind: 'automatic',
      wordsAdded: 1,
      wordsRemoved: 0,
      head: 3,
    });
    const kept = await wordsOfDraft(platform.store.read, draft!.id);
    expect(kept.blocks['es']!.map(plainText)).toEqual(['Pedimos agua limpia.']);
    platform.clock.advance(DAY);
    await here.write(marta, (doc) => propose(wordsOf(doc), 0, 'Ya ', ID));
    await here.fold();
    expect(await here.drafts()).toHaveLength(2);
  });

  it('keeps a moment by its name, numbers on after a version, and says what each is called', async () => {
    await using here = await scene(engine);
    const { platform, marta, tom, statement } = here;
    expect(await here.keep('  Antes de la reunión ', tom)).toMatchObject({
      label: 'v0.2',
      kind: 'named',
      name: 'Antes de la reunión',
      seatId: tom.seat,
    });
    const step = { seat: marta.seat, statement: statement.id };
    await closeText(platform, await marta.viewer(), { ...step, incomplete: true });
    platform.clock.advance(MINUTE);
    await reopenText(platform, await marta.viewer(), { ...step, reason: 'Falta un plazo.' });
    await here.keep();
    await here.keep('Otra');
    expect((await here.drafts()).map(({ label }) => label)).toEqual(['v1.0.2', 'v1.0.1', 'v0.2', 'v0.1']);
    const lines = await platform.store.read
      .selectFrom('audit')
      .where('act', '=', 'draft.named')
      .select(['detail', 'seat_id'])
      .execute();
    expect(lines.map(({ detail }) => JSON.parse(detail) as unknown)).toContainEqual({ draft: 'v1.0.2' });
    expect(JSON.stringify(lines)).not.toContain('reunión');
  });

  it('counts what each seat wrote the same before and after the log is folded', async () => {
    await using here = await scene(engine);
    const { marta, tom } = here;
    const long = 'desde todas las comunidades '.repeat(200);
    await here.write(tom, type(12, ` ${long}`));
    await here.write(marta, (doc) => wordsOf(doc).delete(0, 7));
    const before = await here.standing();
    expect(before.authorship).toEqual({
      [marta.seat]: { inserted: 30, deleted: 7 },
      [tom.seat]: { inserted: long.length + 1, deleted: 0 },
    });
    await here.fold();
    expect(await here.standing()).toEqual(before);
    await here.write(tom, type(0, 'Ya '));
    await here.fold();
    await here.write(marta, type(0, '¡'));
    const after = await here.standing();
    const { id } = await here.keep('Con todo');
    const kept = await wordsOfDraft(here.platform.store.read, id);
    expect(kept.authorship).toEqual(after.authorship);
    expect(kept.authorship[tom.seat]).toEqual({ inserted: long.length + 4, deleted: 0 });
    expect(kept.blocks).toEqual(after.blocks);
  });

  it('puts a draft back as a draft of its own, and keeps what stood', async () => {
    await using here = await scene(engine);
    const { platform, marta, tom } = here;
    const first = (await here.drafts())[0]!;
    await here.write(tom, (doc) => {
      const fragment = doc.getXmlFragment('content:es');
      wordsOf(doc).insert(12, ' limpia');
      propose(wordsOf(doc), 0, 'Hoy ', ID);
      const inlines = [{ type: 'text' as const, text: 'Otro párrafo.' }];
      fragment.insert(0, [elementOf({ id: 'otroparraf', kind: 'quote', level: 0, inlines })]);
    });
    platform.clock.advance(MINUTE);
    const restored = await here.restore(first.id);
    expect(restored).toMatchObject({
      label: 'v0.3',
      kind: 'restored',
      seatId: marta.seat,
      restoredFromId: first.id,
    });
    const [, kept] = await here.drafts();
    expect(kept).toMatchObject({ label: 'v0.2', kind: 'automatic' });
    const old = await wordsOfDraft(platform.store.read, kept!.id);
    expect(old.blocks['es']!.map(plainText)).toEqual(['Otro párrafo.', 'Pedimos agua limpia.']);
    const now = await wordsOfDraft(platform.store.read, restored.id);
    const wanted = await wordsOfDraft(platform.store.read, first.id);
    expect([now.blocks, now.titles]).toEqual([wanted.blocks, wanted.titles]);
    expect((await readText(platform.store, here.textId)).blocks).toEqual(wanted.blocks);
    await here.restore(kept!.id);
    expect(await here.words()).toEqual(['Otro párrafo.', 'Pedimos agua limpia.']);
  });

  it('leaves who types meanwhile, and what is proposed elsewhere, where they are', async () => {
    await using here = await scene(engine);
    const { platform, tom, textId } = here;
    await here.write(tom, (doc) => propose(wordsOf(doc), 8, 'toda el ', ID));
    const first = await here.keep('Con una sugerencia');
    await here.write(tom, type(20, ' limpia'));
    const copy = loadDoc(await storedText(platform.store.read, textId));
    const known = Y.encodeStateVector(copy);
    wordsOf(copy).insert(21, 'mente');
    const typed = Y.encodeStateAsUpdate(copy, known);
    await Promise.all([here.restore(first.id), here.write(tom, type(0, 'Hoy ')).catch(() => null)]);
    await here.write(tom, (doc) => Y.applyUpdate(doc, typed));
    const now = loadDoc(await storedText(platform.store.read, textId));
    expect(wordsOf(now).toString()).toContain('toda el ');
    expect((await here.words())[0]).toMatch(/^(Hoy )?Pedimos aguamente\.$/);
  });

  it('keeps from members what was drafted before they could read it', async () => {
    await using here = await scene(engine);
    const { platform, marta, luz, textId } = here;
    await here.openComments();
    const text = await requireText(platform.store.read, textId);
    const [open, closed] = await here.drafts();
    const reads = (player: Player) =>
      player
        .viewer()
        .then((viewer) => [open!, closed!].map((one) => mayReadDraft(viewer, text, one).allowed));
    expect(await reads(luz)).toEqual([true, false]);
    expect(await reads(marta)).toEqual([true, true]);
    expect(await reads(here.ana)).toEqual([true, true]);
  });

  it('keeps what a round asks about, and what it made of the words, when those changed', async () => {
    await using here = await scene(engine);
    const { platform, marta, textId } = here;
    await here.openComments();
    await here.write(marta, type(12, ' limpia'));
    const round = (await roundsOfTexts(platform.store.read, [textId]))[0]!.id;
    await endRound(platform, await marta.viewer(), { seat: marta.seat, text: textId, round });
    expect(await here.drafts()).toMatchObject([
      { label: 'v0.3', kind: 'automatic', readers: 'members', wordsAdded: 1 },
      { label: 'v0.2', kind: 'automatic', readers: 'members', wordsAdded: 0 },
      { label: 'v0.1', readers: 'body' },
    ]);
  });

  it('refuses who does not edit, what is closed, and a name that is none', async () => {
    await using here = await scene(engine);
    const { platform, marta, luz, statement } = here;
    const first = (await here.drafts())[0]!;
    expect(await refusal(here.keep(null, luz))).toEqual('NotFound');
    expect(await refusal(here.restore(first.id, luz))).toEqual('NotFound');
    expect(await refusal(here.restore('no-such-draft'))).toEqual('NotFound');
    const step = { seat: marta.seat, statement: statement.id };
    await here.openComments();
    expect(await refusal(here.keep(null, luz))).toEqual('Forbidden not-a-drafter');
    expect(await refusal(here.restore(first.id, luz))).toEqual('NotFound');
    expect(await refusal(here.keep('x'.repeat(DRAFT_NAME_LENGTH + 1)))).toEqual('Invalid name:too-long');
    await closeText(platform, await marta.viewer(), { ...step, incomplete: true });
    expect(await refusal(here.keep())).toEqual('Forbidden text-closed');
    expect(await refusal(here.restore(first.id))).toEqual('Forbidden text-closed');
    expect(await refusal(here.keep(null, { ...marta, seat: luz.seat }))).toEqual('Forbidden not-your-seat');
    expect(await here.drafts()).toHaveLength(2);
  });
});
