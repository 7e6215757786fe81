import { expect, it } from 'vitest';
import { recordAnswer, withdrawAnswer } from '../../../domain/agendas/actions-answers.ts';
import { addEvidence, removeEvidence } from '../../../domain/agendas/actions-evidence.ts';
import { confirmPassage, linkPassage, unlinkPassage } from '../../../domain/agendas/actions-passages.ts';
import { supportAsk, unsupportAsk } from '../../../domain/agendas/actions-support.ts';
import { requireAsk, type Ask } from '../../../domain/agendas/reads-asks.ts';
import { changesOf } from '../../../domain/agendas/reads-changes.ts';
import { MOST_PER_ASK } from '../../../domain/agendas/rules.ts';
import { passagesOf, standingOf, wordingOf } from '../../../domain/agendas/reads-passages.ts';
import { attachmentFor } from '../../../domain/agendas/reads-attachments.ts';
import { answersOf, evidenceOf, supportersOf } from '../../../domain/agendas/reads-sets.ts';
import type { Platform } from '../../../domain/platform.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { writeBlocks } from '../../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { givenBody } from '../../support/factories/bodies.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

/** The kinds of all that is stored for a coalition. */
async function filesOf(platform: Platform, coalitionId: string): Promise<string[]> {
  const files = await platform.store.read
    .selectFrom('files')
    .where('coalition_id', '=', coalitionId)
    .select('mime')
    .execute();
  return files.map(({ mime }) => mime);
}

eachEngine((engine) => {
  it('is supported by organisations themselves, once each, shown as they say', async () => {
    const { platform, ask, luz, tom, ana, member } = await agendaWorld({ engine });
    const one = await ask('plan');
    const support = async (who: Player, shown: 'members' | 'public') =>
      supportAsk(platform, await who.viewer(), { seat: who.seat, ask: one.id, shown });
    const delegate = await member({ seat: { may_sign: 0 } });
    const steward = await member({ seat: { may_sign: 0, steward: 1 } });
    await support(luz, 'members');
    await Promise.all([support(luz, 'public'), support(tom, 'members'), support(steward, 'members')]);
    expect(await refusal(support(delegate, 'members'))).toBe('Forbidden support-not-yours');
    const { may_sign } = { may_sign: 1 as const };
    await platform.store.write((trx) =>
      trx.updateTable('seats').set({ may_sign }).where('id', '=', ana.seat).execute(),
    );
    expect(await refusal(support(ana, 'members'))).toBe('Forbidden host-supports-nothing');
    const all = async () =>
      (await supportersOf(platform.store.read, [one.id], platform.clock.now())).map((row) => [
        row.organizationId,
        row.shown,
      ]);
    expect((await all()).sort()).toEqual(
      [
        [luz.organizationId, 'public'],
        [tom.organizationId, 'members'],
        [steward.organizationId, 'members'],
      ].sort(),
    );
    const step = { seat: luz.seat, ask: one.id };
    await unsupportAsk(platform, await luz.viewer(), step);
    await unsupportAsk(platform, await luz.viewer(), step);
    expect(await all()).toHaveLength(2);
  });

  it('stands on links and files, added by editors and by those who lead or support it', async () => {
    const { platform, ask, luz, marta, set, coalitionId, coalitionSlug } = await agendaWorld({ engine });
    const one = await ask('plan');
    const add = async (who: Player, more: { url?: string; file?: { bytes: Uint8Array } }) =>
      addEvidence(platform, await who.viewer(), {
        seat: who.seat,
        ask: one.id,
        title: 'Informe',
        language: 'es',
        ...more,
      });
    const url = 'https://example.org/informe';
    expect(await refusal(add(luz, { url }))).toBe('Forbidden not-a-drafter');
    await set(marta, one, 'lead', luz.organizationId);
    await add(luz, { url });
    platform.clock.advance(1000);
    const bytes = new TextEncoder().encode('%PDF-');
    await add(marta, { file: { bytes } });
    await add(marta, { file: { bytes } });
    expect(await refusal(add(marta, {}))).toBe('Invalid url:link-or-file');
    expect(await refusal(add(marta, { url, file: { bytes } }))).toBe('Invalid url:link-and-file');
    expect(await refusal(add(marta, { url: 'javascript:alert(1)' }))).toBe('Invalid url:link-not-valid');
    expect(await refusal(add(marta, { url: 'mailto:a@example.org' }))).toBe('Invalid url:link-not-valid');
    expect(await refusal(add(marta, { file: { bytes: new Uint8Array() } }))).toBe('Invalid file:file-empty');
    const evidence = await evidenceOf(platform.store.read, [one.id]);
    expect(evidence.map((row) => [row.url, row.fileId !== null])).toEqual([
      [url, false],
      [null, true],
      [null, true],
    ]);
    expect(await filesOf(platform, coalitionId)).toEqual(['application/pdf', 'application/pdf']);
    const file = async (who: Player | null, attachment: string, coalition = coalitionSlug) =>
      attachmentFor(platform.store.read, who ? await who.viewer() : anonymous('es'), {
        coalition,
        attachment,
      });
    const [link, known, same] = evidence.map(({ id }) => id) as [string, string, string];
    expect(await file(luz, known)).toMatchObject({ mime: 'application/pdf', fileName: 'informe.pdf' });
    expect(await file(luz, same)).toMatchObject({ mime: 'application/pdf', fileName: 'informe.pdf' });
    expect(await file(luz, link)).toBeNull();
    expect(await file(null, known)).toBeNull();
    expect(await file(luz, known, 'nowhere')).toBeNull();
    const others = { seat: luz.seat, evidence: known };
    expect(await refusal(removeEvidence(platform, await luz.viewer(), others))).toBe(
      'Forbidden not-a-drafter',
    );
    const step = { seat: marta.seat, evidence: link };
    await removeEvidence(platform, await marta.viewer(), step);
    expect(await evidenceOf(platform.store.read, [one.id])).toHaveLength(2);
    const unknown = { seat: marta.seat, evidence: 'nothing' };
    expect(await refusal(removeEvidence(platform, await marta.viewer(), unknown))).toBe('NotFound');
    expect(await filesOf(platform, coalitionId)).toHaveLength(2);
    for (const evidence of [known, known])
      await removeEvidence(platform, await marta.viewer(), { seat: marta.seat, evidence });
    expect(await filesOf(platform, coalitionId)).toEqual(['application/pdf']);
    expect(await file(luz, known)).toBeNull();
    expect(await file(luz, same)).not.toBeNull();
  });

  it('says on which side an ask and its passage part, and is in step again when somebody says so', async () => {
    const { platform, ask, agenda, marta, tom, draft } = await agendaWorld({ engine });
    const one = await ask('plan');
    const statement = await draft();
    const { blocks } = await readText(platform.store, statement.textId);
    const block = blocks['es']![0]!.id;
    const link = async (blockId: string) =>
      linkPassage(platform, await marta.viewer(), {
        seat: marta.seat,
        ask: one.id,
        statement: statement.id,
        block: blockId,
      });
    await link(block);
    expect(await refusal(link(block))).toBe('Conflict passage-linked');
    expect(await refusal(link('nothing'))).toBe('Invalid block:passage-not-there');

    const standing = async () => {
      const [passage] = await passagesOf(platform.store.read, [one.id]);
      const [own, said] = [
        await readText(platform.store, agenda.textId),
        await readText(platform.store, statement.textId),
      ];
      return standingOf(passage!, {
        ask: wordingOf(own.blocks, one.blockId),
        passage: wordingOf(said.blocks, block),
      });
    };
    const write = (textId: string, id: string, text: string) =>
      transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, {
          textId,
          seatId: tom.seat,
          change: (doc) =>
            writeBlocks(doc.getXmlFragment(fragmentName('en')), [
              { id, kind: 'paragraph', level: 0, inlines: [{ type: 'text', text }] },
            ]),
        });
      });
    expect(await standing()).toBe('in-step');
    await write(statement.textId, block, 'Publish the plan.');
    expect(await standing()).toBe('passage');
    await write(agenda.textId, one.blockId, 'Publish the plan by June.');
    expect(await standing()).toBe('both');

    const [passage] = await passagesOf(platform.store.read, [one.id]);
    const step = { seat: tom.seat, passage: passage!.id };
    await confirmPassage(platform, await tom.viewer(), step);
    expect(await standing()).toBe('in-step');
    await write(agenda.textId, one.blockId, 'Publish the plan by May.');
    expect(await standing()).toBe('ask');
    await unlinkPassage(platform, await tom.viewer(), step);
    expect(await passagesOf(platform.store.read, [one.id])).toEqual([]);
    expect(await refusal(confirmPassage(platform, await tom.viewer(), step))).toBe(
      'Conflict passage-not-linked',
    );
    await link(block);
  });

  it('holds so much evidence, and one more where one was taken away', async () => {
    const { platform, ask, marta } = await agendaWorld({ engine });
    const one = await ask('plan');
    const { seat } = marta;
    const more = { seat, ask: one.id, title: 'Informe', language: 'es', url: 'https://example.org/informe' };
    const add = async () => addEvidence(platform, await marta.viewer(), more);
    for (let n = 0; n < MOST_PER_ASK.evidence; n++) await add();
    expect(await refusal(add())).toBe('Conflict list-full');
    const [first] = await evidenceOf(platform.store.read, [one.id]);
    await removeEvidence(platform, await marta.viewer(), { seat, evidence: first!.id });
    await add();
    expect(await refusal(add())).toBe('Conflict list-full');
  });

  it('takes a support said again in the same way for what it is: nothing new', async () => {
    const { platform, ask, luz } = await agendaWorld({ engine });
    const one = await ask('plan');
    const support = async () =>
      supportAsk(platform, await luz.viewer(), { seat: luz.seat, ask: one.id, shown: 'members' });
    const acts = async () =>
      (await platform.store.read.selectFrom('audit').select('act').execute()).filter(
        ({ act }) => act === 'agenda.ask-supported',
      );
    await support();
    await support();
    expect(await acts()).toHaveLength(1);
  });

  it('links nothing that whoever links it may not read', async () => {
    const { platform, ask, ana, marta, luz, coalitionId, draft } = await agendaWorld({ engine });
    const other = await givenBody(platform, { coalition_id: coalitionId });
    const theirs = await givenDraft(platform, await ana.viewer(), {
      seat: ana.seat,
      body: other.id,
      titles: [{ language: 'es', title: 'Un borrador ajeno' }],
    });
    const one = await ask('plan');
    const { blocks } = await readText(platform.store, theirs.textId);
    const link = async (who: Player, statement: string) =>
      refusal(
        linkPassage(platform, await who.viewer(), {
          seat: who.seat,
          ask: one.id,
          statement,
          block: blocks['es']![0]!.id,
        }),
      );
    expect(await link(marta, theirs.id)).toBe('NotFound');
    expect(await link(marta, 'nothing')).toBe('NotFound');
    expect(await link(luz, (await draft()).id)).toBe('Forbidden not-a-drafter');
    expect(await link(ana, theirs.id)).toBe('done');
    const [passage] = await passagesOf(platform.store.read, [one.id]);
    const step = { seat: marta.seat, passage: passage!.id };
    expect(await refusal(unlinkPassage(platform, await marta.viewer(), step))).toBe('NotFound');
  });

  it('keeps what was answered, by whom, and makes the ask what it came to only when told so', async () => {
    const { platform, ask, luz, marta, set, target, coalitionId } = await agendaWorld({ engine });
    const one = await ask('plan');
    const addressee = await target();
    const record = async (who: Player, more: Partial<Parameters<typeof recordAnswer>[2]> = {}) =>
      recordAnswer(platform, await who.viewer(), {
        seat: who.seat,
        ask: one.id,
        target: addressee.id,
        answer: 'in-part',
        answeredOn: '2026-09-18',
        ...more,
      });
    expect(await refusal(record(luz))).toBe('Forbidden not-a-drafter');
    await set(marta, one, 'lead', luz.organizationId);
    const file = { bytes: new TextEncoder().encode('%PDF-') };
    await record(luz, { note: 'Dijo que lo publicará en junio.', file });
    expect(await refusal(record(luz, { setStatus: true }))).toBe('Forbidden not-a-drafter');
    expect((await requireAsk(platform.store.read, one.id)).status).toBe('proposed');
    const answered: Ask = await record(marta, { setStatus: true, answeredOn: '2026-10-01', shown: true });
    expect(answered.status).toBe('in-part');
    await record(marta, { answer: 'pending', setStatus: true, answeredOn: '2026-11-01' });
    expect((await requireAsk(platform.store.read, one.id)).status).toBe('in-part');
    expect((await changesOf(platform.store.read, [one.id]))[0]).toMatchObject({
      fact: 'status',
      after: 'in-part',
    });
    expect(await refusal(record(marta, { target: 'nobody' }))).toBe('Invalid target:target-not-here');
    expect(await refusal(record(marta, { campaign: 'none' }))).toBe('Invalid campaign:campaign-not-here');
    expect(await refusal(record(marta, { answeredOn: '2027' }))).toBe('Invalid answeredOn:day-not-valid');
    const refused = (answeredOn: string) => refusal(record(marta, { answeredOn }));
    expect(await refused('2026-11-22')).toBe('Invalid answeredOn:day-to-come');
    expect(await refused('0026-11-20')).toBe('Invalid answeredOn:day-not-valid');

    const answers = await answersOf(platform.store.read, [one.id]);
    expect(answers.map((row) => [row.answeredOn, row.answer, row.shown])).toEqual([
      ['2026-11-01', 'pending', false],
      ['2026-10-01', 'in-part', true],
      ['2026-09-18', 'in-part', false],
    ]);
    const [others, , own] = answers.map(({ id }) => ({ seat: luz.seat, answer: id }));
    expect(await refusal(withdrawAnswer(platform, await luz.viewer(), others!))).toBe(
      'Forbidden not-a-drafter',
    );
    expect(await filesOf(platform, coalitionId)).toEqual(['application/pdf']);
    for (const step of [own!, own!]) await withdrawAnswer(platform, await luz.viewer(), step);
    expect(await answersOf(platform.store.read, [one.id])).toHaveLength(2);
    expect(await filesOf(platform, coalitionId)).toEqual([]);
    const acts = await platform.store.read
      .selectFrom('audit')
      .where('coalition_id', '=', coalitionId)
      .where('act', 'like', 'agenda.%')
      .select('detail')
      .execute();
    expect(acts.map(({ detail }) => detail).join()).not.toContain('junio');
  });
});
