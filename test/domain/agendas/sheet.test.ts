import { afterAll, expect, it } from 'vitest';
import { moveAsk } from '../../../domain/agendas/actions-order.ts';
import { supportAsk } from '../../../domain/agendas/actions-support.ts';
import { requireAsk } from '../../../domain/agendas/reads-asks.ts';
import { changesOf } from '../../../domain/agendas/reads-changes.ts';
import { agendaSheetFor } from '../../../domain/agendas/sheet-out.ts';
import { organizationsById } from '../../../domain/organizations/reads.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { readXlsx } from './sheet-reading.ts';
import { closeSheets, desk, sheets } from './sheet-world.ts';

afterAll(closeSheets);

eachEngine((engine) => {
  it('writes one row per ask in order, as text and nothing else, with a list of statuses and the base hidden', async () => {
    const world = await agendaWorld({ engine });
    const { ask, set, marta, luz, platform } = world;
    const one = await ask('=SUM(A1)');
    const two = await ask('@plan');
    const target = await world.target();
    await set(marta, one, 'target', target.id);
    await set(marta, one, 'lead', luz.organizationId);
    await set(marta, one, 'moment', '2027-03');
    await set(marta, two, 'after', one.id);
    await set(marta, two, 'venue-es', '+Audiencia <temática> & "más"');
    await supportAsk(platform, await luz.viewer(), { seat: luz.seat, ask: one.id, shown: 'members' });
    const [organization] = await organizationsById(platform.store.read, [luz.organizationId]);
    const { names, states, cells, xml } = readXlsx(await (await sheets(world)).download());

    expect(names).toEqual(['Demandas', 'Léame', '_acuerdo']);
    expect(states).toEqual(['visible', 'visible', 'veryHidden']);
    const [head, ...rows] = cells[0]!.filter((row) => row.some(({ text }) => text !== ''));
    const at = (row: number, heading: string) =>
      rows[row]![head!.findIndex(({ text }) => text === heading)]!.text;
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row[0]!.text)).toEqual(['1', '2']);
    expect(at(0, 'Prioridad (es)')).toBe('=SUM(A1) es');
    expect(at(1, 'Demanda (en)')).toBe('Pedimos @plan (en).');
    expect(at(0, 'Persona destinataria')).toBe(
      'Subsecretaria de migración — Secretaría de Gobernación, México',
    );
    expect(at(0, 'Responsable')).toBe(organization!.name);
    expect(at(0, 'Apoyan')).toBe(organization!.name);
    expect(at(0, 'Fecha')).toBe('2027-03');
    expect(at(0, 'Estado')).toBe('Propuesta');
    expect(at(1, 'Después de (Nº)')).toBe('1');
    expect(at(1, 'Espacio (es)')).toBe('+Audiencia <temática> & "más"');
    expect(at(1, 'Identificador (no tocar)')).toBe(two.id);
    const everything = cells.flat(2);
    expect(everything.filter(({ formula }) => formula)).toEqual([]);
    expect(everything.filter(({ text, kind }) => text !== '' && kind !== 's')).toEqual([]);
    const sheet = xml.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="L2:L53">/);
    expect(sheet).toContain(
      '>&quot;Propuesta,Adoptada,Aceptada en parte,Lograda,Rechazada,Descartada&quot;<',
    );
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect([...xml.values()].join('')).toContain('Edición 1, en redacción');
    expect(cells[1]!.flat().map(({ text }) => text)).toContain(
      'En inglés, 4 párrafos están atrasados o sin revisar.',
    );
  });

  it('is there for whoever knows the agenda and for nobody else', async () => {
    const world = await agendaWorld({ engine });
    const mine = await world.begin({ readers: 'body' });
    const as = async (viewer: Awaited<ReturnType<typeof world.marta.viewer>>) =>
      agendaSheetFor(world.platform, desk().press, viewer, { agenda: mine.id, language: 'en' });
    expect((await as(await world.tom.viewer())).fileName).toMatch(/-agenda-en\.xlsx$/);
    expect(await refusal(as(await world.luz.viewer()))).toBe('NotFound');
  });

  it('says nothing differs of a sheet that comes back as it was, also once things changed here', async () => {
    const world = await agendaWorld({ engine });
    const { download, preview, apply } = await sheets(world);
    const one = await world.ask('plan');
    const two = await world.ask('censo');
    await world.set(world.marta, two, 'after', one.id);
    const bytes = await download();
    expect(await preview(bytes)).toMatchObject({ edition: '1', cells: [], fresh: [], missing: [] });
    await world.set(world.tom, one, 'status', 'adopted');
    await moveAsk(world.platform, await world.tom.viewer(), {
      seat: world.tom.seat,
      ask: two.id,
      after: null,
    });
    expect(await preview(bytes)).toMatchObject({ cells: [], fresh: [], missing: [] });
    expect(await apply(bytes)).toMatchObject({ facts: 0, added: [], refused: [] });
    expect((await requireAsk(world.platform.store.read, one.id)).status).toBe('adopted');
  });

  it('takes what only the sheet changed: facts by name, words in the same blocks', async () => {
    const world = await agendaWorld({ engine });
    const { ask, target, platform, luz } = world;
    const { download, fill, preview, apply, said } = await sheets(world);
    const one = await ask('plan');
    const two = await ask('censo');
    const office = await target();
    const [organization] = await organizationsById(platform.store.read, [luz.organizationId]);
    const bytes = await fill(await download(), {
      2: {
        'Prioridad (en)': 'A regional plan',
        'Demanda (es)': 'Pedimos un plan regional\ncon plazos (es).',
        Responsable: organization!.name.toUpperCase(),
        'Persona destinataria': 'Undersecretary for migration — Ministry of the Interior, Mexico',
        Estado: 'aceptada en parte',
        Fecha: new Date('2027-03-18T00:00:00Z'),
      },
      3: { 'Después de (Nº)': 1, Fecha: 2027, 'Supuesto (es)': 'Que haya elecciones' },
    });
    const { cells } = await preview(bytes);
    expect(cells.filter(({ state }) => state !== 'theirs')).toEqual([]);
    expect(cells.map(({ row, key }) => `${row} ${key}`).sort()).toEqual([
      '2 ask:es',
      '2 lead',
      '2 moment',
      '2 priority:en',
      '2 status',
      '2 target',
      '3 after',
      '3 assumption-es',
      '3 moment',
    ]);
    expect(cells.find(({ key }) => key === 'status')).toMatchObject({
      column: 'L',
      here: 'Propuesta',
      sheet: 'aceptada en parte',
      value: 'in-part',
    });
    expect(await apply(bytes)).toMatchObject({ facts: 9, added: [], refused: [] });
    expect(await requireAsk(platform.store.read, one.id)).toMatchObject({
      blockId: one.blockId,
      leadOrganizationId: luz.organizationId,
      targetId: office.id,
      status: 'in-part',
      moment: '2027-03-18',
    });
    expect(await requireAsk(platform.store.read, two.id)).toMatchObject({
      afterAskId: one.id,
      moment: '2027',
      assumption: { es: 'Que haya elecciones', en: null },
    });
    expect(await said('en')).toEqual([
      ['A regional plan', 'Pedimos plan (en).'],
      ['censo en', 'Pedimos censo (en).'],
    ]);
    expect((await said('es'))[0]).toEqual(['plan es', 'Pedimos un plan regional\ncon plazos (es).']);
    expect((await changesOf(platform.store.read, [one.id])).map(({ fact }) => fact).sort()).toEqual([
      'lead',
      'moment',
      'status',
      'target',
    ]);
    expect(await preview(bytes)).toMatchObject({ cells: [] });
  });

  it('asks which of two where both changed, takes what is chosen, and no choice that is out of date', async () => {
    const world = await agendaWorld({ engine });
    const { ask, set, tom, platform } = world;
    const { download, fill, preview, apply } = await sheets(world);
    const one = await ask('plan');
    const filled = await fill(await download(), { 2: { Estado: 'Lograda', Fecha: '2027-05' } });
    await set(tom, one, 'status', 'lost');
    await set(tom, one, 'moment', '2027-04');
    const { cells } = await preview(filled);
    expect(cells.map(({ key, state, here, sheet }) => [key, state, here, sheet])).toEqual([
      ['moment', 'conflict', '2027-04', '2027-05'],
      ['status', 'conflict', 'Rechazada', 'Lograda'],
    ]);
    expect((await apply(filled)).refused.map(({ reason }) => reason.word)).toEqual([
      'sheet-to-choose',
      'sheet-to-choose',
    ]);
    const choose = (take: 'here' | 'sheet') =>
      cells.map(({ row, key, seen }) => ({
        row,
        key,
        seen,
        take: key === 'status' ? take : ('here' as const),
      }));
    expect(await apply(filled, choose('here'))).toMatchObject({ facts: 0, refused: [] });
    await set(tom, one, 'status', 'dropped');
    expect((await apply(filled, choose('sheet'))).refused).toMatchObject([
      { key: 'status', reason: { word: 'sheet-changed-meanwhile' } },
    ]);
    const again = (await preview(filled)).cells.map(({ row, key, seen }) => ({
      row,
      key,
      seen,
      take: 'sheet' as const,
    }));
    expect(await apply(filled, again)).toMatchObject({ facts: 2, refused: [] });
    expect(await requireAsk(platform.store.read, one.id)).toMatchObject({ status: 'won', moment: '2027-05' });
  });
});
