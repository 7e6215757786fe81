import { expect, it } from 'vitest';
import type { TextStatement } from '../../../app/texts/queries.ts';
import { loader as text } from '../../../app/routes/c.$coalition.texts.$slug._index.tsx';
import { insertAsk, blockOfWords } from '../../../domain/agendas/blocks.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { idOf } from '../accounts/visitor.ts';
import { agendaPages, problems } from './pages.ts';

it('shows one ask in every language of its agenda, and lets a language it lacks be written', async () => {
  const { ask, marta, luz, readAsk, sendAsk } = await agendaPages();
  const plan = await ask('plan', { languages: ['es'] });
  const page = await readAsk(luz, plan);
  expect(page.said).toEqual([
    { language: 'es', priority: 'plan es', words: 'Pedimos plan (es).' },
    { language: 'en', priority: null, words: null },
  ]);
  expect(page.may).toEqual({ edit: false, support: true, add: false, restore: false });
  expect([page.choices, page.linking]).toEqual([null, null]);
  const form = { do: 'rewrite', ask: idOf('Ask', plan.id), language: 'en' };
  expect(problems(await sendAsk(marta, plan, { ...form, priority: 'A plan', words: '' }))[0]).toContain(
    'words',
  );
  expect(await sendAsk(luz, plan, { ...form, priority: 'A plan', words: 'Do it.' })).toMatchObject({
    status: 422,
  });
  await sendAsk(marta, plan, { ...form, priority: 'A plan', words: 'Do it.' });
  expect((await readAsk(luz, plan)).said[1]).toEqual({ language: 'en', priority: 'A plan', words: 'Do it.' });
});

it('is nowhere under another agenda, nor under an id that is none', async () => {
  const { ask, begin, marta, visit, askPath, params } = await agendaPages();
  const plan = await ask('plan');
  const other = await begin();
  const { loader } = await import('../../../app/routes/c.$coalition.agendas.$slug.asks.$ask._index.tsx');
  const look = async (slug: string, id: string) =>
    (await (await visit(marta)).load(loader, askPath(plan), { ...params, slug, ask: id })).status;
  expect(await look(params.slug, idOf('Ask', plan.id))).toBe(200);
  expect(await look(other.slug, idOf('Ask', plan.id))).toBe(404);
  expect(await look(params.slug, 'nothing')).toBe(404);
});

it('is supported by an organisation as it wishes to be known, and left again', async () => {
  const { ask, tom, readAsk, sendAsk } = await agendaPages();
  const plan = await ask('plan');
  await sendAsk(tom, plan, { do: 'support', shown: 'public' });
  const page = await readAsk(tom, plan);
  expect(page.supporters).toMatchObject([
    { organization: { id: idOf('Organization', tom.organizationId) }, shown: 'public' },
  ]);
  expect(page.own).toEqual([idOf('Organization', tom.organizationId)]);
  await sendAsk(tom, plan, { do: 'unsupport' });
  expect((await readAsk(tom, plan)).supporters).toEqual([]);
});

it('stands on evidence, is answered, tagged, and tells its changes', async () => {
  const { ask, target, set, marta, readAsk, sendAsk } = await agendaPages();
  const plan = await ask('plan');
  const form = { do: 'evidence', title: 'Informe', language: 'es', url: 'informe' };
  expect(problems(await sendAsk(marta, plan, form))).toEqual([
    'url: Ponga un enlace que empiece con https:// o http://.',
  ]);
  expect(problems(await sendAsk(marta, plan, { ...form, url: '' }))).toHaveLength(1);
  await sendAsk(marta, plan, { ...form, url: 'https://example.org/informe' });
  const { id: office } = await target();
  const answer = {
    do: 'answer',
    target: idOf('Target', office),
    answer: 'inPart',
    answeredOn: '2026-11-01',
    setStatus: 'on',
  };
  const unsaid = await sendAsk(marta, plan, { ...answer, answer: '', note: 'Lo dijo por carta.' });
  expect(problems(unsaid)).toEqual(['answer: Falta este dato.']);
  expect(unsaid.data).toMatchObject({ values: { note: 'Lo dijo por carta.' } });
  await sendAsk(marta, plan, answer);
  const page = await readAsk(marta, plan);
  expect(page.evidence).toMatchObject([{ title: 'Informe', url: 'https://example.org/informe', file: null }]);
  expect(page.answers).toMatchObject([{ answer: 'inPart', answeredOn: '2026-11-01' }]);
  expect(page.ask).toMatchObject({ status: 'in-part' });
  expect(page.history.map(({ fact }) => fact)).toEqual(['status']);
  await sendAsk(marta, plan, { do: 'remove-evidence', thing: page.evidence[0]!.id });
  await sendAsk(marta, plan, { do: 'withdraw', thing: page.answers[0]!.id });
  await set(marta, plan, 'moment', '2027');
  await sendAsk(marta, plan, { do: 'undo', change: (await readAsk(marta, plan)).history[0]!.id });
  const after = await readAsk(marta, plan);
  expect([after.evidence, after.answers, after.ask.moment]).toEqual([[], [], null]);
  expect(after.history[0]).toMatchObject({ fact: 'moment', undoing: true, after: null });
});

it('is removed from its own page and put back there', async () => {
  const { ask, marta, path, readAsk, sendAsk } = await agendaPages();
  const plan = await ask('plan');
  const own = { ask: idOf('Ask', plan.id) };
  expect(await sendAsk(marta, plan, { do: 'remove', ...own })).toMatchObject({ status: 303, location: path });
  expect(await readAsk(marta, plan)).toMatchObject({ removed: true, may: { edit: false, restore: true } });
  await sendAsk(marta, plan, { do: 'restore', ...own });
  expect(await readAsk(marta, plan)).toMatchObject({ removed: false, ask: { number: 1 } });
});

it('is linked with the paragraph that says it; each page tells when the other changed', async () => {
  const world = await agendaPages();
  const { ask, draft, marta, tom, visit, params, readAsk, sendAsk, platform, agenda } = world;
  const plan = await ask('plan');
  const statement = await draft({ words: { es: 'Pedimos un plan.', en: 'We ask for a plan.' } });
  const chosen = await readAsk(
    tom,
    plan,
    `?statement=${encodeURIComponent(idOf('Statement', statement.id))}`,
  );
  const [paragraph] = chosen.linking!.chosen!.paragraphs;
  expect(paragraph).toMatchObject({ words: 'Pedimos un plan.' });
  const form = { do: 'link', statement: idOf('Statement', statement.id) };
  expect(problems(await sendAsk(tom, plan, { ...form, block: '' }))).toHaveLength(1);
  await sendAsk(tom, plan, { ...form, block: paragraph!.id });
  const saying = async () => {
    const at = { coalition: params.coalition, slug: statement.slug };
    const { data } = await (await visit(marta)).load(text, `/c/${at.coalition}/texts/${at.slug}`, at);
    return (data as { statement: TextStatement }).statement.asksSaying;
  };
  expect(await saying()).toMatchObject([
    { standing: 'inStep', ask: { number: 1, es: { priority: 'plan es' } } },
  ]);
  await transact(platform, async (tx) => {
    tx.begin();
    await changeText(tx, {
      textId: agenda.textId,
      seatId: marta.seat,
      change(doc) {
        const fragment = doc.getXmlFragment(fragmentName('es'));
        const at = fragment
          .toArray()
          .findIndex((one) => 'getAttribute' in one && one.getAttribute('id') === plan.blockId);
        fragment.delete(at, 1);
        insertAsk(doc, 'es', [
          blockOfWords(plan.headingBlockId, 'heading', ''),
          blockOfWords(plan.blockId, 'paragraph', 'Pedimos dos planes.'),
        ]);
      },
    });
  });
  const [stale] = (await readAsk(tom, plan)).passages;
  expect(stale).toMatchObject({ standing: 'ask' });
  expect(stale!.askWords).toContainEqual({
    language: 'es',
    before: 'Pedimos plan (es).',
    now: 'Pedimos dos planes.',
  });
  expect(await saying()).toMatchObject([{ standing: 'ask' }]);
  expect((await readAsk(tom, plan)).ask).toMatchObject({ passages: 1, drift: 'ask' });
  await sendAsk(tom, plan, { do: 'confirm', thing: stale!.id });
  expect((await readAsk(tom, plan)).ask).toMatchObject({ passages: 1, drift: null });
  expect(await saying()).toMatchObject([{ standing: 'inStep' }]);
  await sendAsk(tom, plan, { do: 'unlink', thing: stale!.id });
  expect(await saying()).toEqual([]);
});
