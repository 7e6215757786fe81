import { expect, it } from 'vitest';
import { loader as list } from '../../../app/routes/c.$coalition.agendas._index.tsx';
import { action as create } from '../../../app/routes/c.$coalition.agendas.new.tsx';
import { action as settle } from '../../../app/routes/c.$coalition.agendas.$slug.settings.tsx';
import { idOf, Visitor } from '../accounts/visitor.ts';
import { agendaPages, problems } from './pages.ts';

const priorities = (page: { asks: { words: { priority: string | null }[] }[] }) =>
  page.asks.map(({ words }) => words[0]?.priority);

it('shows the asks in their order, narrowed down as the address says, and counts them', async () => {
  const { ask, set, target, marta, tom, read } = await agendaPages();
  const [plan, search, work] = [await ask('plan'), await ask('búsqueda'), await ask('trabajo')];
  const { id: office } = await target({ country: 'HN' });
  await set(marta, search, 'target', office);
  await set(marta, search, 'status', 'adopted');
  await set(marta, plan, 'lead', tom.organizationId);
  await set(marta, work, 'moment', '2027-03-18');
  await set(marta, plan, 'moment', '2028');
  const page = await read(tom);
  expect(priorities(page)).toEqual(['plan es', 'búsqueda es', 'trabajo es']);
  expect(page.options.year.map(({ value }) => value)).toEqual(['2027', '2028']);
  expect(page.options.country).toEqual([{ value: 'HN', label: 'Honduras' }]);
  const one = await read(tom, '?country=HN&status=adopted');
  expect(priorities(one)).toEqual(['búsqueda es']);
  expect([one.asks.length, one.all.length]).toEqual([1, 3]);
  expect(one.filtering).toEqual({ country: 'HN', status: 'adopted' });
  expect(priorities(await read(tom, '?year=2027'))).toEqual(['trabajo es']);
  expect(
    priorities(await read(tom, `?lead=${encodeURIComponent(idOf('Organization', tom.organizationId))}`)),
  ).toEqual(['plan es']);
  expect(priorities(await read(tom, '?objective=13'))).toEqual([]);
  const all = await read(tom, '?country=Honduras&year=x&lead=nobody&objective=99');
  expect(all.filtering).toEqual({});
  expect(all.asks).toHaveLength(3);
});

it('adds an ask in the languages that were written, and says beside the field what is missing', async () => {
  const { agenda, marta, luz, send, read, ask } = await agendaPages();
  await ask('plan');
  const first = (await read(marta)).all[0]!;
  const form = { do: 'add-ask', agenda: idOf('Agenda', agenda.id), languages: 'es' };
  const empty = await send(marta, { ...form, 'priority-es': 'Sin palabras' });
  expect(empty.status).toBe(422);
  expect(problems(empty).map((one) => one.split(':')[0])).toEqual(['words-es']);
  const words = { 'priority-es': 'Retorno digno', 'words-es': 'Abrir una oficina.' };
  expect(await send(luz, { ...form, ...words })).toMatchObject({ status: 422 });
  const done = await send(marta, { ...form, ...words }, '?country=HN&add=ask&index');
  expect(done).toMatchObject({ status: 303 });
  expect(done.location).toMatch(/\/agendas\/[\w-]+\?country=HN$/);
  const page = await read(marta);
  expect(priorities(page)).toEqual(['plan es', 'Retorno digno']);
  await send(marta, { ...form, 'priority-es': 'En medio', 'words-es': 'Va segunda.', after: first });
  expect(priorities(await read(marta))).toEqual(['plan es', 'En medio', 'Retorno digno']);
});

it('moves an ask by its buttons, past what a filter hides', async () => {
  const { ask, marta, tom, luz, read, send, order } = await agendaPages();
  const names = ['uno', 'dos', 'tres'];
  for (const name of names) await ask(name);
  const [, , last] = (await read(marta)).all;
  expect(await send(luz, { do: 'move', ask: last!, after: '' })).toMatchObject({ status: 422 });
  await send(tom, { do: 'move', ask: last!, after: '' });
  expect(await order()).toEqual(['tres', 'uno', 'dos']);
  const again = await send(tom, { do: 'move', ask: 'nothing', after: '' });
  expect(again.status).toBe(422);
});

it('sets only what was given another value, and tells whose change it replaced, with a way back', async () => {
  const { ask, marta, tom, read, send, platform } = await agendaPages();
  const { id } = await ask('plan');
  const own = idOf('Ask', id);
  const seen = await read(marta, `?edit=${encodeURIComponent(`${own}:when`)}`);
  expect(seen.editing).toEqual({ ask: own, cell: 'when' });
  expect(seen.choices?.countries.length).toBeGreaterThan(200);
  const form = (values: Record<string, string>) => ({
    do: 'fact',
    ask: own,
    cell: 'when',
    'was-venue-es': '',
    'was-venue-en': '',
    'was-moment': '',
    'value-venue-es': '',
    'value-venue-en': '',
    'value-moment': '',
    ...values,
  });
  await send(tom, form({ 'value-venue-es': 'Audiencia', 'value-moment': '2027-03' }));
  const answer = await send(marta, form({ 'value-moment': '2027-04' }), '?edit=x&year=2027');
  expect(answer.status).toBe(303);
  const search = new URL(answer.location!, 'http://here').search;
  expect(search).toMatch(/^\?year=2027&met=/);
  const told = await read(marta, search.replace('year=2027&', ''));
  expect(told.met).toMatchObject({ fact: 'moment', what: 'mar 2027' });
  expect(told.asks[0]).toMatchObject({ venue: { es: 'Audiencia', en: null }, moment: '2027-04' });
  expect(told.asks[0]!.changes).toMatchObject({
    moment: { before: 'mar 2027', personId: idOf('Person', marta.personId) },
    'venue-es': { before: null, personId: idOf('Person', tom.personId) },
  });
  await send(marta, { do: 'undo', change: told.met!.change });
  const back = await read(marta, search);
  expect(back.met).toBeNull();
  expect((await read(marta)).asks[0]!.moment).toBe('2027-03');
  const wrong = await send(tom, form({ 'value-moment': 'marzo' }));
  expect(problems(wrong)).toEqual([
    'value-moment: Escriba un año, un mes o un día: 2027, 2027-03 o 2027-03-18.',
  ]);
  const half = await send(
    tom,
    form({ 'value-venue-es': 'Otra', 'value-venue-en': 'x'.repeat(201), 'value-moment': '2027-99' }),
  );
  expect(problems(half).map((one) => one.split(':')[0])).toEqual(['value-venue-en', 'value-moment']);
  expect((await read(tom)).asks[0]!.venue).toEqual({ es: 'Audiencia', en: null });
  const before = platform.clock.now();
  platform.clock.advance(25 * 60 * 60 * 1000);
  expect((await read(tom)).asks[0]!.changes).toEqual({});
  expect(platform.clock.now() > before).toBe(true);
});

it('adds somebody who can decide and makes them the addressee', async () => {
  const { ask, marta, read, send } = await agendaPages();
  const { id } = await ask('plan');
  const form = {
    do: 'new-target',
    ask: idOf('Ask', id),
    officeEs: 'Fiscal general',
    officeEn: 'Attorney general',
    institutionEs: 'Ministerio Público',
    institutionEn: '',
    level: 'national',
    country: 'HN',
  };
  const missing = await send(marta, form);
  expect(problems(missing).map((one) => one.split(':')[0])).toEqual(['institutionEn']);
  await send(marta, { ...form, institutionEn: 'Public Prosecutor' });
  expect((await read(marta)).asks[0]!.target).toMatchObject({
    office: { es: 'Fiscal general' },
    country: 'HN',
  });
});

it('keeps what stands before the asks apart from them, and puts back what was removed', async () => {
  const { agenda, ask, marta, send, read } = await agendaPages();
  const { id } = await ask('plan');
  const form = { do: 'add-paragraph', agenda: idOf('Agenda', agenda.id), kind: 'heading', languages: 'es' };
  await send(marta, { ...form, 'words-es': 'El problema' });
  const page = await read(marta);
  expect(page.preamble).toMatchObject([
    {
      heading: true,
      words: [
        { language: 'es', words: 'El problema' },
        { language: 'en', words: null },
      ],
    },
  ]);
  await send(marta, { do: 'remove', ask: idOf('Ask', id) });
  const without = await read(marta);
  expect([without.asks, without.removed, without.preamble]).toMatchObject([
    { length: 0 },
    { length: 1 },
    { length: 1 },
  ]);
  await send(marta, { do: 'restore', ask: idOf('Ask', id) });
  expect((await read(marta)).asks).toHaveLength(1);
});

it('is for members, changed by its writers, and lists what each may know', async () => {
  const { begin, luz, marta, member, path, params, platform, read, send } = await agendaPages();
  const hidden = await begin({ readers: 'body' });
  const slugs = async (player: typeof luz) => {
    const { data } = await new Visitor(platform, await player.viewer()).load(list, path, params);
    return (data as { agendas: { slug: string }[]; bodies: unknown[] }).agendas.map(({ slug }) => slug);
  };
  expect(await slugs(marta)).toContain(hidden.slug);
  expect(await slugs(luz)).not.toContain(hidden.slug);
  const page = await read(luz);
  expect(page.agenda.permissions).toEqual({ edit: false, support: true, close: false, publish: false });
  expect(page.editing).toBeNull();
  const stranger = await member();
  await expect(send(stranger, {})).resolves.toMatchObject({ status: 400 });
});

it('begins an agenda, and changes what it is called, who reads it and when it is for', async () => {
  const { marta, bodyId, visit, params, path } = await agendaPages();
  const form = {
    seat: idOf('Seat', marta.seat),
    body: idOf('Body', bodyId),
    'in-es': 'on',
    'in-en': 'on',
    'title-es': 'Agenda de 2028',
    'title-en': '',
    reference: 'es',
    readers: 'members',
    periodFrom: '2028',
    periodTo: '2027',
  };
  const send = async (fields: Record<string, string>) =>
    (await visit(marta)).send(create, `/c/${params.coalition}/agendas/new`, fields, params);
  expect(problems(await send(form))).toEqual(['title-en: Escriba el título en inglés.']);
  const late = await send({ ...form, 'title-en': 'Agenda for 2028' });
  expect(problems(late).map((one) => one.split(':')[0])).toEqual(['periodTo']);
  const made = await send({ ...form, 'title-en': 'Agenda for 2028', periodTo: '' });
  expect(made.location).toBe(`/c/${params.coalition}/agendas/agenda-de-2028`);
  const change = async (fields: Record<string, string>) =>
    (await visit(marta)).send(
      settle,
      `${path}/settings`,
      { seat: form.seat, agenda: (await agendaId()) ?? '', ...fields },
      { ...params, slug: 'agenda-de-2028' },
    );
  const agendaId = async () => {
    const { data } = await (await visit(marta)).load(list, path, params);
    return (data as { agendas: { slug: string; id: string }[] }).agendas.find(
      ({ slug }) => slug === 'agenda-de-2028',
    )?.id;
  };
  expect(await change({ do: 'rename', language: 'es', 'title-es': '' })).toMatchObject({ status: 422 });
  expect(await change({ do: 'rename', language: 'es', 'title-es': 'Agenda 2028' })).toMatchObject({
    status: 303,
    location: expect.stringContaining('saved') as unknown,
  });
  expect(problems(await change({ do: 'dates', readers: 'body', adoptsOn: 'mañana' }))[0]).toContain(
    'adoptsOn',
  );
  expect(await change({ do: 'archive' })).toMatchObject({
    location: `/c/${params.coalition}/agendas/agenda-de-2028`,
  });
  expect(await agendaId()).toBeUndefined();
});
