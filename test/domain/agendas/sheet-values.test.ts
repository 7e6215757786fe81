import { expect, it } from 'vitest';
import { addresseeLabels } from '../../../domain/agendas/addressee-label.ts';
import { meaningsOf, valueOfCell } from '../../../domain/agendas/sheet-values.ts';
import type { Target } from '../../../domain/targets/reads.ts';

function target(id: string, office: string, personName: string | null = null): Target {
  return {
    id,
    coalitionId: 'c',
    personName,
    office: { es: office, en: `Office of ${office}` },
    institution: { es: 'Cancillería', en: 'Foreign ministry' },
    level: 'national',
    country: 'GT',
    language: 'es',
    position: 0,
    relationOrganizationId: null,
    folded: '',
    endedAt: null,
  };
}

const twins = [target('a', 'Cónsul', 'Rebeca Quijano'), target('b', 'Cónsul', 'Elmer Tun')];
const said = (text: string, targets: Target[]) =>
  valueOfCell('target', text, meaningsOf({ leads: [], targets, numbers: new Map() }));

it('tells two who hold one office apart by their names alone', () => {
  const all = [...twins, target('m', 'Ministra', 'Ana Paz')];
  expect([...addresseeLabels(all, 'es')]).toEqual([
    ['a', 'Cónsul — Cancillería, Guatemala (Rebeca Quijano)'],
    ['b', 'Cónsul — Cancillería, Guatemala (Elmer Tun)'],
    ['m', 'Ministra — Cancillería, Guatemala'],
  ]);
  for (const language of ['es', 'en'] as const)
    for (const [id, label] of addresseeLabels(all, language))
      expect(said(label.toUpperCase(), all)).toEqual({ value: id });
  expect(said('Ministra — Cancillería, Guatemala (Ana Paz)', all)).toEqual({ value: 'm' });
  expect(said('Cónsul — Cancillería, Guatemala', all)).toMatchObject({ word: 'sheet-target-twice' });
  expect(said('Cónsul — Cancillería, Guatemala (Ana Paz)', all)).toMatchObject({ word: 'sheet-target' });
});

it('knows a lead by name, by the exact one where two are alike', () => {
  const leads = [
    { id: 'one', name: 'La Casa del Río' },
    { id: 'two', name: 'Casa del Rio, A. C.' },
    { id: 'three', name: 'Albergue' },
  ];
  const meanings = meaningsOf({ leads, targets: [], numbers: new Map() });
  expect(valueOfCell('lead', 'ALBERGUE', meanings)).toEqual({ value: 'three' });
  expect(valueOfCell('lead', 'La Casa del Río', meanings)).toEqual({ value: 'one' });
  expect(valueOfCell('lead', 'casa del rio', meanings)).toMatchObject({ word: 'sheet-lead' });
  expect(valueOfCell('lead', '—', meanings)).toMatchObject({ word: 'sheet-lead' });
});

it('reads a sheet of many addressees among many in no time', { timeout: 2000 }, () => {
  const targets = Array.from({ length: 500 }, (_, index) => target(`t${index}`, `Cónsul ${index}`));
  const meanings = meaningsOf({ leads: [], targets, numbers: new Map() });
  for (const [id, label] of addresseeLabels(targets, 'es'))
    expect(valueOfCell('target', label, meanings)).toEqual({ value: id });
});
