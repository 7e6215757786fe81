import { describe, expect, it } from 'vitest';
import { footLine, letterModel, totalsLine } from '../../../domain/sign-ons/letter-model.ts';
import { countCountries, groupSignatories } from '../../../domain/sign-ons/signatory-list.ts';
import { letterFacts, signatories } from './letter-facts.ts';

describe('the list of signatories', () => {
  it('goes by country in the order of the language, the region last', () => {
    expect(groupSignatories(signatories, 0, 'es').map((group) => group.label)).toEqual([
      'Costa Rica',
      'Estados Unidos',
      'Guatemala',
      'Haití y República Dominicana',
      'Honduras',
      'México',
      'Región',
    ]);
    expect(groupSignatories(signatories, 0, 'en').map((group) => group.label)).toEqual([
      'Costa Rica',
      'Dominican Republic and Haiti',
      'Guatemala',
      'Honduras',
      'Mexico',
      'United States',
      'Region',
    ]);
  });

  it('orders names within a country and ignores their articles', () => {
    const mexico = groupSignatories(signatories, 0, 'es').find((group) => group.label === 'México');
    expect(mexico?.entries.map((entry) => entry.name)).toEqual([
      'Ñuu Savi',
      'Observatorio Frontera Istmo',
      'La Ruta del Sur, A. C.',
    ]);
  });

  it('puts organisations of the same two countries together, in whichever order they say them', () => {
    const both = [
      { name: 'A', place: '', countries: ['HT', 'DO'] },
      { name: 'B', place: '', countries: ['DO', 'HT'] },
    ];
    expect(groupSignatories(both, 0, 'es')).toMatchObject([
      { label: 'Haití y República Dominicana', entries: [{ name: 'A' }, { name: 'B' }] },
    ]);
  });

  it('counts withheld names in the region and nowhere else', () => {
    const groups = groupSignatories(signatories.slice(0, 3), 2, 'es');
    expect(groups.map((group) => group.withheld)).toEqual([0, 0, 2]);
    expect(groups.at(-1)).toMatchObject({ label: 'Región', entries: [], withheld: 2 });
    expect(countCountries(signatories)).toBe(7);
  });

  it('has no region when nobody is in it', () => {
    expect(groupSignatories(signatories.slice(0, 1), 0, 'es')).toHaveLength(1);
    expect(groupSignatories([], 0, 'es')).toEqual([]);
  });
});

describe('a letter', () => {
  it('puts the number of all signatures where {n} stands, in digits', () => {
    const model = letterModel(
      letterFacts({
        withheldCount: 2,
        texts: [{ language: 'es', title: '{n} voces', blocks: letterFacts().texts[0]?.blocks ?? [] }],
      }),
      ['es'],
    );
    expect(model.count).toBe(15);
    expect(model.texts[0].title).toBe('15 voces');
    expect(model.texts[0].blocks[0]?.inlines).toMatchObject([
      { text: expect.stringContaining('las 15 organizaciones') as string },
    ]);
    expect(JSON.stringify(model)).not.toContain('{n}');
  });

  it('is dated where the coalition is, not where the server is', () => {
    const [es] = letterModel(letterFacts(), ['es']).texts;
    expect(es.placeAndDate).toBe('Ciudad de Guatemala, 16 de enero de 2027');
    expect(letterModel(letterFacts(), ['en']).texts[0].placeAndDate).toBe('Guatemala City, January 16, 2027');
  });

  it('says at its foot which version and language it is, and which the reference is', () => {
    const model = letterModel(letterFacts(), ['es', 'en']);
    const [es, en] = model.texts;
    expect(footLine(model, es)).toBe('Versión 1.1 · español, texto de referencia · 16 de enero de 2027');
    expect(en && footLine(model, en)).toBe(
      'Version 1.1 · English; reference text in Spanish · January 16, 2027',
    );
  });

  it.each([
    [0, '13 organizaciones, de 7 países y la región.'],
    [
      1,
      '13 organizaciones con nombre y 1 con nombre reservado por seguridad, de 7 países y la región. El nombre reservado no consta en este documento ni en sus archivos.',
    ],
    [
      2,
      '13 organizaciones con nombre y 2 con nombre reservado por seguridad, de 7 países y la región. Los nombres reservados no constan en este documento ni en sus archivos.',
    ],
  ])('sums up %i withheld names', (withheldCount, sentence) => {
    expect(totalsLine(letterModel(letterFacts({ withheldCount }), ['es']), 'es')).toBe(sentence);
  });

  it('in two languages names each country in both, once where they agree', () => {
    const labels = letterModel(letterFacts(), ['es', 'en']).groups.map((group) =>
      group.labels.map((label) => label.text).join(' · '),
    );
    expect(labels).toEqual(expect.arrayContaining(['Guatemala', 'México · Mexico', 'Región · Region']));
  });

  it('is refused in a language the text does not have', () => {
    expect(() => letterModel(letterFacts(), ['fr'])).toThrow(RangeError);
    expect(() => letterModel(letterFacts(), [])).toThrow(RangeError);
  });
});
