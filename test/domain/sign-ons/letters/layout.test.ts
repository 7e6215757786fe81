import { expect, it } from 'vitest';
import { letterModel } from '../../../../domain/sign-ons/letter-model.ts';
import {
  PLAIN_LAYOUT,
  type Convenor,
  type LetterLayout,
} from '../../../../domain/sign-ons/letters/layout.ts';
import { letterFacts } from '../letter-facts.ts';

const model = (layout: Partial<LetterLayout>, convenors: Convenor[] = [], language = 'es') =>
  letterModel(letterFacts({ layout: { ...PLAIN_LAYOUT, ...layout }, convenors }), [language]);
const headings = ({ groups }: ReturnType<typeof model>) => groups.map(({ labels }) => labels[0]?.text);

it('is the plain letter where nothing is settled', () => {
  expect(model({}, [{ name: 'Red Ceiba', signs: false }])).toEqual(letterModel(letterFacts(), ['es']));
});

it('lists by country and state, the national ones first and the region last', () => {
  const national = { name: 'Consejo Nacional', place: '', countries: ['MX'] };
  const facts = letterFacts();
  const listed = letterModel(
    { ...facts, signatories: [...facts.signatories, national], layout: { ...PLAIN_LAYOUT, order: 'place' } },
    ['es'],
  );
  expect(headings(listed)).toEqual([
    'Costa Rica · San José',
    'Estados Unidos · Maryland',
    'Estados Unidos · Texas',
    'Guatemala · Huehuetenango',
    'Haití y República Dominicana · Nord-Est y Dajabón',
    'Honduras · Yoro',
    'México',
    'México · Chiapas',
    'Región',
  ]);
  expect(listed.groups.at(-1)).toMatchObject({ withheld: 1 });
  expect(listed.groups.reduce((sum, group) => sum + group.withheld, 0)).toBe(1);
});

it('lists in Spanish order, each with where it is, and the withheld ones as their number', () => {
  const listed = model({ order: 'name' });
  expect(listed.groups).toHaveLength(1);
  expect(listed.groups[0]?.entries.map(({ name }) => name)).toEqual([
    'Alamo Migrant Families',
    'Asociación Tzʼikin Mam',
    'Centro Tico-Nica de Acogida',
    'The Chesapeake Alliance',
    'Comité Aguán de Personas Migrantes con Discapacidad',
    'Federación Mesoamericana de Casas de Acogida',
    'Kreyòl Bridge Florida',
    'Ñuu Savi',
    'Observatorio Frontera Istmo',
    'Oficina Popular de Queens',
    'Pastoral Caminos',
    'Plateforme Frontière Ouanaminthe–Dajabón',
    'La Ruta del Sur, A. C.',
  ]);
  expect(listed.groups[0]).toMatchObject({ withheld: 1, labels: [{ text: 'Por orden alfabético' }] });
  expect(listed.groups[0]?.entries[1]?.place).toBe('Huehuetenango, Guatemala');
});

it.each([
  [
    [{ name: 'Red Ceiba', signs: false }],
    '14 organizaciones, a convocatoria de Red Ceiba',
    '14 organizations, convened by Red Ceiba',
  ],
  [[{ name: 'Ñuu Savi', signs: true }], 'Ñuu Savi y 13 organizaciones', 'Ñuu Savi and 13 organizations'],
  [
    [
      { name: 'Red Ceiba', signs: false },
      { name: 'Ñuu Savi', signs: true },
    ],
    'Ñuu Savi y 13 organizaciones, a convocatoria de Red Ceiba',
    'Ñuu Savi and 13 organizations, convened by Red Ceiba',
  ],
  [[], 'Las 14 organizaciones que firman', 'The 14 signing organisations'],
])('counts %j apart', (convenors: Convenor[], es, en) => {
  expect(model({ count: 'apart' }, convenors).listTitles).toEqual([{ text: es, language: 'es' }]);
  expect(model({ count: 'apart' }, convenors, 'en').listTitles).toEqual([{ text: en, language: 'en' }]);
});

it('lists whoever convened first, once, and leaves the number in the words as it was signed', () => {
  const apart = model({ count: 'apart', cover: true }, [{ name: 'Ñuu Savi', signs: true }]);
  expect(apart.groups[0]).toMatchObject({
    labels: [{ text: 'Convoca' }],
    entries: [{ name: 'Ñuu Savi', place: 'Chiapas, México' }],
  });
  expect(JSON.stringify(apart.groups).match(/Ñuu Savi/g)).toHaveLength(1);
  expect(apart.texts[0].cover).toBe('Ñuu Savi y 13 organizaciones');
  expect(JSON.stringify(apart.texts[0].blocks)).toContain('las 14 organizaciones');
  expect(model({ cover: true }).texts[0].cover).toBe('14 organizaciones');
});

it('is dated where and when it was settled, in each language', () => {
  const settled = { place: { es: 'Ciudad de México', en: 'Mexico City' }, day: '2027-02-01' };
  expect(model(settled).texts[0].placeAndDate).toBe('Ciudad de México, 1 de febrero de 2027');
  expect(model(settled, [], 'en').texts[0].placeAndDate).toBe('Mexico City, February 1, 2027');
});
